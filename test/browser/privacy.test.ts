import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

/** What a customer sees and asks of their data, and what the office of data protection does about it. */
let application: TestApplication;
let browser: Browser;
let valmy: BilledCustomer;

beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  [valmy] = (await billedCustomers(application.database, application.clock, context, 'Valmy')) as [BilledCustomer];
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function visitAs(user: 'officer' | 'stranger' | BilledCustomer, width: number) {
  const visit = await openVisit(browser, { width, language: 'fr' });
  if (user === 'officer') await application.signIn(visit.context, { roles: ['privacy'] });
  else if (user !== 'stranger')
    await application.signIn(visit.context, { roles: ['customer'], customerId: user.customerNumber });
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

test('a customer reads what is held, asks for an erasure on a telephone, and the policy is open to strangers', async () => {
  const mine = await visitAs(valmy, 390);
  await mine.open('/espace/my-data');
  await mine.page.getByText('Nom, naissance, coordonnées, adresse').waitFor();
  expect(await sidewaysScroll(mine.page)).toBe(0);
  expect(await accessibilityFaults(mine.page)).toEqual([]);
  await mine.page.getByRole('button', { name: 'Faire une demande' }).click();
  await mine.page.getByLabel('Dites-en plus').fill('Je pars, effacez tout.');
  await mine.page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await mine.page.getByText('Effacement : pièce d’identité attendue').first().waitFor();
  await mine.page.getByRole('button', { name: 'Confirmer' }).click();
  await mine.page.getByText('Pièce d’identité attendue').first().waitFor();
  await mine.page.keyboard.press('Escape');
  const file = { name: 'carte.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('ffd8ffe000104a464946', 'hex') };
  await mine.page.getByLabel('Photo ou PDF').setInputFiles({ ...file, buffer: Buffer.from('no picture') });
  await mine.page.getByRole('button', { name: 'Envoyer la pièce' }).click();
  await mine.page.getByText('Ce fichier n’est ni une photo').waitFor();
  await mine.page.getByLabel('Photo ou PDF').setInputFiles(file);
  await mine.page.getByRole('button', { name: 'Envoyer la pièce' }).click();
  await mine.page.getByText('Un fichier reçu').waitFor();
  expect(await sidewaysScroll(mine.page)).toBe(0);
  expect(await accessibilityFaults(mine.page)).toEqual([]);
  await mine.context.close();

  const stranger = await visitAs('stranger', 390);
  await stranger.open('/espace/privacy');
  await stranger.page.getByRole('heading', { name: 'Finalités' }).waitFor();
  expect(await sidewaysScroll(stranger.page)).toBe(0);
  expect(await accessibilityFaults(stranger.page)).toEqual([]);
  await stranger.context.close();
});

test('the officer notes the identity document, grants, and reads what was kept and why', async () => {
  const { page, open, context } = await visitAs('officer', 1280);
  await open('/console/privacy');
  await page.getByRole('link', { name: /^Effacement — / }).click();
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'identite-1.jpg' }).click(),
  ]);
  expect(copy.suggestedFilename()).toBe('identite-1.jpg');
  await page.getByRole('button', { name: 'Noter un fait' }).click();
  await page.getByLabel('Pièce d’identité vue').selectOption('passport');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText('Effacement : à traiter').first().waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('Passeport').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Satisfaire' }).click();
  await page.getByLabel('Ce qui est écrit à la personne').fill('Voici ce qui reste, et pourquoi.');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page
    .getByText(/sortes de données restent/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('le service en a besoin').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const path of ['retention', 'logs', 'register']) {
    await open(`/console/privacy/${path}`);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  await context.close();
});
