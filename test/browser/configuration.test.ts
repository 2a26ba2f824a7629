import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { DAY_MS } from '../../src/kernel/instant.ts';
import { countDays } from '../../src/modules/figures/index.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { settleOperator } from '../support/customer.ts';
import { testContext } from '../support/database.ts';
import { pressOn, tabTo } from '../support/keyboard.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;

/** Two subscribers with a bill each, on an installation that holds a demonstration, its days counted. */
beforeAll(async () => {
  application = await startApplication();
  const { clock, database } = application;
  const context = { ...testContext(), clock };
  await settleOperator(database, context);
  await billedCustomers(database, clock, context, 'Agathe', 'Bruno');
  await countDays(database.db, context, { today: Math.floor(clock.now() / DAY_MS) as CivilDate });
  await sql`update platform_installation set demo_begun_at = now(), demo_ended_at = now()`.execute(database.db);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function agentAt(width: number, language: 'fr' | 'en' = 'fr') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, { roles: ['administrator'] });
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

test('an address is changed by the keyboard alone: shown first, kept with its reason, and told to whoever asks', async () => {
  const { context, page, open, complaints } = await agentAt(1280);
  await open('/console/settings');
  await pressOn(page, 'Changer l’identité');
  await tabTo(page, /^SIREN/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('732829321');
  await tabTo(page, /^Motif/);
  await page.keyboard.type('Déménagement du siège');
  await pressOn(page, 'Voir ce que cela ferait');
  await page.getByText('Ce SIREN est faux').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel(/^SIREN/).fill('732829320');
  await page.getByLabel(/^Adresse/).fill('3 quai du Port\n97110 Pointe-à-Pitre');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText(/3 quai du Port, 97110 Pointe-à-Pitre au lieu de/).waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await open('/console/settings/changes');
  await page.getByText('Déménagement du siège').waitFor();
  await page
    .getByRole('cell', { name: /12 rue de la Mer/ })
    .first()
    .waitFor();
  await page.getByRole('cell', { name: /3 quai du Port/ }).waitFor();
  // The refused number is told by the browser as well; nothing else is.
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  await context.close();
});

test('an offer is taken off sale, and technicians are given a slot', async () => {
  const { context, page, open, complaints } = await agentAt(1280);
  await open('/console/settings/catalog');
  await page
    .getByRole('button', { name: /^Retirer de la vente/ })
    .first()
    .click();
  await page.getByLabel(/^Motif/).fill('Fin de série');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText(/n’est plus proposé aux commandes nouvelles/).waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByText('hors vente').first().waitFor();
  await open('/console/settings/calendars');
  await page.getByRole('button', { name: 'Changer les créneaux' }).click();
  await page.getByRole('button', { name: /Ajouter/ }).click();
  await page.getByLabel('Jours', { exact: true }).selectOption('1-5');
  await page.getByLabel(/^Commence à/).fill('08:00');
  await page.getByLabel(/^Finit à/).fill('12:00');
  await page.getByLabel(/^Motif/).fill('Tournée du matin');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('cell', { name: 'lundi à vendredi' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('the help of a page opens by its “?”, closes by Escape and gives the keyboard back', async () => {
  const { context, page, open } = await agentAt(390, 'en');
  await open('/console/till');
  await pressOn(page, 'Help on this page');
  await page.getByRole('dialog').getByText('Float').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Help on this page');
  await context.close();
});

test('the tour leads to people by what happened to them, and ticks the stops that were seen', async () => {
  const { context, page, open } = await agentAt(1280);
  await open('/console/');
  await page.getByRole('link', { name: 'Suivre la visite en dix arrêts' }).click();
  await page.getByText(/^Arrêts vus\s:\s0 sur/).waitFor();
  await page.getByRole('link', { name: 'Une facture qui s’explique' }).click();
  await page.waitForURL(/\/bills\//);
  await page.goBack();
  await page.getByText(/^Arrêts vus\s:\s1 sur/).waitFor();
  await context.close();
});

const PAGES = ['settings', 'settings/calendars', 'settings/changes', 'dashboards', 'tour', 'patterns'];

test.each([
  [1280, 'fr'],
  [390, 'en'],
] as const)(
  'settings, dashboards and the tour hold at %i pixels, in %s, for whoever reads them',
  async (width, language) => {
    const { context, page, open, complaints } = await agentAt(width, language);
    for (const path of PAGES) {
      await open(`/console/${path}`);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  },
);
