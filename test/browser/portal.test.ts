import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers, CUSTOMER_PASSWORD } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let customer: BilledCustomer;

beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  [customer] = (await billedCustomers(application.database, application.clock, context, 'Valmy')) as [BilledCustomer];
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function visitAs(width: number, language: 'fr' | 'en') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, { roles: ['customer'], customerId: customer.customerNumber });
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

const PAGES = ['', '/bills', '/consumption', '/documents', '/leave', '/decisions', '/decisions/livebox-ag/termination'];

test('a customer signs in with their login, and sees what they owe', async () => {
  const { context, page } = await openVisit(browser, { width: 390, language: 'fr' });
  await page.goto(`${application.origin}/espace`);
  await page.getByLabel('Numéro de client ou adresse e-mail').fill(customer.login);
  await page.getByLabel('Mot de passe').fill('not the password');
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Mot de passe').fill(CUSTOMER_PASSWORD);
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByRole('heading', { name: 'Vous devez' }).waitFor();
  await context.close();
});

describe.each([
  { language: 'fr', narrow: 360 },
  { language: 'en', narrow: 390 },
] as const)('in $language, at 1280 and at $narrow pixels', ({ language, narrow }) => {
  test('every page opens without a complaint, without a scroll sideways, and is easy to use', async () => {
    const { context, page, complaints, open } = await visitAs(1280, language);
    for (const path of PAGES) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(`/espace${path}`);
      for (const width of [1280, narrow]) {
        await page.setViewportSize({ width, height: 900 });
        expect([path, width, await sidewaysScroll(page)]).toEqual([path, width, 0]);
        expect([path, width, await accessibilityFaults(page)]).toEqual([path, width, []]);
      }
    }
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('the rule of a date opens in the margin by the keyboard, and Escape gives the mark back', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open('/espace');
  const mark = page.locator('.term').first();
  await mark.focus();
  const note = page.getByRole('note');
  await note.locator('.article').first().waitFor();
  expect(await mark.getAttribute('aria-expanded')).toBe('true');
  expect(await mark.getAttribute('aria-describedby')).toBe(await note.getAttribute('id'));
  expect(await accessibilityFaults(page)).toEqual([]);
  const place = await note.boundingBox();
  expect(place!.x).toBeGreaterThan((await mark.boundingBox())!.x);
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  await context.close();
});

test('on a phone the rule opens as a sheet below', async () => {
  const { context, page, open } = await visitAs(390, 'fr');
  await open('/espace');
  await page.locator('.term').first().click();
  const note = page.getByRole('note');
  await note.locator('.article').first().waitFor();
  const place = (await note.boundingBox())!;
  expect(Math.round(place.y + place.height)).toBe(900);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('button', { name: 'Fermer' }).click();
  await note.waitFor({ state: 'detached' });
  await context.close();
});

test('what is owed is told line by line on the first page, each line with its rule', async () => {
  const { context, page, open } = await visitAs(390, 'fr');
  await open('/espace');
  await page.getByText(/Pourquoi ce montant/).click();
  await page.locator('.bill-line .term').first().click();
  await page.getByRole('note').locator('.article').first().waitFor();
  await context.close();
});

test('every line of a bill says why', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open('/espace/bills');
  await page.locator('main table a').first().click();
  const lines = page.locator('.bill-line');
  await lines.first().waitFor();
  expect(await lines.locator('.term').count()).toBe(await lines.count());
  await lines.locator('.term').first().click();
  await page.getByRole('note').locator('.article').first().waitFor();
  await context.close();
});

test('leaving is reckoned for the day that is chosen, and nothing of it is kept', async () => {
  const { context, page, open } = await visitAs(1280, 'fr');
  await open('/espace/leave?on=2026-02-10');
  await page.getByText('Votre contrat prendrait fin le').waitFor();
  expect(await page.locator('.lede .term').first().textContent()).toContain('20 février 2026');
  await open('/espace');
  expect(await page.locator('.state').filter({ hasText: 'actif' }).count()).toBe(1);
  await context.close();
});

test('a customer asks their own contract, and no other, from its list of questions', async () => {
  const { context, page, open } = await visitAs(390, 'fr');
  await open('/espace/decisions');
  await page.getByLabel('Trouver une question').fill('engag');
  await page.locator('.bill-line a').first().waitFor();
  expect(await page.locator('main h2').count()).toBe(1);
  await open('/espace/decisions/livebox-ag/commitment');
  await page.getByLabel('en service le').fill('2025-10-01');
  await page.locator('input[type=date]').last().fill('2026-03-03');
  await page.getByRole('button', { name: 'Demander au contrat' }).click();
  await page.locator('.answer .article').first().waitFor();
  expect(page.url()).toContain('facts=');
  await context.close();
});

test('the first page of the customer space weighs less than 200 kB as it travels', async () => {
  const { context, page } = await visitAs(1280, 'fr');
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await goTo(page, `${application.origin}/espace`);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(200_000);
  await context.close();
});
