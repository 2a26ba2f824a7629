import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellChanges } from '../../src/modules/contract-change/index.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

/** Changes of prices, who pays, and what is known of who orders; the clock stands at 3 February 2026. */
let application: TestApplication;
let browser: Browser;
let valmy: BilledCustomer;
let nestor: BilledCustomer;

const context = () => ({ ...testContext(), clock: application.clock });

beforeAll(async () => {
  application = await startApplication();
  const made = await billedCustomers(application.database, application.clock, context(), 'Valmy', 'Nestor');
  [valmy, nestor] = made as [BilledCustomer, BilledCustomer];
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

type Language = 'fr' | 'en';

async function visitAs(user: 'agent' | BilledCustomer, width: number, language: Language = 'fr') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(
    visit.context,
    user === 'agent' ? { roles: ['administrator'] } : { roles: ['customer'], customerId: user.customerNumber },
  );
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

test('a change of prices is refused on a ground that the contract does not have, then announced after its letters were read', async () => {
  const { context: session, page, open, complaints } = await visitAs('agent', 1280);
  await open('/console/contract-changes');
  await page.getByText('Aucun changement annoncé').waitFor();
  await page.getByRole('link', { name: 'Annoncer un changement' }).click();
  await page.getByLabel('Raison au regard du contrat').selectOption('commercial');
  await page.getByLabel('Prend effet le').fill('2026-03-20');
  await page.getByLabel('Article').selectOption('INFINI-FIBRE');
  await page.getByLabel('Nouveau prix').fill('65,80');
  await page.getByLabel('Pourquoi, dans la lettre en français').fill('hausse de la TVA');
  await page.getByLabel('Pourquoi, dans la lettre en anglais').fill('VAT has risen');
  await page.getByRole('button', { name: 'Voir les lettres' }).click();
  await page.locator('.error, .problem').first().waitFor();
  await page.getByLabel('Raison au regard du contrat').selectOption('vat');
  await page.getByLabel('Texte en vigueur le').fill('2026-03-01');
  await page.getByLabel('Ancien taux').fill('0.085');
  await page.getByLabel('Nouveau taux').fill('0.1');
  await page.getByRole('button', { name: 'Voir les lettres' }).click();
  await page.getByText('2 contrats comme celui de').waitFor();
  await page.getByText('Lire la lettre').click();
  await page.getByText(/Si vous n’acceptez pas ce changement/).waitFor();
  await page.locator('.contracts .term').first().click();
  await page.getByRole('note').locator('.article').first().waitFor();
  await page.keyboard.press('Escape');
  // What the masthead lies over is no target of the rules.
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Annoncer aux clients' }).click();
  await page.getByRole('heading', { level: 1, name: /^Prix de/ }).waitFor();
  await tellChanges(application.database.db, context());
  await page
    .locator('#contracts')
    .getByRole('link', { name: /^Madame .*Nestor$/ })
    .waitFor();
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  await session.close();
});

test('a customer reads what changes and until when they may leave, and says that it suits them', async () => {
  const { context: session, page, open, complaints } = await visitAs(nestor, 390);
  await open('/espace/changes');
  await page.getByText('Votre prix change le 20 mars 2026').waitFor();
  await page.getByText(/65,80\s€ par mois au lieu de 64,90\s€/).waitFor();
  await page.locator('main dd .term').first().click();
  await page.getByRole('note').locator('.article').first().waitFor();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Cela me va' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await panel.getByText('Votre demande est enregistrée').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Vous avez dit que cela vous va').waitFor();
  // The right to leave stays open all the same.
  await page.getByRole('button', { name: 'Je refuse et je pars' }).waitFor();
  expect(complaints).toEqual([]);
  await session.close();
});

test('another refuses: the contract says what it costs and when it ends, and the office sees who leaves', async () => {
  const { context: session, page, open } = await visitAs(valmy, 1280);
  await open('/espace/changes');
  await page.getByRole('button', { name: 'Je refuse et je pars' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByText('19 mars 2026').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await panel.getByText('Votre demande est enregistrée').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Vous avez refusé : votre contrat prend fin.').waitFor();
  const agent = await visitAs('agent', 1280);
  await agent.open('/console/contract-changes');
  await agent.page.locator('tbody a').first().click();
  await agent.page.locator('#contracts').getByLabel('Contrats montrés').selectOption('leaving');
  await agent.page
    .locator('#contracts')
    .getByRole('link', { name: /^Madame .*Valmy$/ })
    .waitFor();
  expect(agent.page.url()).toContain('state=leaving');
  await agent.context.close();
  await session.close();
});

test('a payer is named as the contract accepts, the customer sees who pays, and takes the bills back', async () => {
  const { context: session, page, open } = await visitAs('agent', 1280);
  await open(`/console/customers/${nestor.accountId}`);
  await page.getByRole('button', { name: 'Nommer un payeur' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Nom', { exact: true }).fill('Paul Autre');
  await panel.getByLabel('Date de naissance').fill('1970-05-01');
  await panel.getByLabel('L’engagement signé du payeur est fourni').selectOption('true');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#payer').getByText('Paul Autre paie depuis le').waitFor();
  const customer = await visitAs(nestor, 390);
  await customer.open('/espace/bills');
  await customer.page.locator('#payer').getByText('Paul Autre paie depuis le').waitFor();
  await customer.page.getByRole('button', { name: 'Je paie de nouveau' }).click();
  await customer.page.getByRole('dialog').getByRole('button', { name: 'Envoyer ma demande' }).click();
  await customer.page.getByRole('dialog').getByText('Votre demande est enregistrée').waitFor();
  await customer.context.close();
  await session.close();
});

describe.each([
  { width: 1280, language: 'en' },
  { width: 390, language: 'fr' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('every page of changes, payers and risk opens without a complaint, without a scroll sideways, and is easy to use', async () => {
    const agent = await visitAs('agent', width, language);
    const look = async (visit: typeof agent, path: string): Promise<void> => {
      await visit.open(path);
      expect([path, await sidewaysScroll(visit.page)]).toEqual([path, 0]);
      expect([path, await accessibilityFaults(visit.page)]).toEqual([path, []]);
    };
    await look(agent, '/console/contract-changes');
    await look(agent, '/console/contract-changes/new');
    await agent.open('/console/contract-changes');
    await agent.page.locator('tbody a').first().click();
    await agent.page.locator('.figures').first().waitFor();
    await look(agent, new URL(agent.page.url()).pathname);
    await agent.open(`/console/customers/${valmy.accountId}`);
    await agent.page.locator('#risk').waitFor();
    await look(agent, `/console/customers/${valmy.accountId}`);
    const customer = await visitAs(nestor, width, language);
    await look(customer, '/espace/changes');
    await look(customer, '/espace/bills');
    expect([...agent.complaints, ...customer.complaints]).toEqual([]);
    await agent.context.close();
    await customer.context.close();
  });
});
