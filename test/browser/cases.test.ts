import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { pressOn, tabTo, typeIn } from '../support/keyboard.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let nestor: BilledCustomer;

beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  const made = await billedCustomers(application.database, application.clock, context, 'Valmy', 'Nestor');
  nestor = made[1]!;
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

test('a life is led by the keyboard alone: a customer found, a complaint opened and answered, a contract ended', async () => {
  const { context, page, open, complaints } = await visitAs('agent', 1280);
  await open('/console');
  await typeIn(page, 'Chercher un client', 'valmy');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Valmy/ }).waitFor();
  // The box that chooses the row comes before its link.
  await pressOn(page, /^(?!Choisir).*Valmy/);
  await page.locator('#contracts').waitFor();
  await pressOn(page, 'Démarches');
  await typeIn(page, 'Trouver une démarche', 'reclamation');
  await pressOn(page, 'Réclamation');
  await page.getByRole('dialog').waitFor();
  await typeIn(page, /^Motifs/, 'Facturé deux fois');
  await pressOn(page, 'Voir ce que cela ferait');
  await page.getByText('Rien n’est encore enregistré').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  // The month of the answer is counted from 3 February.
  expect(await page.getByRole('dialog').locator('.facts .term').first().textContent()).toContain('3 mars 2026');
  await pressOn(page, 'Confirmer');
  await pressOn(page, 'Ouvrir le dossier');
  await page.getByRole('heading', { level: 1, name: 'Réclamation' }).waitFor();
  await pressOn(page, 'Le service client a répondu');
  await page.getByRole('dialog').waitFor();
  await pressOn(page, 'Voir ce que cela ferait');
  await page.getByText('Rien n’est encore enregistré').waitFor();
  await pressOn(page, 'Confirmer');
  await page.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await pressOn(page, /^Madame .*Valmy$/);
  await page.locator('#flows').getByRole('link', { name: 'Réclamation' }).waitFor();
  await pressOn(page, 'Résilier');
  await page.getByRole('dialog').waitFor();
  await pressOn(page, 'Voir ce que cela ferait');
  await page.getByText('Rien n’est encore enregistré').waitFor();
  await tabTo(page, 'Confirmer');
  await page.keyboard.press('Space');
  await page.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#contracts .state').filter({ hasText: 'résiliation demandée' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('a customer asks, sees what the contract answers before sending, and follows the case', async () => {
  const { context, page, open, complaints } = await visitAs(nestor, 390);
  await open('/espace/requests');
  await page.getByText('Vous n’avez rien demandé').waitFor();
  await page.getByLabel('Trouver une démarche').fill('interruption');
  await page.getByRole('button', { name: 'Interruption du service' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('combobox').first().selectOption({ index: 1 });
  await panel.getByRole('button', { name: 'Voir la réponse de mon contrat' }).click();
  await panel.getByText('Rien n’est encore envoyé').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await panel.getByRole('link', { name: 'Suivre ma demande' }).click();
  await page.getByRole('heading', { level: 1, name: 'Interruption du service' }).waitFor();
  await page.locator('.timeline .term').first().click();
  await page.getByRole('note').locator('.article').first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('what the contract does not accept is told beside its field', async () => {
  const { context, page, open } = await visitAs('agent', 1280);
  await open(`/console/customers/${nestor.accountId}/procedures/${nestor.agreementId}?open=move`);
  const panel = page.getByRole('dialog');
  await panel.locator('form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.locator('.error').first().waitFor();
  await context.close();
});

test('the inbox keeps its filters in its address, and says what to do when nothing is there', async () => {
  const { context, page, open } = await visitAs('agent', 1280);
  await open('/console/cases');
  await page.getByRole('link', { name: 'Réclamation' }).waitFor();
  await page.getByLabel('Sorte').selectOption('privacy');
  await page.getByText('Aucun dossier ici.').waitFor();
  expect(page.url()).toContain('group=privacy');
  await context.close();
});

test('a case that is dropped says why', async () => {
  const { context, page, open } = await visitAs('agent', 1280);
  await open('/console/cases?group=complaint');
  await page.getByRole('link', { name: 'Réclamation' }).click();
  await page.getByRole('button', { name: 'Classer sans suite' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Motif').fill('ouverte deux fois');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.page-head .state[data-tone=over]').waitFor();
  await context.close();
});

describe.each([
  { width: 1280, language: 'en' },
  { width: 390, language: 'fr' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('every page of procedures and cases opens without a complaint, without a scroll sideways, and is easy to use', async () => {
    const agent = await visitAs('agent', width, language);
    const look = async (visit: typeof agent, path: string): Promise<void> => {
      await visit.open(path);
      expect([path, await sidewaysScroll(visit.page)]).toEqual([path, 0]);
      expect([path, await accessibilityFaults(visit.page)]).toEqual([path, []]);
    };
    const { accountId, agreementId } = nestor;
    await look(agent, `/console/customers/${accountId}/procedures/${agreementId}`);
    await look(agent, `/console/customers/${accountId}/procedures/${agreementId}?open=move`);
    await look(agent, '/console/cases?shown=all');
    await agent.page.locator('tbody a').first().click();
    await agent.page.locator('.timeline').waitFor();
    await look(agent, new URL(agent.page.url()).pathname);
    const customer = await visitAs(nestor, width, language);
    await look(customer, '/espace/requests');
    await customer.page.locator('#mine a').first().click();
    await customer.page.locator('.timeline').waitFor();
    await look(customer, new URL(customer.page.url()).pathname);
    expect([...agent.complaints, ...customer.complaints]).toEqual([]);
    await agent.context.close();
    await customer.context.close();
  });
});
