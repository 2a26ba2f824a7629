import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { type BilledCustomer, billedCustomers } from '../support/billed-customer.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { testContext } from '../support/database.ts';
import { pressOn, tabTo, typeIn } from '../support/keyboard.ts';
import { valueOf } from '../support/subscriber.ts';
import { goTo, openVisit, sidewaysScroll } from '../support/visit.ts';
import { issueRio } from '../../src/formats/rio.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { changeSettings } from '../../src/modules/account/index.ts';
import { handOverEquipment } from '../../src/modules/agreement/index.ts';
import { requestPortIn } from '../../src/modules/number-portability/index.ts';
import { receiveStock } from '../../src/modules/resource-inventory/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';

let application: TestApplication;
let browser: Browser;
let valmy: BilledCustomer;
let nestor: BilledCustomer;

/** Nestor brings a number along and has a SIM card; Valmy does neither yet. */
beforeAll(async () => {
  application = await startApplication();
  const context = { ...testContext(), clock: application.clock };
  const { database } = application;
  const made = await billedCustomers(database, application.clock, context, 'Valmy', 'Nestor');
  [valmy, nestor] = made as [BilledCustomer, BilledCustomer];
  await inTransaction(database.db, context, async (tx) => {
    await changeSettings(tx, context, civilDate('2020-01-01'), { operatorCode: 'Z9' });
    const delivery = 'SIM-1;0000;11112222\nSIM-2;0000;33334444';
    valueOf(await receiveStock(tx, context, { kind: 'sim', model: 'SIM', delivery }));
    const { agreementId } = nestor;
    valueOf(await handOverEquipment(tx, context, { agreementId, kind: 'sim', serial: 'SIM-1' }));
    const rio = issueRio('02', 'F', 'NESTOR', '0590888888');
    valueOf(await requestPortIn(tx, context, { agreementId, number: '0590888888', rio, mandate: true }));
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await application.close();
});

type Language = 'fr' | 'en';

async function visitAs(user: 'agent' | BilledCustomer, width: number, language: Language = 'fr') {
  const visit = await openVisit(browser, { width, language });
  await application.signIn(
    visit.context,
    user === 'agent' ? { roles: ['administrator'] } : { roles: ['customer'], customerId: user.customerNumber },
  );
  const open = async (path: string): Promise<void> => {
    await goTo(visit.page, `${application.origin}${path}`);
    await visit.page.locator('h1').first().waitFor();
  };
  return { ...visit, open };
}

describe.each([
  { width: 1280, language: 'en' },
  { width: 390, language: 'fr' },
] as const)('at $width pixels in $language', ({ width, language }) => {
  test('agents find numbers, ports and stock easy to use', async () => {
    const { context, page, complaints, open } = await visitAs('agent', width, language);
    const ports = '/console/portings?shown=all&direction=in';
    for (const path of [`/console/customers/${nestor.accountId}`, ports, '/console/stock?state=in-stock']) {
      await open(path);
      expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
    }
    await open(ports);
    await page.locator('main table a').first().click();
    await page.locator('.steps').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('customers find their number easy to use', async () => {
    const { context, page, complaints, open } = await visitAs(nestor, width, language);
    await open('/espace/number');
    await page.locator('.steps').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('an agent brings a number in by the keyboard: the RIO is judged as it is typed, the days come with their clauses', async () => {
  const { context, page, open, complaints } = await visitAs('agent', 1280);
  await open(`/console/customers/${valmy.accountId}`);
  await page.locator('#telephone').getByText('Aucun portage').waitFor();
  await pressOn(page, 'Faire venir un numéro');
  const panel = page.getByRole('dialog');
  await typeIn(page, 'Numéro à apporter', '0590777777');
  await typeIn(page, 'RIO', '01FABC123AAA');
  await panel.getByText('la clé ne correspond pas au numéro').waitFor();
  for (let i = 0; i < 'AAA'.length; i++) await page.keyboard.press('Backspace');
  await page.keyboard.type(issueRio('01', 'F', 'ABC123', '0590777777').slice(-3));
  await panel.getByText('Ce RIO est bien celui de ce numéro.').waitFor();
  await typeIn(page, /^Le client nous charge/, 'Oui');
  expect(await accessibilityFaults(page)).toEqual([]);
  await pressOn(page, 'Voir ce que cela ferait');
  await panel.getByText('Rien n’est encore enregistré').waitFor();
  // Asked on Tuesday 3 February, accepted the same day at best: Wednesday, Thursday, Friday.
  expect(await panel.locator('.facts .term').first().textContent()).toContain('6 février 2026');
  await pressOn(page, 'Confirmer');
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  const steps = page.locator('#telephone .steps li');
  await steps.filter({ hasText: 'Portage espéré — 6 février 2026' }).waitFor();
  await tabTo(page, /^6 février 2026 — pourquoi/);
  await page.getByRole('note').locator('.article').first().waitFor();
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  await context.close();
});

test('the answer that the other operator gives by telephone is typed in, and fixes the day', async () => {
  const { context, page, open } = await visitAs('agent', 1280);
  await open('/console/portings?number=0590777777');
  expect(await page.locator('main tbody tr').count()).toBe(1);
  await page.getByRole('link', { name: '0590 77 77 77' }).click();
  await page.getByRole('heading', { level: 1, name: /Arrivée du/ }).waitFor();
  await page.getByRole('button', { name: 'Saisir la réponse' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Réponse').selectOption('accepted');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByText('Rien n’est encore enregistré').waitFor();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.steps').getByText('Portage prévu — ').waitFor();
  await page.locator('#messages').getByText('Jour du portage annoncé').waitFor();
  expect(await page.locator('#awaited .term').textContent()).toContain('6 février 2026');
  await context.close();
});

test('a customer gets the RIO, follows the number that comes, sees the codes of the card, and may still cancel', async () => {
  const { context, page, open } = await visitAs(nestor, 390);
  await open('/espace/number');
  await page.getByRole('button', { name: 'Obtenir mon RIO' }).click();
  await page.locator('code').filter({ hasText: /^Z9F/ }).waitFor();
  await page.getByText('Annulable jusqu’au').waitFor();
  // 1/5 of 59.90 for a day.
  expect(await page.getByText('Pour un jour de retard').textContent()).toMatch(/\d+,\d{2}/);
  await page.getByRole('button', { name: 'Voir le PIN et le PUK' }).click();
  await page.getByText('11112222').waitFor();
  await page.getByRole('button', { name: 'Masquer' }).click();
  await page.getByText('11112222').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Annuler le portage' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByText('Rien n’est encore enregistré').waitFor();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.steps').getByText('Annulé').waitFor();
  await context.close();
});

test('a card is exchanged at the counter, from the stock', async () => {
  const { context, page, open } = await visitAs('agent', 1280);
  await open('/console/stock?kind=sim&state=assigned');
  await page.locator('#pieces').getByRole('button', { name: 'Échanger' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('État de la pièce reprise').selectOption('faulty');
  await panel.getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await panel.getByText('SIM · SIM-2').waitFor();
  await panel.getByRole('button', { name: 'Confirmer' }).click();
  await panel.getByText('C’est enregistré').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#pieces').getByText('SIM-2').waitFor();
  await context.close();
});
