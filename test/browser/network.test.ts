import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { judgeAvailability, spreadNetworkEvents } from '../../src/modules/trouble-ticket/index.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { pressOn, tabTo, typeIn } from '../support/keyboard.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

/** The network, its tickets and what customers see of it; the clock stands at 3 February 2026, 10:00 in Guadeloupe. */
let application: TestApplication;
let browser: Browser;
let valmy: BilledCustomer;
let nestor: BilledCustomer;

const context = () => ({ ...testContext(), clock: application.clock });
const spread = () => spreadNetworkEvents(application.database.db, context());

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

test('a customer learns that nothing is known of the line, reports it, and follows the date that the contract promises', async () => {
  const { context: session, page, open, complaints } = await visitAs(valmy, 390);
  await open('/espace/trouble');
  await page.getByText('Rien à signaler sur votre ligne').waitFor();
  await page.getByRole('button', { name: 'Ma ligne ne marche pas' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Plus rien ne marche ?').selectOption('true');
  await panel.getByLabel('Que se passe-t-il ?').fill('Plus d’internet depuis ce matin');
  await panel.getByRole('button', { name: 'Voir la réponse de mon contrat' }).click();
  await panel.getByText('Rien n’est encore envoyé').waitFor();
  expect(await panel.locator('.facts .term').count()).toBeGreaterThan(0);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await panel.getByRole('link', { name: 'Suivre ma demande' }).click();
  await page.locator('.timeline .term').first().waitFor();
  await open('/espace/trouble');
  await page.getByText('Votre signalement est pris en compte').waitFor();
  await page.locator('#mine .term').first().click();
  await page.getByRole('note').locator('.article').first().waitFor();
  expect(complaints).toEqual([]);
  await session.close();
});

test('a ticket is led by the keyboard alone: found at the desk, taken, noted, and restored', async () => {
  const { context: session, page, open, complaints } = await visitAs('agent', 1280);
  await open('/console/tickets');
  await page.getByText('Plus d’internet depuis ce matin').waitFor();
  await pressOn(page, /^(Interruption|Rétablissement)/);
  await page.locator('#desk').waitFor();
  await pressOn(page, 'Prendre le ticket');
  await page.getByText('Rien n’est encore enregistré').waitFor();
  await pressOn(page, 'Confirmer');
  await page.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await pressOn(page, 'Noter');
  await page.getByRole('dialog').waitFor();
  await typeIn(page, /^Note/, 'Mesure demandée au réseau');
  await pressOn(page, 'Voir ce que cela ferait');
  await page.getByText('Rien n’est encore enregistré').waitFor();
  await pressOn(page, 'Confirmer');
  await page.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#desk').getByText('Mesure demandée au réseau').waitFor();
  await pressOn(page, 'Service rétabli');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, 'Voir ce que cela ferait');
  await page.keyboard.press('Enter');
  await page.getByText('Rien n’est encore enregistré').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await tabTo(page, 'Confirmer');
  await page.keyboard.press('Space');
  await page.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Service rétabli' }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await session.close();
});

test('an outage is declared after its lines are counted, reaches the customer’s space, and ends', async () => {
  const { context: session, page, open, complaints } = await visitAs('agent', 1280);
  await open('/console/network');
  await page.getByText('Rien sur le réseau.').waitFor();
  await page.getByRole('button', { name: 'Déclarer une coupure ou des travaux' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Numéro chez le réseau').fill('RES-7');
  await panel.getByLabel(/^Commune \(/).fill('pointe a pitre');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByText('Rien n’est encore enregistré').waitFor();
  await panel.getByText('Pointe-à-Pitre · 2').waitFor();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  expect(await spread()).toEqual({ lines: 2, failed: 0 });
  await page.getByRole('link', { name: 'Coupure du réseau' }).click();
  await page
    .getByRole('link', { name: /Nestor/ })
    .first()
    .waitFor();
  const customer = await visitAs(nestor, 390);
  await customer.open('/espace/trouble');
  await customer.page.getByText('Nous le savons et nous y travaillons').waitFor();
  await customer.context.close();
  await page.getByRole('button', { name: 'Service revenu' }).click();
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await spread();
  await page.locator('.page-head .state').filter({ hasText: 'rétabli' }).waitFor();
  expect(complaints).toEqual([]);
  await session.close();
});

test('planned work is announced, put off, and the customer reads its hours', async () => {
  const { context: session, page, open } = await visitAs('agent', 1280);
  await open('/console/network?shown=all');
  await page.getByRole('button', { name: 'Déclarer une coupure ou des travaux' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('De quoi s’agit-il ?').selectOption('planned-work');
  await panel.getByLabel('Numéro chez le réseau').fill('TRAV-8');
  await panel.getByLabel('Début').fill('2026-02-10T01:00');
  await panel.getByLabel('Fin prévue').fill('2026-02-10T03:00');
  await panel.getByLabel('Ce que les clients liront, en français').fill('Changement d’une armoire');
  await panel.getByLabel('Ce que les clients liront, en anglais').fill('A cabinet is changed');
  await panel.getByLabel(/^Commune \(/).fill('Pointe-à-Pitre');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await spread();
  await page.getByRole('link', { name: 'Changement d’une armoire' }).click();
  await page.getByRole('button', { name: 'Repousser la fin' }).click();
  await panel.getByLabel('Nouvelle fin prévue').fill('2026-02-10T05:00');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await spread();
  const customer = await visitAs(nestor, 390, 'en');
  await customer.open('/espace/trouble');
  await customer.page.getByText('Works will interrupt your line').waitFor();
  await customer.page.getByText(/on 10 Feb 2026, from 01:00 to 05:00/).waitFor();
  await customer.context.close();
  await session.close();
});

describe.each([
  { width: 1280, language: 'en' },
  { width: 390, language: 'fr' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('every page of the network and of tickets opens without a complaint, without a scroll sideways, and is easy to use', async () => {
    await judgeAvailability(application.database.db, context(), { asOf: civilDate('2026-03-01') });
    const agent = await visitAs('agent', width, language);
    const look = async (visit: typeof agent, path: string): Promise<void> => {
      await visit.open(path);
      expect([path, await sidewaysScroll(visit.page)]).toEqual([path, 0]);
      expect([path, await accessibilityFaults(visit.page)]).toEqual([path, []]);
    };
    await look(agent, '/console/network?shown=all&period=2026-02-01');
    await agent.page.locator('tbody a[href*="/network/"]').first().click();
    await agent.page.locator('.figures').first().waitFor();
    await look(agent, new URL(agent.page.url()).pathname);
    await look(agent, '/console/tickets');
    await agent.page.locator('tbody a').first().click();
    await agent.page.locator('#desk').waitFor();
    await look(agent, new URL(agent.page.url()).pathname);
    await look(agent, `/console/customers/${valmy.accountId}`);
    const customer = await visitAs(valmy, width, language);
    await look(customer, '/espace/trouble');
    expect([...agent.complaints, ...customer.complaints]).toEqual([]);
    await agent.context.close();
    await customer.context.close();
  });
});
