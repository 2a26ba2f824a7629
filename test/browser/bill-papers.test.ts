import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { goTo, openVisit, sidewaysScroll, type Visit } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let customer: BilledCustomer;

beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  [customer] = (await billedCustomers(application.database, application.clock, context, 'Papier')) as [BilledCustomer];
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

type Who = Parameters<TestApplication['signIn']>[1];
const holder = (): Who => ({ roles: ['customer'], customerId: customer.customerNumber });

async function visitAs(who: Who, width: number, path: string): Promise<Visit> {
  const visit = await openVisit(browser, { width, language: 'fr' });
  await application.signIn(visit.context, who);
  await goTo(visit.page, `${application.origin}${path}`);
  return visit;
}

async function looksRight({ page }: Visit): Promise<void> {
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(page)).toEqual([]);
}

test('on a phone, a customer reads the bill as a document, and asks for a duplicate that costs nothing', async () => {
  const visit = await visitAs(holder(), 390, '/espace/bills');
  const { page } = visit;
  await page.getByText('Comment viennent mes factures').waitFor();
  await looksRight(visit);
  await page
    .getByRole('link', { name: /^2026-/ })
    .first()
    .click();
  await page.getByText('En ligne jusqu’au').waitFor();
  await page.getByRole('link', { name: 'Facture en PDF' }).waitFor();
  await looksRight(visit);
  await page.getByRole('button', { name: 'Duplicata par courrier' }).click();
  await page.getByLabel('Nombre d’exemplaires').waitFor();
  await looksRight(visit);
  expect(visit.complaints).toEqual([]);
  await visit.context.close();
});

test('an agent is told that paper bills are not asked for by telephone', async () => {
  const visit = await visitAs({ roles: ['call-centre'] }, 1280, `/console/customers/${customer.accountId}`);
  const { page } = visit;
  await page.locator('#bill-form').getByRole('button', { name: 'Changer' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Recevoir aussi les factures par courrier').selectOption('true');
  await panel.getByLabel('Demandé par').selectOption('phone');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByText('Le contrat veut que la facture papier').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await visit.context.close();
});
