import type { Browser, BrowserContext, Page } from './browser.ts';

/** How a page is looked at: its width in pixels, and the language of the browser. */
export interface Look {
  readonly width: number;
  readonly language: 'fr' | 'en';
}

const HEIGHT = 900;

/** How long something is waited for, in milliseconds: long enough for a machine that does much else. */
const PATIENCE = 20_000;

/** What a visit of some pages gives: the page, and what the browser complained about. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens a browser of its own for a visit, and listens to what it complains about. */
export async function openVisit(browser: Browser, look: Look): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: HEIGHT },
    locale: look.language === 'fr' ? 'fr-FR' : 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, complaints };
}

/** How far a page can be scrolled sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
