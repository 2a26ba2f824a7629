import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { sellUnder } from '../../src/modules/product-catalog/index.ts';

let application: TestApplication;
let browser: Browser;

beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  await inTransaction(application.database.db, context, (tx) =>
    sellUnder(tx, context, { pack: 'mobile-yt', from: civilDate('2026-01-01') }),
  );
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

test('a price is changed on screen: the example is told to be one, what changes is shown before, and kept in the history', async () => {
  const { context, page, open, complaints } = await agentAt(1280);
  await open('/console/price-sheets');
  await page.getByRole('link', { name: /Mayotte/ }).click();
  await page.getByText('Grille d’exemple.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('searchbox').fill('comores');
  await page.getByRole('button', { name: 'Modifier : les Comores' }).click();
  await page.getByLabel('Prix TTC en euros').fill('0,40');
  await page.getByLabel(/^Motif/).fill('Baisse de printemps');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText(/prix 0,40 au lieu de 0,45/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByText('0,40 € la minute').waitFor();
  expect(await page.getByText('Grille d’exemple.', { exact: true }).count()).toBe(0);
  await page.getByText('55 prix sont encore ceux de la grille d’exemple.').waitFor();
  await page.getByText(/1 ligne/).click();
  await page.getByText(/Baisse de printemps/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await open('/console/price-sheets');
  await page.getByText('Nouvelle grille publiée').waitFor();
  await page.getByRole('button', { name: 'Revaloriser une période' }).click();
  await page.locator('input[name=from]').fill('2026-01-01');
  await page.locator('input[name=to]').fill('2026-03-01');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText('Aucun montant ne change').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('on a telephone the sheet is read without sliding sideways', async () => {
  const { context, page, open, complaints } = await agentAt(390, 'en');
  await open('/console/price-sheets/mobile-yt');
  await page
    .getByText(/a minute/)
    .first()
    .waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
