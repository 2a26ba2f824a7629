import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate, isoDate, plusDays } from '../../src/kernel/civil-date.ts';
import { collectionCasesOf, holdAccount, runCollection } from '../../src/modules/collection/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { pressOn } from '../support/keyboard.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let debtor: BilledCustomer;
let helped: BilledCustomer;
let caseId = '';

/** Two customers whose bill of 1 February is not paid: on 5 March the one is restricted, the other in over-indebtedness. */
beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  const { database, clock } = application;
  [debtor, helped] = (await billedCustomers(database, clock, context, 'Valmy', 'Nestor')) as [
    BilledCustomer,
    BilledCustomer,
  ];
  for (let on = civilDate('2026-02-17'); on <= civilDate('2026-03-05'); on = plusDays(on, 1)) {
    clock.set(`${isoDate(on)}T14:00:00Z`);
    if (isoDate(on) === '2026-02-20') {
      const hold = { accountId: helped.accountId, kind: 'over-indebtedness' as const, reason: 'Dossier déposé', on };
      await inTransaction(database.db, context, (tx) => holdAccount(tx, context, hold));
    }
    await runCollection(database.db, context, { asOf: on });
  }
  const cases = await inTransaction(database.db, context, (tx) => collectionCasesOf(tx, debtor.accountId));
  caseId = cases[0]!.id;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function visitAs(user: 'agent' | BilledCustomer, width: number, language: 'fr' | 'en' = 'fr') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(
    visit.context,
    user === 'agent' ? { roles: ['collection'] } : { roles: ['customer'], customerId: user.customerNumber },
  );
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

describe.each([
  { width: 1280, language: 'fr' },
  { width: 390, language: 'en' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('the desk, a case and the customer’s own page are easy to use, and none scrolls sideways', async () => {
    const agent = await visitAs('agent', width, language);
    for (const path of ['/collection', '/collection?state=waiting', `/collection/${debtor.accountId}/${caseId}`]) {
      await agent.open(`/console${path}`);
      expect([path, await sidewaysScroll(agent.page)]).toEqual([path, 0]);
      expect([path, await accessibilityFaults(agent.page)]).toEqual([path, []]);
    }
    expect(agent.complaints).toEqual([]);
    await agent.context.close();
    for (const who of [debtor, helped]) {
      const customer = await visitAs(who, width, language);
      await customer.open('/espace/arrears');
      expect(await sidewaysScroll(customer.page)).toBe(0);
      expect(await accessibilityFaults(customer.page)).toEqual([]);
      expect(customer.complaints).toEqual([]);
      await customer.context.close();
    }
  });
});

test('an agent filters the desk, opens a case and sees the next step with its clause', async () => {
  const { context, page, open } = await visitAs('agent', 1280);
  await open('/console/collection');
  await page.getByLabel('Situation').selectOption('waiting');
  await page.getByText('Surendettement').first().waitFor();
  expect(await page.getByRole('link', { name: /Valmy/ }).count()).toBe(0);
  await page.getByLabel('Situation').selectOption('going');
  await page.getByRole('link', { name: /Valmy/ }).waitFor();
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: /Recouvrement de la facture/ }).waitFor();
  // Due on 16 February: all of the service is cut on the twenty-first day, 9 March, under article 17.k.
  const next = page.locator('.timeline li[data-when="due"]').last();
  expect(await next.textContent()).toContain('Suspension complète');
  expect(await next.textContent()).toContain('9 mars');
  await next.locator('.term').click();
  await page.getByText('livebox-ag/17.k').or(page.getByText('17.k')).first().waitFor();
  await context.close();
});

test('a customer asks for a plan by the keyboard, sees each date before agreeing, and the agent sees it', async () => {
  const { context, page, open } = await visitAs(debtor, 390);
  await open('/espace/bills');
  await page.getByRole('link', { name: /factures en retard/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Mes factures en retard' }).waitFor();
  await pressOn(page, 'Demander un échéancier');
  await page.getByRole('dialog').waitFor();
  await pressOn(page, 'Voir la réponse de mon contrat');
  await page.getByRole('dialog').getByText('Échéance 3 sur 3').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  // 137.93 in three: 45.98 + 45.98 + 45.97.
  expect(await page.getByRole('dialog').textContent()).toContain('45,97');
  await pressOn(page, 'Envoyer ma demande');
  await page.getByText('Votre demande est enregistrée').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Échéanciers' }).waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await context.close();
  const agent = await visitAs('agent', 1280);
  await agent.open(`/console/collection/${debtor.accountId}/${caseId}`);
  await agent.page.getByText('Le recouvrement attend').waitFor();
  await agent.page.getByRole('button', { name: 'Annuler l’échéancier' }).waitFor();
  await agent.context.close();
});
