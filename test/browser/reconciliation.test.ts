import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import type { Cast } from '../support/statement-cast.ts';
import { type ExpectedLine, statementOfAllKinds, takeBankFile } from '../support/statement-of-all-kinds.ts';
import { valueOf } from '../support/subscriber.ts';
import { goTo, type Look, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let cast: Cast;
let lines: readonly ExpectedLine[] = [];
let path = '';

beforeAll(async () => {
  application = await startApplication('2026-03-01T14:00:00Z');
  const { database, clock } = application;
  const stage = { database, clock, context: testContext({ clock }) };
  const played = await statementOfAllKinds(stage);
  ({ cast, lines } = played);
  const { statementId } = valueOf(await takeBankFile(stage, played.file));
  path = `/console/money-in/${statementId}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function visit(look: Look, at: string) {
  const opened = await openVisit(browser, look);
  await application.signIn(opened.context, { roles: ['billing'] });
  await goTo(opened.page, `${application.origin}${at}`);
  await opened.page.locator('table').first().waitFor();
  return opened;
}

describe.each([
  { width: 1280, language: 'fr' },
  { width: 390, language: 'fr' },
  { width: 390, language: 'en' },
] as const)('at $width pixels in $language', (look) => {
  test('a statement and the money that comes in open without a complaint, a scroll sideways or a fault of access', async () => {
    for (const at of [path, '/console/money-in']) {
      const { context, page, complaints } = await visit(look, at);
      expect([at, await sidewaysScroll(page)]).toEqual([at, 0]);
      expect([at, await accessibilityFaults(page)]).toEqual([at, []]);
      expect([at, complaints]).toEqual([at, []]);
      await context.close();
    }
  });
});

test('each of the thirty lines says in French what it is, and what is left to do when nobody knows it', async () => {
  const { context, page } = await visit({ width: 1280, language: 'fr' }, path);
  await page.getByRole('button', { name: /Tout voir/ }).click();
  const rows = await page.locator('tbody tr').allInnerTexts();
  // Each line of the bank, and the charge that it kept on a debit given back.
  expect(rows).toHaveLength(lines.length + 1);
  expect(rows.filter((row) => /debit-|transfer-|order-|unallocated|matched|-batch/.test(row))).toEqual([]);
  const open = rows.filter((row) => row.includes('à affecter'));
  expect(open).toHaveLength(lines.filter((line) => line.outcome === 'unallocated').length);
  expect(open.filter((row) => !/À faire\s:/.test(row))).toEqual([]);
  await page.getByText('Ouverture et mouvements donnent bien la clôture.').waitFor();
  await page.getByText('5,00 USD').waitFor();
  await context.close();
});

test('an agent allocates the transfer of somebody unknown to the account that it is for', async () => {
  const { context, page, complaints } = await visit({ width: 1280, language: 'fr' }, path);
  await page.getByLabel('Montrer').selectOption('unallocated');
  const row = page.locator('tbody tr', { hasText: 'LOYER MARS' });
  await row.getByRole('button', { name: 'Affecter' }).click();
  await page.getByLabel('Facture ou compte').fill(cast.get('partial')!.account.number);
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText('Affecté à la main au compte').waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '4 mouvements à expliquer' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
