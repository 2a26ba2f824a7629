import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dailyWork } from '../../src/daily/daily-work.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { euros } from '../../src/kernel/money.ts';
import { changeSettings } from '../../src/modules/account/index.ts';
import { receivePayment } from '../../src/modules/payment/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { fecFaults } from '../support/fec-rules.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;

/** Two subscribers billed in February and March; one has paid half of the first bill. */
beforeAll(async () => {
  application = await startApplication();
  const { clock, database } = application;
  const context = { ...testContext(), clock };
  const [one] = await billedCustomers(database, clock, context, 'Agathe', 'Bruno');
  await inTransaction(database.db, context, async (tx) => {
    await changeSettings(tx, context, civilDate('2026-01-01'), { siren: '732829320' });
    await receivePayment(tx, context, {
      accountId: one!.accountId,
      method: 'transfer',
      amount: euros('20.00'),
      receivedOn: civilDate('2026-02-03'),
      reference: 'VIR-1',
    });
  });
  clock.set('2026-03-02T14:00:00Z');
  await dailyWork(database.db, context, { asOf: civilDate('2026-03-02') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function agentAt(width: number, language: 'fr' | 'en' = 'fr') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, { roles: ['administrator'] });
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

const PAGES = ['', '/entries', '/receivables', '/vat', '/months'];

test('a month is closed on screen: what it does is shown before, and the file of its entries is there to download', async () => {
  const { context, page, open, complaints } = await agentAt(1280);
  await open('/console/books');
  await page.getByRole('heading', { name: 'Dû par ancienneté' }).waitFor();
  await open('/console/books/months');
  await page.getByText('Débits et crédits sont égaux').waitFor();
  await page
    .getByRole('button', { name: /^Clôturer/ })
    .first()
    .click();
  await page
    .getByText(/est clôturé/)
    .first()
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('cell', { name: 'Clôturé', exact: true }).waitFor();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger 2026' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('732829320FEC20261231.txt');
  expect(fecFaults(await readFile(await file.path()), 2026)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('entries are found by account and lead to the bill that they record', async () => {
  const { context, page, open, complaints } = await agentAt(1280);
  await open('/console/books/entries');
  await page.getByLabel('Nature').selectOption('bill');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('link', { name: 'Voir la facture' }).first().click();
  await page.getByRole('heading', { level: 1, name: /2026-0000/ }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  [1280, 'fr'],
  [390, 'en'],
] as const)(
  'at %d pixels every page of the books is read by all, without sliding sideways',
  async (width, language) => {
    const { context, page, open, complaints } = await agentAt(width, language);
    for (const at of PAGES) {
      await open(`/console/books${at}`);
      await page.locator('table').first().waitFor();
      if (process.env.REGIE_PICTURES) {
        const path = `${process.env.REGIE_PICTURES}/books${at.replace('/', '-')}-${width}.png`;
        await page.screenshot({ path, fullPage: true });
      }
      expect([at, await sidewaysScroll(page)]).toEqual([at, 0]);
      expect([at, await accessibilityFaults(page)]).toEqual([at, []]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  },
);
