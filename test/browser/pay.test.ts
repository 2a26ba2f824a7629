import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type TestApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { pressOn, tabTo, typeIn } from '../support/keyboard.ts';
import { openVisit, sidewaysScroll } from '../support/visit.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { accountOf, changeSettings } from '../../src/modules/account/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';

let application: TestApplication;
let browser: Browser;
let customer: BilledCustomer;
let accountNumber: string;

beforeAll(async () => {
  application = await startApplication();
  const context = testContext({ clock: application.clock });
  [customer] = (await billedCustomers(application.database, application.clock, context, 'Carton')) as [BilledCustomer];
  await inTransaction(application.database.db, context, async (tx) => {
    await changeSettings(tx, context, civilDate('2020-01-01'), { cardProvider: 'local' });
    accountNumber = (await accountOf(tx, customer.accountId))!.number;
  });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function soundAt(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

test(
  'a customer whose card is refused begins again, passes the second step of the bank, and owes nothing any more',
  { timeout: 120_000 },
  async () => {
    const { context, page, complaints } = await openVisit(browser, { width: 390, language: 'fr' });
    await application.signIn(context, { roles: ['customer'], customerId: customer.customerNumber });
    await page.goto(`${application.origin}/espace/pay`);
    await page.getByText('Un autre montant').click();
    await page.getByLabel('Montant', { exact: true }).fill('20');
    await soundAt(page);
    await page.getByRole('button', { name: /Payer 20,00/ }).click();
    await page.getByRole('heading', { name: /Payer 20,00/ }).waitFor();
    await soundAt(page);
    await page.getByRole('button', { name: 'Prendre la carte 0030' }).click();
    await page.getByRole('button', { name: /Payer 20,00/ }).click();
    await page.getByRole('heading', { name: 'Votre paiement est refusé' }).waitFor();
    await page.getByText('provision ou plafond insuffisant').waitFor();
    await soundAt(page);
    await page.getByRole('link', { name: 'Recommencer' }).click();
    await tabTo(page, /^Payer .* par carte$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Numéro de carte').waitFor();
    await typeIn(page, 'Numéro de carte', '4970 1000 0000 0022');
    await typeIn(page, 'Date de fin', '12/29');
    await typeIn(page, 'Code au dos', '123');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Confirmez que c’est vous' }).waitFor();
    await soundAt(page);
    await typeIn(page, 'Code reçu', '123456');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Votre paiement est reçu' }).waitFor();
    await soundAt(page);
    await page.goto(`${application.origin}/espace/pay`);
    await page.getByText('Vous n’avez rien à payer').waitFor();
    await page.getByText('accepté', { exact: true }).waitFor();
    await soundAt(page);
    await page.goto(`${application.origin}/espace/bills`);
    await page.getByRole('button', { name: 'Payer autrement' }).click();
    await page.getByLabel('Payer par').selectOption('cheque');
    await page.getByRole('button', { name: /^Voir/ }).click();
    await page.getByText('Les factures se paient désormais par chèque.').waitFor();
    await soundAt(page);
    await page.getByRole('button', { name: /^(Envoyer|Confirmer)/ }).click();
    await page.getByText('Votre demande est enregistrée.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Vos factures se paient par chèque.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('an agent opens a till, takes cash, counts it by the keyboard and closes it', { timeout: 120_000 }, async () => {
  const { context, page, complaints } = await openVisit(browser, { width: 390, language: 'fr' });
  await application.signIn(context, { roles: ['shop'], login: 'comptoir@example.test' });
  await page.goto(`${application.origin}/console/till`);
  await page.getByRole('button', { name: 'Ajouter une caisse' }).click();
  await page.getByLabel('Nom de la caisse').fill('C1');
  await page.getByLabel('Boutique').fill('Pointe-à-Pitre');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('button', { name: 'Ouvrir la caisse C1' }).click();
  await page.getByLabel('Espèces comptées dans le tiroir').fill('50');
  await page.getByLabel(/Dont apportées de la banque/).fill('50');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByLabel('Numéro de compte ou de facture').fill(accountNumber);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Encaisser de/ }).click();
  await page.getByLabel('Montant encaissé').fill('30');
  await page.getByLabel(/Remis par le client/).fill('50');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText('Monnaie à rendre').waitFor();
  await soundAt(page);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('link', { name: 'C1-000001' }).waitFor();
  const link = await page.getByRole('link', { name: 'C1-000001' }).getAttribute('href');
  const receipt = await page.request.get(`${application.origin}${link}`);
  expect([receipt.status(), receipt.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await receipt.body()).length).toBeGreaterThan(1_000);
  await soundAt(page);
  // Ten euros of the thirty were too much: they go back in cash.
  await page.getByRole('button', { name: /^Rendre en espèces à/ }).click();
  await page.getByLabel('Somme rendue').fill('10');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText('Les espèces sont à remettre au client.').waitFor();
  await soundAt(page);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('link', { name: 'C1-000002' }).waitFor();
  await soundAt(page);
  await pressOn(page, 'Fermer la caisse');
  await typeIn(page, /^Nombre de 20,00/, '3');
  await typeIn(page, /^Nombre de 10,00/, '1');
  await page.getByRole('button', { name: 'Vérifier le compte' }).click();
  await page.getByText('Écart en espèces').waitFor();
  await soundAt(page);
  await pressOn(page, 'Fermer la caisse');
  await page.getByText('La caisse est fermée.').waitFor();
  await page.getByRole('link', { name: 'Retour aux caisses' }).click();
  await page.getByRole('heading', { name: 'Caisse', exact: true }).waitFor();
  await soundAt(page);
  expect(complaints).toEqual([]);
  await context.close();
});

test('the office sees what cards brought and what the provider still owes', { timeout: 60_000 }, async () => {
  const { context, page, complaints } = await openVisit(browser, { width: 1280, language: 'en' });
  await application.signIn(context, { roles: ['billing'] });
  await page.goto(`${application.origin}/console/card-payments`);
  await page.getByText('declined', { exact: true }).waitFor();
  await page.getByText('1 operation, not paid out yet').waitFor();
  await soundAt(page);
  expect(complaints).toEqual([]);
  await context.close();
});
