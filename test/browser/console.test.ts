import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { installationFolder } from '../../src/platform/root.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let first: BilledCustomer;
let second: BilledCustomer;

beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  const made = await billedCustomers(application.database, application.clock, context, 'Valmy', 'Nestor');
  [first, second] = made as [BilledCustomer, BilledCustomer];
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function visitAs(width: number, language: 'fr' | 'en') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, { roles: ['administrator'] });
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

/** Pages with something in their address that only a journey of its own makes: the file of tests that looks at them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '/customers/$accountId/bills/$billId': 'billing',
  '/cases/$caseId': 'cases',
  '/assistance/$caseId': 'assistance',
  '/assistance/$caseId/session/$sessionId': 'assistance',
  '/portings/$portingId': 'numbers',
  '/messages/letters/$batchId': 'messages',
  '/messages/$accountId/$messageId': 'messages',
  '/privacy/requests/$requestId': 'privacy',
  '/privacy/retention/$runId': 'privacy',
  '/network/$eventId': 'network',
  '/tickets/$ticketId': 'network',
  '/contract-changes/$changeId': 'contract-changes',
  '/merchants/$merchantId': 'merchants',
  '/shop/orders/$accountId/$orderId': 'shop',
  '/till/$sessionId': 'pay',
  '/till/$sessionId/close': 'pay',
  '/card-payments/$payoutId': 'pay',
  '/money-in/$statementId': 'reconciliation',
  '/usage/$fileId': 'mediation',
  '/collection/$accountId/$caseId': 'collection',
};

/** What stands for the parts of an address in the walk below. */
const partsOf = (): Readonly<Record<string, string>> => ({
  accountId: first.accountId,
  agreementId: first.agreementId,
  pack: 'livebox-ag',
  decision: 'termination',
  name: 'bill-available',
  sourceId: 'new',
});

/** The pages of the router, as it writes them. */
function routesOfConsole(): string[] {
  const router = readFileSync(join(installationFolder(), 'web/console/router.tsx'), 'utf8');
  return [...router.matchAll(/path: '([^']+)'/g)].map((match) => match[1]!);
}

const walkBooks = readdirSync(import.meta.dirname);
test('every page of the console is in this walk or in one that looks at it for itself', () => {
  const routes = routesOfConsole();
  expect(routes.length).toBeGreaterThan(80);
  expect(Object.keys(ELSEWHERE).filter((path) => !routes.includes(path))).toEqual([]);
  expect(Object.values(ELSEWHERE).filter((name) => !walkBooks.includes(`${name}.test.ts`))).toEqual([]);
});

/** Half of the pages in French on a desk, the other half in English on a telephone. */
test.each([
  { language: 'fr', width: 1280, other: 390, odd: 0 },
  { language: 'en', width: 390, other: 1280, odd: 1 },
] as const)(
  'every other page, in $language at $width pixels, opens without a complaint or a scroll sideways, and is easy to use',
  async ({ language, width, other, odd }) => {
    const { context, page, complaints } = await visitAs(width, language);
    const parts = partsOf();
    const paths = routesOfConsole().filter((path) => !(path in ELSEWHERE));
    for (const path of paths.filter((_, at) => at % 2 === odd)) {
      await page.setViewportSize({ width, height: 900 });
      await goTo(
        page,
        `${application.origin}/console${path.replace(/\$(\w+)/g, (_all, name: string) => parts[name] ?? name)}`,
      );
      await page.locator('main h1, main .problem').first().waitFor();
      expect([path, await page.locator('main h1').count()]).toEqual([path, 1]);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      expect([path, width, await sidewaysScroll(page)]).toEqual([path, width, 0]);
      await page.setViewportSize({ width: other, height: 900 });
      expect([path, other, await sidewaysScroll(page)]).toEqual([path, other, 0]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  },
  120_000,
);

test('an agent who is not signed in meets the door', async () => {
  const { context, page } = await openVisit(browser, { width: 1280, language: 'fr' });
  await page.goto(`${application.origin}/console/customers/${first.accountId}`);
  await page.getByLabel('Mot de passe').waitFor();
  await context.close();
});

test('a customer is found by name, and the page tells the decision behind a date', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open('/console');
  await page.getByRole('searchbox').fill('valmy');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Valmy/ }).click();
  await page.getByRole('heading', { name: /Valmy/ }).waitFor();
  await page.locator('#contracts .term').filter({ hasText: '2027' }).focus();
  const note = page.getByRole('note');
  await note.locator('.note-question').waitFor();
  await note.getByText(/faits retenus/).click();
  expect(await note.locator('.note-facts dt').count()).toBeGreaterThan(1);
  await context.close();
});

test('a payment at the counter is shown before it is taken, and taken once', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open(`/console/customers/${first.accountId}`);
  await page.getByRole('button', { name: 'Encaisser' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Montant').fill('10');
  await panel.getByLabel('Moyen de paiement').selectOption('cash');
  await panel.getByLabel('Référence').fill('T-1');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByText('Rien n’est encore enregistré').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#payments').getByText('T-1').waitFor();
  await page.getByRole('button', { name: 'Encaisser' }).click();
  await panel.getByLabel('Moyen de paiement').selectOption('cash');
  await panel.getByLabel('Référence').fill('T-1');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.locator('.error').waitFor();
  await context.close();
});

test('a termination shows its day, its cost and its clauses, asks for the facts of a reason, then takes effect', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open(`/console/customers/${second.accountId}`);
  await page.getByRole('button', { name: 'Résilier' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel(/Motif légitime/).selectOption('dismissal');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  // The contract lacks a fact: the form asks for it, and for nothing else.
  await panel.getByLabel('contrat à durée indéterminée').selectOption('true');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByText('Prend effet le').waitFor();
  await panel.locator('.facts .term').first().focus();
  await panel.getByRole('note').locator('.article').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await panel.isVisible()).toBe(true);
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#contracts .state').filter({ hasText: 'résiliation demandée' }).waitFor();
  await context.close();
});

test('a customer is opened, orders at an address, and the order is placed after it was shown', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open('/console/customers/new');
  await page.getByLabel('Nom', { exact: true }).fill('Lagrandcourt');
  await page.getByLabel('Adresse', { exact: true }).fill('12 rue Frébault');
  await page.getByLabel('Code postal').fill('97110');
  await page.getByLabel('Ville').fill('Pointe-à-Pitre');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('link', { name: 'Prendre une commande' }).click();
  await page
    .getByRole('radio', { name: /14 rue Frébault/ })
    .or(page.getByRole('searchbox'))
    .first()
    .waitFor();
  await page.getByRole('searchbox').fill('14 rue frebault');
  await page.getByRole('radio', { name: /14 rue Frébault/ }).check();
  await page.getByRole('radio', { name: 'Livebox Infini fibre', exact: true }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('pièce d’identité').check();
  await panel.getByLabel('RIB').or(panel.getByLabel('relevé d’identité bancaire')).first().check();
  await panel.getByLabel(/Pièce d’identité/).selectOption('passport');
  await panel.getByLabel(/Valable jusqu’au/).fill('2033-01-01');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByText('Prix mensuel').waitFor();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await context.close();
});

test('a question to a contract is shared by its address', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open('/console/decisions/livebox-ag/termination');
  await page.getByLabel('territoire').selectOption('GP');
  await page.getByLabel('nature de la demande').selectOption('request');
  await page.getByLabel('demande reçue le').fill('2026-03-03');
  await page.getByLabel('redevance mensuelle').fill('49,90');
  await page.getByLabel('en service le').fill('2025-10-01');
  await page.getByLabel('motif légitime').selectOption('false');
  await page.getByRole('button', { name: 'Demander au contrat' }).click();
  await page.locator('.answer .article').first().waitFor();
  const told = await page.locator('.answer').textContent();
  await open(page.url().slice(application.origin.length));
  await page.locator('.answer .article').first().waitFor();
  expect(await page.locator('.answer').textContent()).toBe(told);
  await context.close();
});

test('a bill run that is asked for is done by a job', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open('/console/billing');
  application.clock.set('2026-03-01T14:00:00Z');
  await application.signIn(context, { roles: ['billing'] });
  await open('/console/billing');
  await page.getByRole('button', { name: 'Lancer la facturation' }).click();
  await page.getByText('La passe demandée va commencer').waitFor();
  await application.jobs.drain();
  await page.locator('tbody .state').filter({ hasText: 'terminé' }).nth(1).waitFor();
  await context.close();
});

test('a story is played and drawn, with what each figure rests on', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open('/console/simulator');
  await page.getByRole('button', { name: 'Jouer l’histoire' }).click();
  await page.locator('.life-line circle').first().waitFor({ timeout: 45_000 });
  await page.locator('.story-bill summary').first().click();
  await page.locator('.story-bill .term').first().focus();
  await page.getByRole('note').locator('.article').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await context.close();
});
