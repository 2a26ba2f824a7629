import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { tellLimits } from '../../src/modules/consumption/index.ts';
import { linesOfAccount } from '../../src/modules/resource-inventory/index.ts';
import { importCalls } from '../../src/modules/usage/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers, CUSTOMER_PASSWORD } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let customer: BilledCustomer;
let folder: string;

/** Calls of February: 202 different French numbers, two to Mauritius at a price, one to a help line. */
async function februaryCalls(): Promise<void> {
  const context = { ...testContext(), clock: application.clock };
  const { db } = application.database;
  application.clock.set('2026-02-26T14:00:00Z');
  const [line] = await inTransaction(db, context, (tx) => linesOfAccount(tx, customer.accountId));
  const day = (i: number): string => String(1 + (i % 24)).padStart(2, '0');
  const french = Array.from(
    { length: 202 },
    (_, i) => `F${i},${line!.e164},+3314234${5000 + i},fixed,2026-02-${day(i)}T10:${10 + (i % 50)}:00-04:00,${60 + i}`,
  );
  const abroad = [5, 12].map(
    (on) => `M${on},${line!.e164},+23052501234,mobile,2026-02-${String(on).padStart(2, '0')}T18:00:00-04:00,125`,
  );
  const help = `H1,${line!.e164},+33800123456,fixed,2026-02-06T22:00:00-04:00,600`;
  const path = join(folder, 'february.csv');
  await writeFile(path, [...french, ...abroad, help].join('\n'));
  expect(await importCalls(db, context, { path, name: 'february.csv' })).toMatchObject({ kept: 205, rejected: 0 });
  expect(await tellLimits(db, context, { asOf: civilDate('2026-02-26') })).toMatchObject({ told: 1 });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regie-consumption-'));
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  [customer] = (await billedCustomers(application.database, application.clock, context, 'Jemmapes')) as [
    BilledCustomer,
  ];
  await februaryCalls();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
  await rm(folder, { recursive: true, force: true });
});

type Who = Parameters<TestApplication['signIn']>[1];
const agent: Who = { roles: ['call-centre'] };
const holder = (): Who => ({ roles: ['customer'], customerId: customer.customerNumber });

async function visitAs(who: Who, width: number, language: 'fr' | 'en') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, who);
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('#preferences').waitFor();
  };
  return { ...visit, open };
}

describe.each([
  { width: 1280, language: 'en' },
  { width: 390, language: 'fr' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('a customer reads their month without a complaint of the page, and so does an agent', async () => {
    for (const [who, path] of [
      [holder(), '/espace/consumption'],
      [agent, `/console/customers/${customer.accountId}/consumption`],
    ] as const) {
      const { context, page, complaints, open } = await visitAs(who, width, language);
      await open(path);
      expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
});

test('what is left of the unlimited calls is told with its clause, and the message that was sent', async () => {
  const { context, page, open } = await visitAs(holder(), 1280, 'fr');
  await open('/espace/consumption');
  const limit = page.locator('#limits .bill-line').first();
  // 202 of 250 different numbers: 48 are left.
  expect(await limit.textContent()).toContain('reste 48 correspondants');
  await limit.locator('.term').click();
  await page.getByRole('note').locator('.article').first().waitFor();
  expect(await page.locator('#alerts .bill-line').textContent()).toContain('80 % utilisés');
  await page.locator('#alerts .term').click();
  await page.getByRole('note').getByText('L224-30').waitFor();
  await context.close();
});

test('the statement hides four digits, leaves the help line out, is read by pages, and shows whole numbers to the holder who asks', async () => {
  const { context, page, open } = await visitAs(holder(), 1280, 'fr');
  await open('/espace/consumption?month=2026-02');
  const rows = page.locator('#statement tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(50);
  await page.locator('#statement').getByRole('button', { name: 'Voir la suite' }).click();
  await rows.nth(99).waitFor();
  expect(await page.locator('#statement').textContent()).not.toContain('0 800');
  await page.locator('#statement').getByRole('button', { name: 'Payant' }).click();
  await page.getByText('+230 5250 ••••').first().waitFor();
  expect(await rows.count()).toBe(2);

  await page.getByRole('button', { name: 'Voir les numéros en entier' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Votre mot de passe').fill('not the password');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByText('Ce mot de passe n’est pas le bon.').waitFor();
  await context.close();
});

test('a customer with their own password sees the whole number, by the keyboard alone', async () => {
  const { context, page } = await openVisit(browser, { width: 390, language: 'fr' });
  await page.goto(`${application.origin}/espace`);
  await page.getByLabel('Numéro de client ou adresse e-mail').fill(customer.login);
  await page.getByLabel('Mot de passe').fill(CUSTOMER_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Vous devez' }).waitFor();
  await goTo(page, `${application.origin}/espace/consumption`);
  await page.getByRole('button', { name: 'Voir les numéros en entier' }).press('Enter');
  await page.getByLabel('Votre mot de passe').fill(CUSTOMER_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Confirmer' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().press('Enter');
  await page.locator('#statement').getByRole('button', { name: 'Payant' }).press('Enter');
  await page.getByText('+230 5250 1234').first().waitFor();
  await context.close();
});
