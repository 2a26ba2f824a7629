import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { accountOf } from '../../src/modules/account/index.ts';
import { sellUnder } from '../../src/modules/product-catalog/index.ts';
import {
  acceptAssistance,
  assistanceCasesOf,
  openAssistance,
  startAssistance,
} from '../../src/modules/remote-assistance/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { pressOn, typeIn } from '../support/keyboard.ts';
import { valueOf } from '../support/subscriber.ts';
import { openVisit, sidewaysScroll, type Visit } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let customer: BilledCustomer;
let number: string;
let caseId: string;

beforeAll(async () => {
  application = await startApplication();
  const { database, clock } = application;
  const context = { ...testContext(), clock };
  [customer] = (await billedCustomers(database, clock, context, 'Valmy')) as [BilledCustomer];
  const { accountId } = customer;
  caseId = await inTransaction(database.db, context, async (tx) => {
    valueOf(await sellUnder(tx, context, { pack: 'assistance', from: civilDate('2026-02-01') }));
    number = (await accountOf(tx, accountId))!.number;
    const opened = await openAssistance(tx, context, {
      accountId,
      channel: 'phone',
      description: 'La messagerie ne s’ouvre plus',
      services: ['RES-AIDE'],
      equipment: {
        platform: 'windows',
        osVersion: '7',
        internetOperational: true,
        configurationCompliant: true,
        installationMediaMissing: false,
        equipmentFromOperator: true,
        backupDone: true,
      },
      identity: { identifier: customer.customerNumber, userNumber: number },
    });
    const on = { caseId: valueOf(opened).assisted.id };
    valueOf(await acceptAssistance(tx, context, { ...on, backupAcknowledged: false, earlyStart: true }));
    valueOf(await startAssistance(tx, context, { ...on, technician: 'tech@example.test' }));
    return on.caseId;
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function agentVisit(width: number, language: 'fr' | 'en'): Promise<Visit> {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, { roles: ['administrator'] });
  return visit;
}

async function openConsole({ page }: Visit, path: string): Promise<void> {
  await page.goto(`${application.origin}/console${path}`, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
}

/** Frames of the picture that the page has decoded so far, once it has a width. */
function framesSeen(page: Page): Promise<number> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => {
    return video.videoWidth > 0 ? video.getVideoPlaybackQuality().totalVideoFrames : 0;
  });
}

/** The customer comes to the page of the code, and types it. */
async function enterCode(page: Page, code: string): Promise<void> {
  await page.goto(`${application.origin}/assistance`, { waitUntil: 'networkidle' });
  await page.getByLabel('Code du technicien').fill(code);
  await page.getByRole('button', { name: 'Continuer' }).click();
}

test('a customer shows their screen to a technician, who points and writes, until the customer stops', async () => {
  const technician = await agentVisit(1280, 'fr');
  await openConsole(technician, `/assistance/${caseId}`);
  await technician.page.getByRole('button', { name: 'Donner un code' }).click();
  const code = await technician.page.locator('.code-told').innerText();
  await technician.page.getByRole('link', { name: 'Attendre l’écran du client' }).click();
  await technician.page.getByText('Le client n’a pas encore entré son code').waitFor();

  const shown = await openVisit(browser, { width: 1000, language: 'fr' });
  await enterCode(shown.page, code);
  await shown.page.getByRole('button', { name: 'Choisir l’écran à montrer' }).click();
  await shown.page.getByText('Cochez d’abord que vous acceptez.').waitFor();
  await shown.page.getByText('Ce que dit le contrat').click();
  expect(await accessibilityFaults(shown.page)).toEqual([]);
  await shown.page.getByRole('checkbox').check();
  await shown.page.getByRole('button', { name: 'Choisir l’écran à montrer' }).click();

  await shown.page.getByText('Le technicien voit votre écran.').waitFor();
  await technician.page.locator('video').waitFor();
  await technician.page.waitForFunction(() => {
    const video = document.querySelector('video');
    return video !== null && video.videoWidth > 0 && video.getVideoPlaybackQuality().totalVideoFrames > 3;
  });
  expect(await framesSeen(technician.page)).toBeGreaterThan(3);

  const picture = (await technician.page.locator('video').boundingBox())!;
  await technician.page.mouse.move(picture.x + picture.width / 2, picture.y + picture.height / 2);
  await shown.page.locator('.shown-pointer').waitFor();
  await technician.page.getByLabel('Votre message').fill('Ouvrez le menu');
  await technician.page.keyboard.press('Enter');
  await shown.page.getByText('Ouvrez le menu').waitFor();
  expect(await accessibilityFaults(shown.page)).toEqual([]);
  expect(await accessibilityFaults(technician.page)).toEqual([]);

  // The technician loads the page again: the screen is there anew, under the same code; nobody else sees it.
  await technician.page.reload({ waitUntil: 'networkidle' });
  await technician.page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await shown.page.getByText('Le technicien voit votre écran.').waitFor();
  const curious = await agentVisit(1280, 'fr');
  await curious.page.goto(technician.page.url());
  await curious.page.getByText('Un autre technicien regarde déjà cet écran').waitFor();
  expect(await curious.page.locator('video').count()).toBe(0);
  await curious.context.close();

  const again = await openVisit(browser, { width: 1000, language: 'fr' });
  await enterCode(again.page, code);
  await again.page.getByText('Ce code a déjà servi').waitFor();
  await again.context.close();

  await shown.page.getByRole('button', { name: 'Arrêter tout de suite' }).click();
  await shown.page.getByText('Vous avez arrêté le partage.').waitFor();
  expect(await shown.page.locator('video').count()).toBe(0);
  await technician.page.getByText('Le client a arrêté le partage.').waitFor();
  expect(await technician.page.locator('video').count()).toBe(0);
  expect(technician.complaints).toEqual([]);
  // Before it tells addresses of the machine, the browser asks itself whether the camera was allowed: it is not, and it says so.
  expect(shown.complaints.filter((one) => !one.startsWith('Permissions policy violation: camera'))).toEqual([]);
  await shown.context.close();
  await technician.context.close();
});

test('the intervention is ended, and what the contract bills is shown before it is confirmed', async () => {
  const { context, page, complaints } = await agentVisit(1280, 'fr');
  await openConsole({ context, page, complaints }, `/assistance/${caseId}`);
  await page.getByRole('button', { name: 'Terminer l’intervention' }).click();
  await page.getByLabel(/Aide à l’utilisation/).selectOption('success');
  await page.getByLabel('Compte rendu').fill('Messagerie rétablie');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText('49,00').first().waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.locator('.page-head').getByText('terminée').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('with the keyboard alone, an agent opens a request and sees why the contract refuses it', async () => {
  const { context, page } = await agentVisit(1280, 'fr');
  await openConsole({ context, page, complaints: [] }, `/customers/${customer.accountId}/assistance`);
  await pressOn(page, 'Nouvelle demande');
  await typeIn(page, 'Numéro d’utilisateur', number);
  await typeIn(page, 'Identifiant', customer.customerNumber);
  await typeIn(page, 'Ce qui ne va pas', 'Un virus');
  await page.getByRole('checkbox', { name: /Suppression de virus/ }).focus();
  await page.keyboard.press('Space');
  await typeIn(page, 'Version du système', '11');
  await pressOn(page, 'Voir ce que cela ferait');
  await page.getByText('refusée').first().waitFor();
  await context.close();
  const cases = await inTransaction(application.database.db, testContext(), (tx) =>
    assistanceCasesOf(tx, customer.accountId),
  );
  expect(cases.map((one) => one.state)).toEqual(['closed']);
});

test('in their own space a customer reads the prices, asks for help and agrees to what it costs', async () => {
  const { context, page, complaints } = await openVisit(browser, { width: 390, language: 'fr' });
  await application.signIn(context, { roles: ['customer'], customerId: customer.customerNumber });
  await page.goto(`${application.origin}/espace/assistance`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Demander de l’aide' }).click();
  await page.getByLabel('Ce qui ne va pas').fill('Plus de Wi-Fi');
  await page.getByRole('checkbox', { name: /Personnalisation Wifi/ }).check();
  await page.getByLabel('Version du système').fill('7');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByText('9,00').last().waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('button', { name: 'Donner mon accord' }).click();
  await page.getByLabel(/avertissement reçu/).selectOption('true');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByText('à rappeler').first().waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  { width: 1280, language: 'en' },
  { width: 390, language: 'fr' },
] as const)('at $width pixels in $language, every page opens without a complaint and is easy to use', async (look) => {
  const visit = await agentVisit(look.width, look.language);
  const pages = ['/assistance', `/assistance/${caseId}`, `/customers/${customer.accountId}/assistance`];
  for (const path of pages) {
    await openConsole(visit, path);
    expect([path, await sidewaysScroll(visit.page)]).toEqual([path, 0]);
    expect([path, await accessibilityFaults(visit.page)]).toEqual([path, []]);
  }
  await visit.page.goto(`${application.origin}/assistance`, { waitUntil: 'networkidle' });
  expect(await sidewaysScroll(visit.page)).toBe(0);
  expect(await accessibilityFaults(visit.page)).toEqual([]);
  expect(visit.complaints).toEqual([]);
  await visit.context.close();
});
