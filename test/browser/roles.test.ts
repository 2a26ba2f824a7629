import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { TEST_OPERATOR, testContext } from '../support/database.ts';
import { pressOn, typeIn } from '../support/keyboard.ts';
import { JOURNEYS } from '../support/role-journeys.ts';
import { valueOf } from '../support/subscriber.ts';
import { openVisit, settled, goTo, sidewaysScroll } from '../support/visit.ts';
import { openVouchingHouse, type VouchingHouse } from '../support/vouching-house.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { SECOND_MS } from '../../src/kernel/instant.ts';
import { runCollection } from '../../src/modules/collection/index.ts';
import { changePreferences, messagesOf, preferencesOf } from '../../src/modules/communication/index.ts';
import { reportTrouble } from '../../src/modules/trouble-ticket/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { createUser } from '../../src/platform/sign-in/create-user.ts';
import { AGENT_ROLES, type Role } from '../../src/platform/sign-in/roles.ts';

const PASSWORD = 'un cocotier sous la pluie';
let application: TestApplication;
let browser: Browser;
let house: VouchingHouse;
let customer: BilledCustomer;

beforeAll(async () => {
  application = await startApplication(undefined, { requireSecondFactor: true });
  const context = { ...testContext(), clock: application.clock };
  [customer] = (await billedCustomers(application.database, application.clock, context, 'Valmy')) as [BilledCustomer];
  // The bill of February is not paid, and the line is down.
  application.clock.set('2026-02-20T14:00:00Z');
  await runCollection(application.database.db, context, { asOf: civilDate('2026-02-20') });
  const trouble = { agreementId: customer.agreementId, total: true, description: 'Plus d’internet' };
  await inTransaction(application.database.db, context, async (tx) =>
    valueOf(await reportTrouble(tx, context, trouble)),
  );
  house = await openVouchingHouse('regie');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await house.close();
  await application.close();
});

async function visitAs(role: Role, width: number, language: 'fr' | 'en') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(visit.context, {
    roles: [role],
    secondFactorExempt: true,
    ...(role === 'customer' ? { customerId: customer.customerNumber } : {}),
  });
  await goTo(visit.page, `${application.origin}/${role === 'customer' ? 'espace' : 'console'}`);
  await visit.page.locator('h1').first().waitFor();
  return visit;
}

async function sound(page: Page): Promise<void> {
  expect([page.url(), await sidewaysScroll(page)]).toEqual([page.url(), 0]);
  expect([page.url(), await accessibilityFaults(page)]).toEqual([page.url(), []]);
}

/** What reads, sorts, finds and prints: a page of somebody who may change nothing has no other button. */
const READS = new RegExp(
  `^(?:${[
    '\\?',
    'Chercher|Filtrer|Imprimer|Relire|Jouer l’histoire|Demander au contrat|Ce que dit le contrat|Garder cette vue',
    '(Tout voir|La suite|Voir la suite).*',
    'en cours|tous|toutes|les deux sens|entrants|sortants|Ouverts|Clos|Tous|Toutes|En retard|Closes|À traiter',
    'En cours et à venir|Terminés|l’opérateur|le client|un tiers|échues ou du jour',
  ].join('|')})$`,
);

/** The buttons of a page that do more than read; marks of dates and heads of columns are left out. */
async function changesOffered(page: Page): Promise<string[]> {
  const buttons = page.locator('main button:visible:not(.term, th button, summary)');
  const names = await buttons.evaluateAll((all) => all.map((one) => one.textContent.trim()));
  return names.filter((name) => !READS.test(name));
}

/** Opens each page of the menu as its link does, and comes back with where they lead. */
async function walkMenu(page: Page, look: (address: string) => Promise<void>): Promise<string[]> {
  const links = page.locator('header nav a');
  const addresses = [...new Set(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))];
  for (const address of addresses) {
    await links
      .and(page.locator(`[href="${address}"]`))
      .first()
      .evaluate((one: HTMLElement) => one.click());
    await page.waitForURL((url) => url.pathname === address);
    await settled(page);
    await page.locator('main h1').first().waitFor();
    expect([address, await page.locator('main .problem').count()]).toEqual([address, 0]);
    expect([address, await sidewaysScroll(page)]).toEqual([address, 0]);
    await look(address);
  }
  return addresses;
}

/** A page that is theirs, and one that the menu must not offer. */
const MENUS: Readonly<Record<(typeof AGENT_ROLES)[number], readonly [string, string]>> = {
  shop: ['/console/till', '/console/books'],
  'call-centre': ['/console/collection', '/console/till'],
  technician: ['/console/stock', '/console/customers'],
  billing: ['/console/price-sheets', '/console/access/users'],
  collection: ['/console/money-in', '/console/books'],
  privacy: ['/console/access/files', '/console/billing'],
  administrator: ['/console/access/single-sign-on', '/console/nowhere'],
  auditor: ['/console/money-in', '/console/price-sheets'],
};

test.each(AGENT_ROLES)(
  'the menu of the role %s leads to what it may open and to nothing else, and an auditor is offered no change',
  async (role) => {
    const { context, page, complaints } = await visitAs(role, 1280, 'fr');
    const offered: string[] = [];
    const note = async (address: string): Promise<void> => {
      if (role === 'auditor') offered.push(...(await changesOffered(page)).map((name) => `${address}: ${name}`));
    };
    const opened = await walkMenu(page, note);
    if (role === 'auditor') {
      await goTo(page, `${application.origin}/console/customers/${customer.accountId}`);
      await note('the page of a customer');
    }
    expect(offered).toEqual([]);
    const [theirs, notTheirs] = MENUS[role];
    expect(opened).toContain(theirs);
    expect(opened).not.toContain(notTheirs);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

const WIDTHS = [1280, 390];
const soundSoFar = new Set<string>();

/** Looks at a page once for all roles that meet it: on a desk in French, on a telephone in English; its width everywhere. */
async function soundOnce(page: Page, look: number): Promise<void> {
  expect([page.url(), await sidewaysScroll(page)]).toEqual([page.url(), 0]);
  const seen = `${look} ${page.url()} ${await page.getByRole('dialog').count()}`;
  if ((look !== 0 && look !== 3) || soundSoFar.has(seen)) return;
  soundSoFar.add(seen);
  expect([page.url(), await accessibilityFaults(page)]).toEqual([page.url(), []]);
}

describe.each(['fr', 'en'] as const)('in %s, at 1280 and at 390 pixels', (language) => {
  test.each([...AGENT_ROLES, 'customer'] as const)('the role %s does what it is there for', async (role) => {
    const { context, page, complaints } = await visitAs(role, 1280, language);
    const open = (path: string): Promise<void> => goTo(page, `${application.origin}${path}`);
    for (const [i, width] of WIDTHS.entries()) {
      const look = (language === 'fr' ? 0 : 2) + i;
      const at = { page, language, look, mark: `${role}-${look}`, open, sound: () => soundOnce(page, look) };
      await page.setViewportSize({ width, height: 900 });
      if (i > 0) await open(role === 'customer' ? '/espace' : '/console');
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await at.sound();
      await JOURNEYS[role](at, customer.accountId);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('with the keyboard alone, a call centre finds a customer and reads the contract, without what only others may do', async () => {
  const { context, page, complaints } = await visitAs('call-centre', 1280, 'en');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('valmi');
  await page.getByRole('option', { name: /Valmy/ }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Valmy/, level: 1 }).waitFor();
  await settled(page);
  expect(await page.getByRole('button', { name: 'Send another access' }).count()).toBe(1);
  await pressOn(page, 'What the contract says');
  await page.getByRole('region', { name: 'What the contract says' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

const codeOf = (secret: string): string =>
  generateSync({ secret, epoch: Math.floor(application.clock.now() / SECOND_MS) });

test('a new agent sets up the second factor by the keyboard, keeps the recovery codes, and is asked for a code the next time', async () => {
  const context = testContext({ clock: application.clock });
  const made = await inTransaction(application.database.db, context, (tx) =>
    createUser(tx, context, { login: 'noe@example.test', name: 'Noé', roles: ['billing'], password: PASSWORD }),
  );
  expect(made.ok).toBe(true);
  const visit = await openVisit(browser, { width: 390, language: 'fr' });
  const { page } = visit;
  const enter = async (): Promise<void> => {
    await goTo(page, `${application.origin}/console`);
    await typeIn(page, 'Identifiant', 'noe@example.test');
    await typeIn(page, 'Mot de passe', PASSWORD);
    await page.keyboard.press('Enter');
  };
  await enter();
  const secret = (await page.locator('.signin code').first().textContent())!;
  await settled(page);
  await sound(page);
  await typeIn(page, 'Code à six chiffres', codeOf(secret));
  await page.keyboard.press('Enter');
  await page.locator('.codes li').first().waitFor();
  await sound(page);
  await pressOn(page, 'Je les ai gardés');
  await page.locator('.wordmark').waitFor();
  await visit.context.clearCookies();
  application.clock.advance(60 * SECOND_MS);
  await enter();
  await page.getByLabel('Code à six chiffres').waitFor();
  await sound(page);
  await typeIn(page, 'Code à six chiffres', codeOf(secret));
  await page.keyboard.press('Enter');
  await page.locator('.wordmark').waitFor();
  await visit.context.close();
});

test('an agent comes in by the button of the house that vouches for them, and one whom it gives no role is told so', async () => {
  await application.database.pool.query(
    `insert into platform_single_sign_on
       (operator_id, enabled, issuer, client_id, label, roles_claim, roles, changed_at, changed_by)
     values ($1, true, $2, 'regie', 'Compte Alizé', 'groups', $3, now(), 'test')`,
    [TEST_OPERATOR, house.issuer, JSON.stringify({ boutique: 'shop' })],
  );
  const { context, page } = await openVisit(browser, { width: 1280, language: 'fr' });
  const who = { sub: 'u-1', email: 'zoe@alize.example', email_verified: true, name: 'Zoé Marin' };
  house.says = { claims: { ...who, groups: ['visiteurs'] } };
  await goTo(page, `${application.origin}/console`);
  await sound(page);
  await page.getByRole('link', { name: /Compte Alizé/ }).click();
  await page.getByRole('alert').waitFor();
  house.says = { claims: { ...who, groups: ['boutique'] } };
  await page.getByRole('link', { name: /Compte Alizé/ }).click();
  await page.locator('.wordmark').waitFor();
  await context.close();
});

test('an offer is stopped at one click without signing in, and a link that was made up is told so', async () => {
  const context = { ...testContext(), clock: application.clock };
  const message = await inTransaction(application.database.db, context, async (tx) => {
    const { accountId } = customer;
    valueOf(await changePreferences(tx, context, { accountId, channel: null, language: 'fr', offers: true }));
    return (await messagesOf(tx, accountId))[0]!.id;
  });
  const visit = await openVisit(browser, { width: 390, language: 'en' });
  const { page } = visit;
  await goTo(page, `${application.origin}/espace/unsubscribe?of=${TEST_OPERATOR}&message=${message}`);
  await sound(page);
  await page.getByRole('button', { name: 'Stop the offers' }).click();
  await page.getByRole('status').locator('.notice').waitFor();
  await sound(page);
  const { offers } = await inTransaction(
    application.database.db,
    context,
    async (tx) => (await preferencesOf(tx, customer.accountId))!,
  );
  expect(offers).toBe(false);
  await goTo(
    page,
    `${application.origin}/espace/unsubscribe?of=${TEST_OPERATOR}&message=${message.replace(/.{6}$/, '000000')}`,
  );
  await page.getByRole('button', { name: 'Stop the offers' }).click();
  await page.getByRole('alert').waitFor();
  await visit.context.close();
});

test('ten minutes before a session ends the page says so, and one button lets it go on', async () => {
  const { context, page, complaints } = await visitAs('customer', 390, 'fr');
  application.clock.advance((12 * 60 - 9) * 60 * SECOND_MS);
  await goTo(page, `${application.origin}/espace`);
  const goOn = page.getByRole('button', { name: 'Rester connecté' });
  await goOn.waitFor();
  await sound(page);
  await goOn.click();
  await goOn.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await context.close();
});

test('anybody reads how to reach the operator without signing in', async () => {
  const { context, page, complaints } = await openVisit(browser, { width: 390, language: 'fr' });
  await goTo(page, `${application.origin}/espace/contact`);
  await page.getByRole('heading', { name: 'Alizé Télécom' }).waitFor();
  await sound(page);
  await page.getByRole('link', { name: 'Se connecter à l’espace client' }).click();
  await page.getByLabel('Mot de passe').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
