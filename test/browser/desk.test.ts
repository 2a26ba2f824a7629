import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskJobs } from '../../src/modules/desk/jobs.ts';
import { openObligation } from '../../src/modules/obligation/index.ts';
import { reportTrouble } from '../../src/modules/trouble-ticket/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { jobRunner, type JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { openLog } from '../../src/platform/log.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { valueOf } from '../support/subscriber.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let workers: JobRunner;
let first: BilledCustomer;
let second: BilledCustomer;

/** What an agent of the operator has promised to do by a day. */
async function promise(customer: BilledCustomer, dueOn: string): Promise<void> {
  const { database, clock } = application;
  const context = { ...testContext(), clock };
  const taken = { decision: null, name: 'call-back', result: {}, because: [] } as never;
  const label = { fr: 'Rappeler le client', en: 'Call the customer back' };
  await inTransaction(database.db, context, (tx) =>
    openObligation(tx, context, {
      accountId: customer.accountId,
      agreementId: customer.agreementId,
      territory: 'GP',
      subject: `agreement:${customer.agreementId}`,
      effect: { kind: 'call-back', label, dueOn, by: 'operator', taken },
    }),
  );
}

beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  const made = await billedCustomers(application.database, application.clock, context, 'Valmy', 'Nestor');
  [first, second] = made as [BilledCustomer, BilledCustomer];
  await promise(first, '2026-02-02');
  await promise(second, '2026-02-05');
  await inTransaction(application.database.db, context, async (tx) =>
    valueOf(await reportTrouble(tx, context, { agreementId: first.agreementId, total: true, description: 'Rien.' })),
  );
  const { database, clock } = application;
  const log = openLog('error');
  workers = jobRunner({ database, jobs: deskJobs, clock, wallClock: clock, random: seededRandom(7), log });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await workers.close();
  await application.close();
});

async function visitAs(width: number, language: 'fr' | 'en', name: string) {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, { roles: ['administrator'], name });
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

const rows = (page: Page) => page.locator('table[data-rows] tbody tr');
describe('the working day of an agent', () => {
  test('what waits is taken, dealt with many at once by the keyboard alone, and told row by row', async () => {
    const { context, page, complaints, open } = await visitAs(1280, 'fr', 'Anne Cadet');
    await open('/console/inbox');
    await rows(page).nth(2).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Prendre : Rappeler le client, .*Valmy/ }).click();
    await page.getByRole('button', { name: /^Rendre à l’équipe : Rappeler le client, .*Valmy/ }).waitFor();
    await page.getByRole('link', { name: /^Mes tâches/ }).click();
    await page.getByText('1 tâche dans cette vue.').waitFor();
    await page.getByRole('link', { name: /^Tout / }).click();
    await rows(page).nth(2).waitFor();

    // From here on no mouse: rows by j, chosen by x.
    await page.locator('body').press('j');
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('x');
      await page.keyboard.press('j');
    }
    await page.getByText('3 lignes choisies').waitFor();
    await page.getByRole('button', { name: 'Marquer comme tenues…' }).press('Enter');
    await page.getByLabel('Ce qui a été fait').fill('Rappelés ce matin.');
    await page.getByRole('button', { name: 'Voir ce qui serait fait' }).press('Enter');
    await page.getByText(/À faire\s: 2\s; refusées\s: 1\./).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Faire pour 2 lignes' }).press('Enter');
    await page
      .getByText(/^En cours/)
      .first()
      .waitFor();
    await workers.drain();
    await page.getByText('Terminé. Faites : 2 ; refusées : 1 ; en erreur : 0.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('1 tâche dans cette vue.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('anything is found from any page by Ctrl+K, despite a slip, and opened by Enter', async () => {
    const { context, page, complaints, open } = await visitAs(1280, 'fr', 'Bruno Ferry');
    await open('/console/billing');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nesotr');
    await page.getByRole('option', { name: /Nestor.*orthographe voisine/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Nestor/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('2026-000001');
    await page.getByRole('option', { name: /Facture 2026-000001/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/bills\//);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('single keys can be switched off, and then do nothing', async () => {
    const { context, page, open } = await visitAs(1280, 'en', 'Carla Petit');
    await open('/console/inbox');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Shortcuts of a single key').press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Customer, telephone/ }).waitFor();
    await context.close();
  });

  test('the page of a customer asks once for all it shows; the contract they signed is read beside it, and searched', async () => {
    const { context, page, complaints, open } = await visitAs(1280, 'fr', 'Denis Roux');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(`/console/customers/${first.accountId}`);
    const mine = asked.filter((path) => path.includes(first.accountId) || path.includes(first.agreementId));
    expect(mine.filter((path) => path.startsWith('/api/'))).toEqual([`/api/customers/${first.accountId}/whole`]);
    expect(asked).not.toContain('/api/decisions');
    await page.getByRole('button', { name: 'Ce que dit le contrat', exact: true }).click();
    const beside = page.getByRole('region', { name: 'Ce que dit le contrat' });
    await beside.getByText('Cités par les décisions de ce client').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await beside.getByLabel('Chercher dans les articles').fill('resiliation');
    expect(await beside.locator('.note-clauses li').count()).toBeGreaterThan(0);
    await beside.getByRole('button', { name: 'Fermer le contrat' }).click();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('on a narrow page nothing scrolls sideways, and a view is kept under a name', async () => {
    const { context, page, complaints, open } = await visitAs(390, 'fr', 'Eva Lorin');
    await open('/console/inbox?view=all');
    expect([await sidewaysScroll(page), await accessibilityFaults(page)]).toEqual([0, []]);
    await page.getByText('Affiner et garder une vue').click();
    await page.getByLabel('Quoi', { exact: true }).selectOption('ticket');
    await page.getByLabel('Nom de la vue').fill('Les pannes');
    await page.getByRole('button', { name: 'Garder cette vue' }).click();
    await page.getByRole('link', { name: /^Les pannes/ }).waitFor();
    expect([await sidewaysScroll(page), await accessibilityFaults(page)]).toEqual([0, []]);
    await open(`/console/customers/${first.accountId}`);
    await page.getByRole('button', { name: 'Ce que dit le contrat', exact: true }).click();
    expect([await sidewaysScroll(page), await accessibilityFaults(page)]).toEqual([0, []]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
