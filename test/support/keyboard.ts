import type { Page } from './browser.ts';

const MOST_TABS = 150;

/** What the element that has the keyboard is called. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return '';
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const told = element.getAttribute('aria-label') ?? labels.map((one) => one.textContent).join(' ');
    return (told || element.textContent || '').replace(/\s+/g, ' ').trim();
  });
}

/** Goes forward with the Tab key until something of a name has the keyboard. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < MOST_TABS; i++) {
    const here = await focusedName(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    seen.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never came to ${String(name)}; it went over ${seen.join(' | ')}`);
}

/** Goes to a button or a link by the keyboard, and presses it. */
export async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Goes to a field by the keyboard, and types in it. */
export async function typeIn(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}
