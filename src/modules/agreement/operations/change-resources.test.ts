import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../../../test/support/clock.ts';
import { settleOperator } from '../../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { openLiveboxShop, someCustomer, someSubscriber, valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { messagesOf } from '../../communication/index.ts';
import { dueObligations } from '../../obligation/index.ts';
import { equipmentOf } from '../../resource-inventory/index.ts';
import {
  activateAgreement,
  cancelTermination,
  changePlan,
  returnEquipment,
  returnsOf,
  terminateAgreement,
  transferAgreement,
} from '../index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const day = (text: string): void => clock.set(`${text}T14:00:00Z`);

/** A subscriber of Livebox Infini on fibre, active from 10 January 2026. */
async function subscriber(name: string) {
  day('2026-01-05');
  const { agreement } = await run((tx) => someSubscriber(tx, context, {}, name));
  day('2026-01-10');
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: agreement.id })));
  return { accountId: agreement.accountId, agreementId: agreement.id };
}

type Subscriber = Awaited<ReturnType<typeof subscriber>>;

const pieces = async (who: Subscriber): Promise<string[]> =>
  (await run((tx) => equipmentOf(tx, who))).filter((one) => one.state === 'assigned').map((one) => one.model);

async function open(who: Subscriber, kind: string): Promise<string[]> {
  const due = await run((tx) => dueObligations(tx, { ...who, state: 'open', limit: 50 }));
  const found = due.filter((one) => one.kind === kind).map((one) => `${isoDate(one.dueOn)} ${one.label.fr}`);
  return found.sort();
}

async function change(who: Subscriber, on: string, what: object): Promise<void> {
  day(on);
  valueOf(await run((tx) => changePlan(tx, context, { agreementId: who.agreementId, from: civilDate(on), ...what })));
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await run((tx) => openLiveboxShop(tx, context));
  await settleOperator(database, context);
});
afterAll(() => database.drop());

describe('what a change of plan leaves without use', () => {
  it('is asked back within the month of the contract: an option that ends gives its decoder back', async () => {
    const who = await subscriber('Option');
    await change(who, '2026-02-01', { addOptions: ['OPT-SECOND-DECODER'] });
    expect((await pieces(who)).sort()).toEqual(['Livebox 7', 'TV6', 'TV6']);
    await change(who, '2026-03-16', { removeOptions: ['OPT-SECOND-DECODER'] });
    // One month after 16 March.
    expect(await open(who, 'equipment-return')).toEqual([expect.stringMatching(/^2026-04-16 .* à rendre/)]);
    const written = await run((tx) => messagesOf(tx, who.accountId));
    expect(written.map((one) => one.template)).toContain('equipment-of-no-use');
  });

  it('is replaced by what the new plan comes with: from fibre to ADSL, another Livebox comes and the first goes back', async () => {
    const who = await subscriber('Cuivre');
    await change(who, '2026-02-16', { offer: 'ESSENTIEL-ADSL' });
    const back = await open(who, 'equipment-return');
    expect(back).toEqual([
      expect.stringMatching(/^2026-03-16 Livebox 7 à rendre/),
      expect.stringMatching(/^2026-03-16 TV6 à rendre/),
    ]);
    expect((await pieces(who)).sort()).toEqual(['Livebox 4', 'Livebox 7', 'TV4', 'TV6']);
    day('2026-03-02');
    const livebox = (await run((tx) => equipmentOf(tx, who))).find((one) => one.model === 'Livebox 7')!;
    const { charges } = valueOf(
      await run((tx) => returnEquipment(tx, context, { serial: livebox.serial, condition: 'good' })),
    );
    expect(charges).toEqual([]);
    expect(await open(who, 'equipment-return')).toHaveLength(1);
  });

  it('stays awaited when a termination is asked for and taken back', async () => {
    const who = await subscriber('Retour');
    await change(who, '2026-02-16', { offer: 'ESSENTIEL-ADSL' });
    day('2026-02-20');
    const of = { agreementId: who.agreementId };
    valueOf(await run((tx) => terminateAgreement(tx, context, { ...of, receivedOn: civilDate('2026-02-20') })));
    day('2026-02-22');
    valueOf(await run((tx) => cancelTermination(tx, context, of)));
    expect(await open(who, 'equipment-return')).toHaveLength(2);
  });

  it('goes along to a new holder, and is asked of nobody any more until the contract ends', async () => {
    const who = await subscriber('Cession');
    await change(who, '2026-02-16', { offer: 'ESSENTIEL-ADSL' });
    day('2026-02-20');
    const next = await run((tx) => someCustomer(tx, context, 'Reprise'));
    const transfer = { agreementId: who.agreementId, on: civilDate('2026-02-20'), toAccountNumber: next.number };
    const { to } = valueOf(await run((tx) => transferAgreement(tx, context, transfer)));
    const holder = { accountId: next.id, agreementId: to.id };
    expect(await open(who, 'equipment-return')).toEqual([]);
    expect(await run((tx) => returnsOf(tx, who.accountId))).toEqual([]);
    expect((await pieces(holder)).sort()).toEqual(['Livebox 4', 'Livebox 7', 'TV4', 'TV6']);
    day('2026-03-02');
    valueOf(
      await run((tx) => terminateAgreement(tx, context, { agreementId: to.id, receivedOn: civilDate('2026-03-02') })),
    );
  });

  it('comes to nothing for a piece that both plans share, and is handed over later when stock lacks it', async () => {
    const who = await subscriber('Stock');
    await run((tx) =>
      sql`update equipment set state = 'lost' where model = 'Livebox 6' and state = 'in-stock'`.execute(tx),
    );
    await change(who, '2026-02-16', { offer: 'ESSENTIEL-FIBRE' });
    expect(await open(who, 'equipment-to-hand-over')).toEqual(['2026-02-16 Livebox 6 à remettre au client']);
    await change(who, '2026-03-16', { offer: 'ESSENTIEL-FIBRE', addOptions: ['OPT-SECURITY-SUITE'] });
    expect(await open(who, 'equipment-to-hand-over')).toHaveLength(1);
  });
});
