import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addMerchant,
  addMerchantService,
  askPurchase,
  closePayouts,
  confirmPurchase,
  loadTvAccount,
  type MerchantRow,
  type NewService,
  openDispute,
} from '../../src/modules/merchant-payment/index.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { euros } from '../../src/kernel/money.ts';
import { numbersOf } from '../../src/modules/resource-inventory/index.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { TEST_IBAN } from '../support/customer.ts';
import { testContext } from '../support/database.ts';
import { pressOn } from '../support/keyboard.ts';
import { valueOf } from '../support/subscriber.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let customer: BilledCustomer;
let merchant: MerchantRow;
let context: Context;
let line: string;
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(application.database.db, context, work);

const SERVICE: Omit<NewService, 'merchant_id'> = {
  code: 'film',
  name: { fr: 'Film du soir', en: 'Film of the evening' },
  solution: 'internet-plus',
  nature: 'digital-goods',
  formula: 'per-act',
  unit_price: '3.99',
  period: null,
  renews: false,
  total_cap: null,
  ends_early: false,
  needs_identification: false,
  vat: 'transparent',
  commission: '0.10',
  called_number: null,
};

let orders = 0;
async function ask(service: string, fromTvAccount = false): Promise<string> {
  orders += 1;
  const asked = { service, line, reference: `cmd-${orders}`, fromTvAccount };
  return (await run(async (tx) => valueOf(await askPurchase(tx, context, merchant, asked)))).id;
}
async function buy(service: string, fromTvAccount = false): Promise<string> {
  const purchaseId = await ask(service, fromTvAccount);
  const { accountId } = customer;
  await run(async (tx) => valueOf(await confirmPurchase(tx, context, { accountId, purchaseId })));
  return purchaseId;
}

beforeAll(async () => {
  application = await startApplication();
  context = { ...testContext(), clock: application.clock };
  [customer] = (await billedCustomers(application.database, application.clock, context, 'Valmy')) as [BilledCustomer];
  const { accountId, agreementId } = customer;
  await run(async (tx) => {
    const input = { name: 'Kiosque des Îles', registration: '732829320', support: 'aide@kiosque.example' };
    const bank = { iban: TEST_IBAN, holder: 'Kiosque', answerDays: 10 };
    merchant = valueOf(await addMerchant(tx, context, { ...input, ...bank }));
    const monthly = { code: 'magazine', formula: 'subscription', period: 'monthly', renews: true } as const;
    valueOf(await addMerchantService(tx, context, { ...SERVICE, merchant_id: merchant.id }));
    const name = { fr: 'Magazine', en: 'Magazine' };
    valueOf(await addMerchantService(tx, context, { ...SERVICE, ...monthly, name, merchant_id: merchant.id }));
    line = (await numbersOf(tx, { accountId }))[0]!.e164;
    valueOf(await loadTvAccount(tx, context, { agreementId, amount: euros('15.00') }));
  });
  await buy('film', true);
  application.clock.set('2026-03-12T14:00:00Z');
  await closePayouts(application.database.db, context, { asOf: civilDate('2026-03-12') });
  await buy('magazine');
  await ask('magazine');
  const purchaseId = await buy('film');
  const complaint = { accountId, purchaseId, subject: 'on-bill', message: 'Je ne comprends pas cette ligne.' } as const;
  await run(async (tx) => valueOf(await openDispute(tx, context, complaint)));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function visitAs(width: number, language: 'fr' | 'en', space: 'espace' | 'console') {
  const visit = await openVisit(browser, { width, language });
  const user =
    space === 'espace'
      ? ({ roles: ['customer'], customerId: customer.customerNumber } as const)
      : ({ roles: ['administrator', 'billing', 'call-centre'] } as const);
  await application.signIn(visit.context, user);
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}/${space}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

describe.each([
  { width: 1280, language: 'en' },
  { width: 390, language: 'fr' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('pages of purchases and of merchants open without a complaint and are easy to use', async () => {
    const waiting = await ask('film');
    const spaces = [
      ['espace', ['/purchases', `/purchases/${waiting}`]],
      ['console', ['/merchants', `/merchants/${merchant.id}`, `/customers/${customer.accountId}/purchases`]],
    ] as const;
    for (const [space, paths] of spaces) {
      const { context: visited, page, complaints, open } = await visitAs(width, language, space);
      for (const path of paths) {
        await open(path);
        expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
        expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      }
      expect(complaints).toEqual([]);
      await visited.close();
    }
  });
});

test('with the keyboard alone, a customer pays what a merchant asks, after seeing what it comes to, and stops a subscription', async () => {
  const waiting = await ask('film');
  const { context: visited, page, open } = await visitAs(1280, 'fr', 'espace');
  await open(`/purchases/${waiting}`);
  await pressOn(page, 'Payer cet achat');
  await page.getByText('3,99 € sur votre prochaine facture').waitFor();
  await pressOn(page, 'Confirmer');
  await page.getByText('C’est enregistré.').first().waitFor();
  await open('/purchases');
  await pressOn(page, 'Arrêter');
  await page.getByText('vous y avez accès jusque-là').waitFor();
  await visited.close();
});

test('an agent answers a complaint that the operator looks into, and the money is given back', async () => {
  const { context: visited, page, open } = await visitAs(1280, 'fr', 'console');
  await open('/merchants');
  await page.getByRole('button', { name: 'Répondre' }).first().click();
  await page.getByRole('dialog').or(page.locator('.panel')).first().waitFor();
  await page.getByLabel('Réponse', { exact: false }).first().selectOption('refunded');
  await page.getByRole('textbox', { name: 'Réponse' }).fill('La ligne est reprise.');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('La réponse part au client.').waitFor();
  await page.getByText('C’est enregistré.').waitFor();
  await visited.close();
});
