import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, openLiveboxShop, someSubscriber, valueOf } from '../../../test/support/subscriber.ts';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { instant } from '../../kernel/instant.ts';
import { type Money, moneyText } from '../../kernel/money.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { advanceObligations, dueObligations } from '../obligation/index.ts';
import { orderActions, type OrderInput, type OrderOutcome } from '../product-order/index.ts';
import { equipmentOf, lineOf, linesOfAccount, numberOf } from '../resource-inventory/index.ts';
import { productsOf } from '../product-inventory/index.ts';
import {
  activateAgreement,
  agreementActions,
  agreementOf,
  cancelTermination,
  presentEquipmentNotice,
  proveTerminationReason,
  resumeAgreement,
  returnEquipment,
  suspendAgreement,
  terminateAgreement,
  whatIfTerminated,
  withdrawAgreement,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const day = (text: string): void => clock.set(`${text}T14:00:00Z`);
const advance = () => advanceObligations(database.db, context, { ...agreementActions, ...orderActions });

async function activated(change: Partial<OrderInput> = {}): Promise<OrderOutcome> {
  day('2026-01-05');
  const order = await run((tx) => someSubscriber(tx, context, change));
  day('2026-01-10');
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: order.agreement.id })));
  return order;
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await run((tx) => openLiveboxShop(tx, context));
});
afterAll(() => database.drop());

describe('the life of a contract', () => {
  it('starts on the day of activation: products, line, commitment and entry fees', async () => {
    day('2026-01-05');
    const { agreement, number } = await run((tx) => someSubscriber(tx, context));
    day('2026-01-10');
    const done = valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: agreement.id })));
    expect(done.agreement.state).toBe('active');
    expect(isoDate(done.agreement.commitmentEndsOn!)).toBe('2027-01-10');
    expect(done.charges.map((charge) => [charge.code, charge.amountInclTax])).toEqual([['FEE-TV-DECODER', '50.00']]);
    const products = await run((tx) => productsOf(tx, { accountId: agreement.accountId }));
    expect(products.map((one) => [one.code, one.status, isoDate(one.startedOn!)])).toEqual([
      ['INFINI-FIBRE', 'active', '2026-01-10'],
    ]);
    const line = await run((tx) => lineOf(tx, number!, instant('2026-01-10T18:00:00Z')));
    expect(line?.agreementId).toBe(agreement.id);
    expect(done.notes.map((note) => note.name)).toEqual(['activation', 'commitment', 'entry-fees']);
  });

  it('stays cut until the last cause has gone', async () => {
    const { agreement } = await activated();
    const target = { agreementId: agreement.id, on: civilDate('2026-01-20') };
    const theft = { ...target, reason: 'sim-lost', cause: 'case:1' };
    valueOf(await run((tx) => suspendAgreement(tx, context, { ...theft, scope: 'outgoing' })));
    const both = valueOf(
      await run((tx) => suspendAgreement(tx, context, { ...target, reason: 'unpaid', cause: 'unpaid' })),
    );
    expect([both.state, both.suspensionScope]).toEqual(['suspended', 'full']);
    const paid = valueOf(
      await run((tx) => resumeAgreement(tx, context, { ...target, reason: 'paid', cause: 'unpaid' })),
    );
    expect([paid.state, paid.suspensionScope]).toEqual(['suspended', 'outgoing']);
    const back = valueOf(await run((tx) => resumeAgreement(tx, context, theft)));
    expect([back.state, back.suspensionScope, back.suspensionCauses]).toEqual(['active', null, {}]);
  });

  it('refuses what its state does not allow', async () => {
    const { agreement } = await activated();
    const { id: agreementId } = agreement;
    const on = civilDate('2026-01-11');
    expect(codeOf(await run((tx) => activateAgreement(tx, context, { agreementId })))).toBe(
      'agreement/not-in-this-state',
    );
    expect(codeOf(await run((tx) => resumeAgreement(tx, context, { agreementId, on, reason: 'paid' })))).toBe(
      'agreement/not-in-this-state',
    );
    valueOf(await run((tx) => suspendAgreement(tx, context, { agreementId, on, reason: 'unpaid' })));
    expect(codeOf(await run((tx) => suspendAgreement(tx, context, { agreementId, on, reason: 'unpaid' })))).toBe(
      'agreement/not-in-this-state',
    );
    expect(codeOf(await run((tx) => activateAgreement(tx, context, { agreementId })))).toBe(
      'agreement/not-in-this-state',
    );
    expect(valueOf(await run((tx) => resumeAgreement(tx, context, { agreementId, on, reason: 'paid' }))).state).toBe(
      'active',
    );
  });

  it('when two agents change the same contract, the second is told of the conflict', async () => {
    const { agreement } = await activated();
    const seen = (await run((tx) => agreementOf(tx, agreement.id)))!;
    const change = { agreementId: seen.id, ifVersion: seen.version };
    valueOf(await run((tx) => terminateAgreement(tx, context, change)));
    const second = await run((tx) =>
      suspendAgreement(tx, context, { ...change, on: civilDate('2026-01-12'), reason: 'unpaid' }),
    );
    expect(codeOf(second)).toBe('agreement/changed-meanwhile');
  });

  it('says what a termination would cost without saving anything', async () => {
    const { agreement } = await activated();
    day('2026-02-01');
    const told = valueOf(await run((tx) => whatIfTerminated(tx, context, { agreementId: agreement.id })));
    expect(isoDate(told.effectiveOn)).toBe('2026-02-11');
    expect(told.charges.map((charge) => charge.code)).toEqual(['FEE-TERMINATION', 'REMAINING-FEES']);
    expect((await run((tx) => agreementOf(tx, agreement.id)))?.state).toBe('active');
    expect(await run((tx) => dueObligations(tx, { accountId: agreement.accountId, state: 'open' }))).toEqual([]);
  });

  it('ends by itself ten days after the request; the number rests and the equipment is awaited back', async () => {
    const { agreement, number } = await activated();
    day('2026-02-01');
    const asked = valueOf(await run((tx) => terminateAgreement(tx, context, { agreementId: agreement.id })));
    expect([asked.agreement.state, isoDate(asked.effectiveOn)]).toEqual(['terminating', '2026-02-11']);
    day('2026-02-11');
    await advance();
    expect((await run((tx) => agreementOf(tx, agreement.id)))?.state).toBe('terminating');
    day('2026-02-12');
    await advance();
    const ended = (await run((tx) => agreementOf(tx, agreement.id)))!;
    expect([ended.state, isoDate(ended.endsOn!)]).toEqual(['terminated', '2026-02-11']);
    const [line] = await run((tx) => linesOfAccount(tx, agreement.accountId));
    expect(line?.to).toBe(instant('2026-02-12T04:00:00Z'));
    expect(await run((tx) => numberOf(tx, number!))).toMatchObject({
      state: 'quarantine',
      quarantineUntil: civilDate('2026-03-23'),
    });
    const due = await run((tx) => dueObligations(tx, { accountId: agreement.accountId, state: 'open' }));
    expect(due.map((one) => [one.kind, isoDate(one.dueOn)])).toEqual([
      ['equipment-return', '2026-03-11'],
      ['equipment-return', '2026-03-11'],
    ]);
    expect(
      codeOf(
        await run((tx) =>
          suspendAgreement(tx, context, { agreementId: agreement.id, on: civilDate('2026-02-12'), reason: 'x' }),
        ),
      ),
    ).toBe('agreement/not-in-this-state');
  });

  it('a termination may be taken back until then', async () => {
    const { agreement } = await activated();
    day('2026-02-01');
    valueOf(await run((tx) => terminateAgreement(tx, context, { agreementId: agreement.id })));
    const back = valueOf(await run((tx) => cancelTermination(tx, context, { agreementId: agreement.id })));
    expect([back.state, back.endsOn]).toEqual(['active', null]);
    day('2026-02-20');
    await advance();
    expect((await run((tx) => agreementOf(tx, agreement.id)))?.state).toBe('active');
  });

  it('a legitimate reason is free of charge once its proof has come, and its day does not move', async () => {
    const { agreement } = await activated();
    day('2026-02-01');
    const asked = valueOf(
      await run((tx) =>
        terminateAgreement(tx, context, {
          agreementId: agreement.id,
          reason: { ground: 'dismissal', facts: { permanentContract: true } },
        }),
      ),
    );
    expect([asked.freeOfCharge, asked.proofAwaited]).toEqual([false, true]);
    const proved = valueOf(
      await run((tx) =>
        proveTerminationReason(tx, context, { agreementId: agreement.id, receivedOn: civilDate('2026-02-05') }),
      ),
    );
    expect([proved.freeOfCharge, proved.totalInclTax, isoDate(proved.effectiveOn)]).toEqual([
      true,
      '0.00',
      '2026-02-11',
    ]);
    expect(proved.charges).toEqual([]);
  });

  it('a proof that comes after the end takes back what the end cost, and nothing twice', async () => {
    const { agreement } = await activated();
    day('2026-02-01');
    const asked = valueOf(
      await run((tx) =>
        terminateAgreement(tx, context, {
          agreementId: agreement.id,
          reason: { ground: 'dismissal', facts: { permanentContract: true } },
        }),
      ),
    );
    expect(asked.charges.map((one) => one.code)).toEqual(['FEE-TERMINATION', 'REMAINING-FEES']);
    day('2026-02-12');
    await advance();
    const input = { agreementId: agreement.id, receivedOn: civilDate('2026-03-20') };
    const proved = valueOf(await run((tx) => proveTerminationReason(tx, context, input)));
    // No bill has carried them: they are taken off, and no credit is needed.
    expect([proved.agreement.state, proved.freeOfCharge, proved.charges, proved.due]).toEqual([
      'terminated',
      true,
      [],
      [],
    ]);
    const left = await run((tx) =>
      sql<{ id: string }>`select id from charge where agreement_id = ${agreement.id}
        and cancelled_on is null and bill_id is null and code in ('FEE-TERMINATION', 'REMAINING-FEES')`.execute(tx),
    );
    expect(left.rows).toEqual([]);
    expect(codeOf(await run((tx) => proveTerminationReason(tx, context, input)))).toBe('agreement/no-proof-awaited');
  });

  it('equipment that does not come back costs its sum after a formal notice, once', async () => {
    const { agreement } = await activated();
    const [decoder] = (await run((tx) => equipmentOf(tx, { accountId: agreement.accountId }))).filter(
      (one) => one.kind === 'decoder',
    );
    day('2026-02-01');
    valueOf(await run((tx) => terminateAgreement(tx, context, { agreementId: agreement.id })));
    for (const date of ['2026-02-12', '2026-03-12', '2026-03-16', '2026-03-20', '2026-03-24', '2026-04-01']) {
      day(date);
      await advance();
    }
    const late = valueOf(
      await run((tx) => returnEquipment(tx, context, { serial: decoder!.serial, condition: 'good' })),
    );
    expect(late.charges).toEqual([]);
    const again = await run((tx) => returnEquipment(tx, context, { serial: decoder!.serial, condition: 'good' }));
    expect(codeOf(again)).toBe('equipment/already-returned');
    const charged = await run((tx) =>
      sql<{ code: string; amount: bigint }>`select code, amount from charge
        where account_id = ${agreement.accountId}::uuid and code like 'PEN-%' order by code`.execute(tx),
    );
    expect(charged.rows.map((row) => [row.code, moneyText(row.amount as Money)])).toEqual([
      ['PEN-LATE-DECODER', '200.00'],
      ['PEN-LATE-LIVEBOX', '100.00'],
    ]);
  });

  it('a formal notice presented earlier is counted from that day', async () => {
    const { agreement } = await activated();
    day('2026-02-01');
    valueOf(await run((tx) => terminateAgreement(tx, context, { agreementId: agreement.id })));
    day('2026-02-12');
    await advance();
    day('2026-03-12');
    await advance();
    const [livebox] = (await run((tx) => equipmentOf(tx, { accountId: agreement.accountId }))).filter(
      (one) => one.kind === 'livebox',
    );
    valueOf(
      await run((tx) => presentEquipmentNotice(tx, context, { serial: livebox!.serial, on: civilDate('2026-03-13') })),
    );
    const due = await run((tx) => dueObligations(tx, { accountId: agreement.accountId, state: 'open' }));
    expect(
      due.filter((one) => one.subject === `equipment:${livebox!.serial}`).map((one) => [one.kind, isoDate(one.dueOn)]),
    ).toEqual([['equipment-last-day', '2026-03-20']]);
  });

  it('a distance order is withdrawn from within its days, and a shop order is not', async () => {
    const distance = await activated({ channel: 'distance' });
    day('2026-01-26');
    const done = valueOf(await run((tx) => withdrawAgreement(tx, context, { agreementId: distance.agreement.id })));
    expect([done.agreement.state, isoDate(done.agreement.endsOn!)]).toEqual(['withdrawn', '2026-01-26']);
    expect(done.due.map((due) => due.dueOn)).toEqual(['2026-02-09', '2026-02-09']);
    const shop = await activated();
    expect(codeOf(await run((tx) => withdrawAgreement(tx, context, { agreementId: shop.agreement.id })))).toBe(
      'agreement/withdrawal-refused',
    );
  });

  it('a withdrawal after its last day is refused', async () => {
    const { agreement } = await activated({ channel: 'distance' });
    day('2026-01-27');
    expect(codeOf(await run((tx) => withdrawAgreement(tx, context, { agreementId: agreement.id })))).toBe(
      'agreement/withdrawal-refused',
    );
    expect((await run((tx) => agreementOf(tx, agreement.id)))?.state).toBe('active');
  });
});
