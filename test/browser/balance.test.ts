import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApplication, startApplication } from '../support/application.ts';
import { accessibilityFaults, type Browser, launchBrowser } from '../support/browser.ts';
import { addOperators, testContext } from '../support/database.ts';
import { openPrepaid, prepaidLine } from '../support/prepaid.ts';
import { openVisit, sidewaysScroll } from '../support/visit.ts';
import { valueOf } from '../support/subscriber.ts';
import { plusDays } from '../../src/kernel/civil-date.ts';
import { euros } from '../../src/kernel/money.ts';
import { localDate } from '../../src/kernel/instant.ts';
import { accountOf } from '../../src/modules/account/index.ts';
import { makeVouchers, printedCode, runBatch } from '../../src/modules/balance/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';

let application: TestApplication;
let browser: Browser;
let line: { accountId: string; agreementId: string; number: string };
let customerId: string;
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(application.database.db, testContext({ clock: application.clock }), work);

beforeAll(async () => {
  application = await startApplication();
  const context = testContext({ clock: application.clock });
  await addOperators(application.database).catch(() => undefined);
  line = await run(async (tx) => {
    await openPrepaid(tx, context);
    return prepaidLine(tx, context);
  });
  customerId = (await run((tx) => accountOf(tx, line.accountId)))!.customerNumber;
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await application.close();
});

let calls = 0;

/** A call of so many seconds to the Comoros, at 0.45 a minute. */
async function call(seconds: number): Promise<void> {
  calls += 1;
  const id = `00000000-0000-7000-8000-${String(calls).padStart(12, '0')}`;
  const use = { kind: 'voice', direction: 'out', number: '+2693334455', visitedCountry: null } as const;
  const common = { ...line, id, use, once: false, createKey: createHash('sha256').update(id).digest('hex') };
  const context = testContext({ clock: application.clock });
  await run((tx) =>
    runBatch(tx, context, [
      { ...common, step: 'create', number: 1, units: [{ ratingGroup: 1, used: 0, wanted: 300 }] },
      { ...common, step: 'release', number: 2, units: [{ ratingGroup: 1, used: seconds, wanted: null }] },
    ]),
  );
}

test(
  'a customer watches the balance go down as they call, tops it up by a voucher, and cannot use it twice',
  { timeout: 90_000 },
  async () => {
    const { context, page, complaints } = await openVisit(browser, { width: 390, language: 'fr' });
    await application.signIn(context, { roles: ['customer'], customerId });
    await page.goto(`${application.origin}/espace/balance`);
    const total = page.getByTestId('balance-total');
    await total.filter({ hasText: '10,00' }).waitFor();
    // 240 s at 0.45 a minute: 1.80. The page is not touched.
    await call(240);
    await total.filter({ hasText: '8,20' }).waitFor();
    await page.getByText('Appel : les Comores').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    // 300 s cost 2.25 each: the fourth takes what is left.
    for (let i = 0; i < 4; i += 1) await call(300);
    await page.getByText('Crédit épuisé').waitFor();
    const codes = await run(async (tx) => {
      const made = await makeVouchers(tx, testContext({ clock: application.clock }), {
        name: 'Boutique',
        count: 1,
        value: euros('5.00'),
        territory: 'YT',
        validFrom: localDate('YT', application.clock.now()),
        validUntil: plusDays(localDate('YT', application.clock.now()), 30),
      });
      return valueOf(made).codes;
    });
    const typed = printedCode(codes[0]!);
    await page.getByRole('button', { name: 'Recharger' }).click();
    await page.getByLabel('Code du ticket').fill('0000 0000 0000 0000');
    await page.keyboard.press('Enter');
    await page.getByText('Ce code n’est pas un code de recharge.').first().waitFor();
    await page.getByLabel('Code du ticket').fill(typed);
    await page.keyboard.press('Enter');
    await page.getByText('Nouveau solde').first().waitFor();
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await total.filter({ hasText: '5,00' }).waitFor();
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
    await context.close();
  },
);

test(
  'an agent sees the same balance, its movements and their clauses, on the page of the customer',
  { timeout: 60_000 },
  async () => {
    const { context, page, complaints } = await openVisit(browser, { width: 1280, language: 'fr' });
    await application.signIn(context, { roles: ['call-centre'] });
    await page.goto(`${application.origin}/console/customers/${line.accountId}`);
    await page.getByTestId('balance-total').filter({ hasText: '5,00' }).waitFor();
    await page.getByText('Recharge par ticket').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
