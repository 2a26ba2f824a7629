import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Page } from './browser.ts';
import { settled } from './visit.ts';
import { installationFolder } from '../../src/platform/root.ts';
import type { Role } from '../../src/platform/sign-in/roles.ts';
import { type Labels, labelText, mergeLabels } from '../../web/design/label-text.ts';

type Language = 'fr' | 'en';

/** The words of all screens in a language, as the screens have them. */
function wordsOf(language: Language): Labels {
  const folder = join(installationFolder(), 'web');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`labels/${language}.json`))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labels)
    .reduce(mergeLabels, {});
}
const WORDS = { fr: wordsOf('fr'), en: wordsOf('en') };

/** Somebody at work on a screen, in a language. */
export interface AtWork {
  readonly page: Page;
  readonly language: Language;
  /** The same journey is made at several looks: which of them this is, from 0, and a text that tells them apart. */
  readonly look: number;
  readonly mark: string;
  /** Looks at the page where it stands: faults of accessibility, a scroll sideways. */
  sound(): Promise<void>;
  /** Opens an address of the product. */
  open(path: string): Promise<void>;
}

/** What a label says in the language of who is at work. */
export function said({ language }: AtWork, key: string): string {
  const text = labelText(WORDS[language], language, key);
  if (text === undefined) throw new Error(`no label ${key}`);
  return text;
}

async function follow({ page }: AtWork, selector: string): Promise<void> {
  await page.locator(selector).first().click();
  await settled(page);
  await page.locator('main h1').first().waitFor();
}

/** An action from its button to its end: filled in, shown before it is kept, looked at, confirmed, closed. */
async function act(at: AtWork, button: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const { page } = at;
  const named = { name: said(at, button), exact: true };
  await page.getByRole('button', named).first().click();
  const panel = page.getByRole('dialog');
  for (const [name, value] of Object.entries(values)) {
    const field = panel.locator(`[name="${name}"]`);
    if (name === 'roles') await panel.getByLabel(said(at, `role.${value}`), { exact: true }).check();
    else if (name === 'positions') await panel.getByRole('checkbox').first().check();
    else if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  if (Object.keys(values).length > 0) await panel.locator('button[type=submit]').click();
  const confirm = panel.locator('section[aria-live] button[data-look=strong]');
  await confirm.or(panel.locator('.error, .problem')).first().waitFor();
  // Refused, it would be told what was wrong rather than waited for.
  expect(await panel.locator('.error, .problem').allTextContents()).toEqual([]);
  await at.sound();
  await confirm.click();
  await panel.locator('[role=status] .notice').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await settled(page);
}

async function findCustomer(at: AtWork): Promise<void> {
  await at.open('/console/customers?q=valmy');
  await follow(at, 'main table a');
  await at.sound();
}

/** A right of its own each time: one that is open is not asked for twice. */
const RIGHTS = ['access', 'portability', 'rectification', 'erasure'] as const;

/** What each role does most, from its first page on: the customer `Valmy` has a bill that is late, and a line that is down. */
export const JOURNEYS: Readonly<Record<Role, (at: AtWork, accountId: string) => Promise<void>>> = {
  async shop(at) {
    await at.page.getByRole('searchbox').fill('valmy');
    await at.page.keyboard.press('Enter');
    await follow(at, 'main table a');
    await act(at, 'act.payment', { amount: '1', method: 'cash', reference: at.mark });
    await at.page.locator('#payments').getByText(at.mark).first().waitFor();
  },
  async 'call-centre'(at) {
    await findCustomer(at);
    await act(at, 'act.contact', { phone: `069012345${at.mark.length % 10}` });
    await follow(at, '#contracts a.button');
    await at.sound();
  },
  async technician(at) {
    await at.open('/console/tickets');
    await at.sound();
    await follow(at, 'main table a');
    await act(at, 'tickets.note', { note: at.mark });
    await at.page.locator('#desk').getByText(at.mark).waitFor();
  },
  async billing(at, accountId) {
    await at.open('/console/billing');
    await at.sound();
    await at.open(`/console/customers/${accountId}`);
    await at.page.locator('#bills table a').last().click();
    await act(at, 'credit-note.title', { positions: '1', amountInclTax: '1', reason: at.mark });
  },
  async collection(at) {
    await at.open('/console/collection');
    await at.sound();
    await follow(at, 'main table a[href*="/collection/"]');
    await act(at, 'coll.hold', { kind: 'complaint', reason: at.mark });
  },
  async privacy(at, accountId) {
    await at.open('/console/privacy');
    await at.sound();
    await at.open(`/console/privacy/accounts/${accountId}`);
    await act(at, 'privacy.open-request', { right: RIGHTS[at.look]!, words: at.mark });
    await at.open('/console/privacy/register');
    await at.sound();
  },
  async administrator(at) {
    await at.open('/console/access/users');
    await at.sound();
    await act(at, 'user.invite', { name: 'Zoé', login: `${at.mark}@example.test`, roles: 'shop' });
    await at.page.getByText(`${at.mark}@example.test`).waitFor();
  },
  async auditor(at, accountId) {
    for (const path of ['access/files', `customers/${accountId}`, 'books/entries']) {
      await at.open(`/console/${path}`);
      await at.sound();
    }
  },
  async customer(at) {
    await at.open('/espace/bills');
    await follow(at, 'main table a');
    await at.page.locator('.bill-line .term').first().click();
    await at.page.getByRole('note').locator('.article').first().waitFor();
    await at.page.keyboard.press('Escape');
    await at.sound();
    await at.open('/espace/messages');
    await act(at, 'care.preferences-change', { language: at.language });
  },
};
