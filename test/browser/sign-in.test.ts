import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type TestApplication } from '../support/application.ts';
import { accessibilityFaults, type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { addCustomer, settleOperator } from '../support/customer.ts';
import { testContext } from '../support/database.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';
import { mailWaysIn } from '../../src/modules/access/index.ts';
import type { Account } from '../../src/modules/account/index.ts';
import type { OutgoingMessage } from '../../src/modules/communication/index.ts';

const PASSWORD = 'un cocotier sous la pluie';
let application: TestApplication;
let browser: Browser;
let account: Account;
const mails: OutgoingMessage[] = [];
beforeAll(async () => {
  application = await startApplication();
  const context = testContext({ clock: application.clock });
  await settleOperator(application.database, context);
  account = await addCustomer(application.database, context, { email: 'lea@example.test' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

async function deliver(): Promise<void> {
  const context = testContext({ clock: application.clock });
  const transport = {
    deliver: (message: OutgoingMessage) => {
      mails.push(message);
      return Promise.resolve({ proof: 'kept' });
    },
  };
  await mailWaysIn(application.database.db, context, { transport, publicUrl: application.origin });
}
const linkIn = (mail: OutgoingMessage | undefined): string => /https?:\/\/\S+#\S+/.exec(mail?.text ?? '')![0];

/** Looks at a page as everybody must be able to. */
async function sound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
}

test('a customer on a telephone asks for a way in, chooses a password by the link, signs in and ends another session', async () => {
  const { context, page, complaints } = await openVisit(browser, { width: 390, language: 'fr' });
  await page.goto(`${application.origin}/espace/`);
  await page.getByRole('link', { name: /Première visite/ }).click();
  await page.getByLabel('Numéro de client ou adresse e-mail').fill(account.customerNumber);
  await sound(page);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByText('C’est demandé.').waitFor();
  await sound(page);
  await deliver();
  await page.goto(linkIn(mails.at(-1)));
  await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
  expect(page.url()).not.toContain('#');
  await sound(page);
  await page.keyboard.press('Enter');
  await page.getByText('Votre mot de passe est choisi.').waitFor();
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await page.getByLabel('Numéro de client ou adresse e-mail').fill('lea@example.test');
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.wordmark').waitFor();
  await page.goto(`${application.origin}/espace/access`);
  await page.getByText('Vous n’êtes connecté qu’ici.').waitFor();
  await sound(page);
  expect(complaints).toEqual([]);
  await context.close();
});

test('an administrator invites an agent, reads roles and keys, and the auditor sees who opened the file', async () => {
  const { context, page, complaints } = await openVisit(browser, { width: 1280, language: 'en' });
  await application.signIn(context, { roles: ['administrator'], name: 'Ada', login: 'ada@example.test' });
  const open = async (path: string): Promise<void> => {
    await goTo(page, `${application.origin}/console${path}`);
    await page.locator('h1').first().waitFor();
  };
  await open('/access/users');
  await page.getByRole('button', { name: 'Invite an agent' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Zoé Marin');
  await page.getByLabel('E-mail address').fill('zoe@example.test');
  await page.getByLabel('Shop').check();
  await page.getByRole('button', { name: /See what/ }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('It is saved.').waitFor();
  await page.getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('zoe@example.test').first().waitFor();
  await sound(page);
  await open('/access/roles');
  await sound(page);
  await open('/access/keys');
  await page.getByLabel('Name', { exact: true }).fill('CRM');
  await page.getByLabel('Read the catalogue').check();
  await page.getByRole('button', { name: 'Make the key' }).click();
  await page.getByText(/^regie_/).waitFor();
  await sound(page);
  await open(`/customers/${account.id}`);
  await page.getByRole('heading', { name: 'Access to the customer space' }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Send another access' }).waitFor();
  await open('/access/files');
  await page.getByText('The page of the customer').first().waitFor();
  await page.getByText('ada@example.test').first().waitFor();
  await sound(page);
  await open('/access/single-sign-on');
  await sound(page);
  await open('/account');
  await sound(page);
  expect(complaints).toEqual([]);
  await context.close();
});

test('an invited agent chooses a password and comes in, and a guarded file asks them why', async () => {
  await deliver();
  const { context, page, complaints } = await openVisit(browser, { width: 390, language: 'fr' });
  await page.goto(linkIn(mails.find((mail) => mail.to === 'zoe@example.test')));
  await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await page.getByLabel('Identifiant').fill('zoe@example.test');
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await sound(page);
  await page.keyboard.press('Enter');
  await page.locator('.wordmark').waitFor();
  const admin = await application.api.signedIn({ roles: ['administrator'] });
  await application.api.app.inject({
    method: 'POST',
    url: `/api/file-guards/${account.id}`,
    headers: admin,
    payload: { guarded: true, reason: 'Personne connue' },
  });
  await page.goto(`${application.origin}/console/customers/${account.id}`);
  await page.getByLabel('Pourquoi ouvrez-vous ce dossier ?').fill('Appel du client');
  await sound(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Dupont/ }).waitFor();
  expect(complaints.filter((one) => !one.includes('403'))).toEqual([]);
  await context.close();
});
