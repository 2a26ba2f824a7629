import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf } from '../../src/modules/account/index.ts';
import { bookAppointment } from '../../src/modules/appointment/index.ts';
import { instant } from '../../src/kernel/instant.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { pressOn, tabTo, typeIn } from '../support/keyboard.ts';
import { someSubscriber, valueOf } from '../support/subscriber.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let customer: BilledCustomer;
/** Somebody who waits for a technician. */
let waiting: string;

beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  [customer] = (await billedCustomers(application.database, application.clock, context, 'Valmy')) as [BilledCustomer];
  waiting = await inTransaction(application.database.db, context, async (tx) => {
    const { agreement } = await someSubscriber(tx, context, {}, 'Attente');
    const at = instant('2026-02-12T14:00:00Z');
    valueOf(await bookAppointment(tx, context, { agreementId: agreement.id, at }));
    return (await accountOf(tx, agreement.accountId))!.customerNumber;
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function visitAs(width: number, language: 'fr' | 'en', customerId = customer.customerNumber) {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, { roles: ['customer'], customerId });
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}/espace${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

const PAGES = ['/questions', '/choices', '/messages', '/visits', '/documents', '/contact', '/accessibility'];

describe.each([
  { width: 1280, language: 'en' },
  { width: 320, language: 'fr' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('every page of answers and choices opens without a complaint and is easy to use', async () => {
    const { context, page, complaints, open } = await visitAs(width, language);
    for (const path of PAGES) {
      await open(path);
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
      });
      expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('with the keyboard alone, a question is found and leads to where it is done', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open('/questions');
  await typeIn(page, /Chercher dans vos questions/, 'bôx');
  await page.locator('.asked-question').nth(1).waitFor({ state: 'detached' });
  expect(await page.locator('.asked-question').count()).toBe(1);
  expect(await page.locator('.asked-question').innerText()).toContain('Livebox 7');
  await page.getByRole('searchbox').fill('RIO');
  await pressOn(page, 'Mon numéro et mon RIO');
  await page.getByRole('heading', { name: 'Mon numéro', level: 1 }).waitFor();
  await page.waitForFunction(() => document.title === 'Mon numéro — Espace client');
  await context.close();
});

test('with the keyboard alone, a consent is withdrawn with one gesture and stays on the record', async () => {
  const { context, page, open } = await visitAs(1280, 'en');
  await open('/choices');
  await tabTo(page, 'Refuse — Take part in surveys');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Accept — Take part in surveys' }).waitFor();
  await page.locator('#consents details > summary').click();
  await page.locator('#consents details').getByText('in your customer space').waitFor();
  await context.close();
});

test('what directories show is seen before it is confirmed', async () => {
  const { context, page, open } = await visitAs(390, 'fr');
  await open('/choices');
  await page.locator('#directory').getByRole('button', { name: 'Modifier ces choix' }).click();
  await page.getByRole('combobox', { name: /Liste rouge/ }).selectOption('true');
  await page.getByRole('button', { name: /Voir/ }).first().click();
  await page.getByText('Vous paraissez dans les annuaires : non').first().waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.locator('#directory').getByText('Choix passé').waitFor();
  await context.close();
});

test('a message is read as it was sent', async () => {
  const { context, page, open } = await visitAs(390, 'fr');
  await open('/messages');
  await page.locator('.bill-line a').first().click();
  await page.locator('.letter').waitFor();
  await context.close();
});

test('who waits for a technician reads when they come, and chooses another date', async () => {
  const { context, page, open } = await visitAs(390, 'fr', waiting);
  await open('/questions#technician');
  // Two in the afternoon in Greenwich is ten in the morning in Guadeloupe.
  await page.getByText('vient le 12 février 2026 à 10 h 00').waitFor();
  await page.getByRole('link', { name: 'Déplacer ou annuler' }).click();
  await page.getByRole('button', { name: 'Choisir une autre date' }).click();
  await page.getByLabel('Nouvelle date et heure').fill('2026-02-16T09:30');
  await page.getByRole('button', { name: /Voir/ }).first().click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /16 février/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await context.close();
});

test('without network a page says so, and nothing of the customer was kept', async () => {
  const { context, page, open } = await visitAs(390, 'fr');
  await open('');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map((request) => new URL(request.url).pathname);
  });
  expect(kept).toContain('/espace-offline.html');
  expect(kept.filter((path) => !/^\/(assets\/|espace-)/.test(path))).toEqual([]);
  await context.setOffline(true);
  await page.goto(`${application.origin}/espace/bills`);
  await page.getByRole('heading', { name: 'Vous êtes hors connexion' }).waitFor();
  await context.close();
});

test('the space tells a telephone how to install it, and anybody how accessible it is', async () => {
  const { context, page } = await openVisit(browser, { width: 390, language: 'fr' });
  await goTo(page, `${application.origin}/espace/accessibility`);
  await page.getByRole('heading', { name: 'État de conformité' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const manifest = await page.request.get(`${application.origin}/espace.webmanifest`);
  const { icons, start_url: start } = (await manifest.json()) as { icons: { src: string }[]; start_url: string };
  expect(start).toBe('/espace');
  for (const { src } of icons) expect((await page.request.get(`${application.origin}${src}`)).status()).toBe(200);
  await context.close();
});
