import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { addCharge, billsOf, simulateBilling } from '../../src/modules/customer-bill/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let customer: BilledCustomer;
let billId: string;

beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  const { db } = application.database;
  [customer] = (await billedCustomers(application.database, application.clock, context, 'Valmy')) as [BilledCustomer];
  const { accountId } = customer;
  await inTransaction(db, context, async (tx) => {
    await addCharge(tx, context, {
      accountId,
      agreementId: customer.agreementId,
      pack: 'livebox-ag',
      version: '2024-04',
      effect: {
        code: 'ROUTER-LOST',
        label: { fr: 'Livebox perdue', en: 'Lost Livebox' },
        amountInclTax: '400.00',
        kind: 'penalty',
        taxed: true,
        credit: false,
        on: '2026-02-02',
        taken: { decision: customer.agreementId, name: 'equipment-return', result: {}, because: ['livebox-ag/7.b'] },
      },
    });
    billId = (await billsOf(tx, accountId, 1))[0]!.id;
  });
  await simulateBilling(db, context, { asOf: civilDate('2026-03-01') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function visitAs(user: 'billing' | 'customer', width: number, language: 'fr' | 'en' = 'fr') {
  const visit = await openVisit(browser, { width, language });
  const agent = { roles: ['billing'] as const };
  await application.signIn(
    visit.context,
    user === 'billing' ? agent : { roles: ['customer'], customerId: customer.customerNumber },
  );
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

describe.each([
  { width: 1280, language: 'fr' },
  { width: 390, language: 'fr' },
  { width: 390, language: 'en' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('the next bill, a bill and the runs open without a complaint, without a scroll sideways, and are easy to use', async () => {
    const pages = [
      ['customer', '/espace/bills/next'],
      ['billing', '/console/billing'],
      ['billing', `/console/customers/${customer.accountId}/next-bill`],
      ['billing', `/console/customers/${customer.accountId}/bills/${billId}`],
    ] as const;
    for (const [who, path] of pages) {
      const { context, page, complaints, open } = await visitAs(who, width, language);
      await open(path);
      expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      expect([path, complaints]).toEqual([path, []]);
      await context.close();
    }
  });
});

test('a customer sees what the next bill will hold, and what each line of it rests on', async () => {
  const { context, page, open } = await visitAs('customer', 1280);
  await open('/espace/bills');
  await page.getByRole('link', { name: 'Ma prochaine facture' }).click();
  await page.getByText('Livebox perdue').waitFor();
  // A month of the subscription (64.90) and 400.00.
  await page.getByText('464,90').first().waitFor();
  await page.getByRole('button', { name: 'pourquoi ?' }).first().click();
  await page.getByRole('note').locator('.article').first().waitFor();
  await context.close();
});

test('an agent releases a bill that was set aside, and says why', async () => {
  const { context, page, open } = await visitAs('billing', 1280);
  await open('/console/billing');
  await page.getByText('bien plus que la précédente').waitFor();
  await page.getByRole('button', { name: 'Libérer' }).click();
  await page.getByLabel('Pourquoi').fill('Le client a bien perdu la Livebox');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText('La prochaine exécution établira cette facture.').waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('libérée').waitFor();
  await context.close();
});
