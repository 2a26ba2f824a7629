import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { changeSettings } from '../../src/modules/account/index.ts';
import { deliverOutbox, type NewMessage, sendMessages, type Transport } from '../../src/modules/communication/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { type TestApplication, startApplication } from '../support/application.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { addCustomer, settleOperator } from '../support/customer.ts';
import { testContext } from '../support/database.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';

let application: TestApplication;
let browser: Browser;
let mailPath = '';

/** A mail server that lets messages of one kind fail. */
const house: Transport = {
  lettersInBatches: true,
  deliver: async (message) => {
    if (message.subject.startsWith('Paiement de')) throw new Error('421 try again later');
    return { proof: `250 2.0.0 Ok: queued as ${message.id.slice(-6)}`, provider: 'smtp' };
  },
};

/** Two customers with a bill told by mail, an SMS, letters plain and registered, and a payment whose mail cannot leave. */
beforeAll(async () => {
  application = await startApplication();
  const { database, clock } = application;
  const context = { ...testContext(), clock };
  await settleOperator(database, context);
  const party = {
    kind: 'individual' as const,
    title: 'madame' as const,
    givenName: 'Agathe',
    familyName: 'Ferrand',
    email: 'agathe@example.test',
    phone: '0690 12 34 56',
    address: { line1: '4 allée des Flamboyants', postcode: '97122', city: 'Baie-Mahault', country: 'GP' },
  };
  const one = await addCustomer(database, context, { party });
  const two = await addCustomer(database, context, {
    party: { ...party, givenName: 'Bruno', title: 'monsieur', email: 'bruno@example.test' },
  });
  const bill = { number: '2026-000001', total: '54.90', amount: '54.90', dueOn: '2026-04-16', on: '2026-03-02' };
  const of = (accountId: string, template: string, channel: NewMessage['channel'] = 'email'): NewMessage => ({
    accountId,
    template,
    channel,
    dedupeKey: `${template}:${accountId}`,
    data: bill,
  });
  await inTransaction(database.db, context, async (tx) => {
    const messaging = { smsProvider: 'local', smsSender: 'ALIZE', quietHours: [], registered: ['formal-notice'] };
    await changeSettings(tx, context, civilDate('2026-01-01'), { messaging });
    await sendMessages(tx, context, [
      of(one.id, 'bill-available'),
      of(one.id, 'suspension'),
      of(one.id, 'payment-received'),
      of(one.id, 'formal-notice', 'letter'),
      of(one.id, 'plan-broken', 'letter'),
      of(two.id, 'bill-available'),
      of(two.id, 'formal-notice', 'letter'),
    ]);
  });
  await deliverOutbox(database.db, context, house);
  mailPath = `/console/messages?account=${one.number}&template=bill-available`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function agentAt(
  width: number,
  language: 'fr' | 'en' = 'fr',
  roles: readonly ['administrator'] | readonly ['auditor'] = ['administrator'],
) {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, { roles });
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

test('a batch of registered letters is made, downloaded, posted; a letter gets its number and its presentation', async () => {
  const { context, page, open, complaints } = await agentAt(1280);
  await open('/console/messages/letters');
  await page.getByText('2 lettres').waitFor();
  await page.getByRole('button', { name: 'Faire un lot de recommandés' }).click();
  await page.getByText('Lot R-2026-0001 : 2 lettres, 2 feuilles.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('link', { name: 'R-2026-0001' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger la liste (CSV)' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('R-2026-0001.csv');
  expect(await readFile(await file.path(), 'utf8')).toContain('MADAME AGATHE FERRAND;4 ALLEE DES FLAMBOYANTS');
  for (const action of ['Noter comme posté', 'Noter la présentation']) {
    await page.getByRole('button', { name: action }).first().click();
    await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText('C’est enregistré.').waitFor();
    await page.getByRole('button', { name: 'Fermer' }).last().click();
  }
  await page.getByText('remise').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('words are tried on a real message, refused with the names that are right, then published', async () => {
  const { context, page, open, complaints } = await agentAt(1280);
  await open('/console/messages/templates/bill-available');
  const text = page.getByLabel('Texte');
  await text.fill('Bonjour {client},');
  await page.getByRole('button', { name: 'Essayer' }).click();
  await page.getByText('{client} n’existe pas ici. Noms connus', { exact: false }).waitFor();
  await text.fill('Bonjour {customer},\n\nVous devez {total|euros}.');
  await page.getByRole('button', { name: 'Essayer' }).click();
  await page.getByText('Avec les données réelles de', { exact: false }).waitFor();
  const mail = page.frameLocator('iframe');
  await mail.getByText('Vous devez 54,90', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.getByLabel('Pourquoi').fill('Un ton plus simple');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByText('Un ton plus simple', { exact: false }).waitFor();
  expect(complaints.filter((one) => !one.includes('422') && !one.includes('400'))).toEqual([]);
  await context.close();
});

test('a message is found by keyboard and shows its proof; one that cannot leave is stopped with its reason', async () => {
  const { context, page, open, complaints } = await agentAt(1280);
  await open(mailPath);
  await page.getByRole('link', { name: 'Facture disponible' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('250 2.0.0 Ok: queued as', { exact: false }).waitFor();
  await page.getByText('agathe@example.test').first().waitFor();
  await page.getByRole('heading', { name: 'Ce que préfère le client' }).waitFor();
  await open('/console/messages?template=payment-received');
  await page.getByRole('link', { name: 'Paiement reçu' }).click();
  await page.getByText('421 try again later').first().waitFor();
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await page.getByLabel('Raison').fill('Adresse à vérifier');
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

const PAGES = ['', '/letters', '/templates', '/templates/suspension', '/settings'];

test.each([
  [1280, 'fr', 'administrator'],
  [390, 'en', 'auditor'],
] as const)('every page on messages is sound at %i px in %s for an %s', async (width, language, role) => {
  const { context, page, open, complaints } = await agentAt(width, language, [role] as readonly ['auditor']);
  const faults: unknown[] = [];
  for (const path of PAGES) {
    await open(`/console/messages${path}`);
    faults.push(...(await accessibilityFaults(page)));
    if ((await sidewaysScroll(page)) > 0) faults.push(`${path} scrolls sideways`);
  }
  await open(mailPath);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  faults.push(...(await accessibilityFaults(page)));
  if ((await sidewaysScroll(page)) > 0) faults.push('a message scrolls sideways');
  expect(await page.locator('iframe').getAttribute('title')).toBeTruthy();
  expect(faults).toEqual([]);
  // The frame of a mail runs no script, not even that of who looks for faults.
  expect(complaints.filter((one) => !one.includes('about:srcdoc'))).toEqual([]);
  await context.close();
});
