import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addCustomer } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import {
  addWho,
  billWho,
  type Cast,
  type Name,
  NAMES,
  orderRefund,
  OURS,
  STRANGER,
} from '../../../test/support/statement-cast.ts';
import {
  type ExpectedLine,
  statementOf,
  statementOfAllKinds,
  takeBankFile,
} from '../../../test/support/statement-of-all-kinds.ts';
import { valueOf } from '../../../test/support/subscriber.ts';
import { writePain002 } from '../../formats/pain002.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { euros, moneyText, NO_MONEY, subtract, sum } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { mandateOf } from '../account/index.ts';
import { messagesOf } from '../communication/index.ts';
import { billOf, creditOf } from '../customer-bill/index.ts';
import { customerBalance, trialBalance } from '../ledger/index.ts';
import {
  assignMovement,
  directDebitsOf,
  giveMovementBack,
  type MovementRow,
  nameMovement,
  presentDirectDebits,
  receivePayment,
  sendTransfers,
  setMovementAside,
  statementMovements,
  statementOutcomes,
  transferOrders,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-03-01T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const stage = () => ({ database, context, clock });
let cast: Cast;
let lines: readonly ExpectedLine[] = [];
let file = '';
let before = '';
let rows: readonly MovementRow[] = [];
let statementId = '';

const of = (name: Name) => cast.get(name)!;
const bank = (xml: string) => takeBankFile(stage(), xml);
const stateOf = async (name: Name) => {
  const { account, bill } = of(name);
  const now = (await run((tx) => billOf(tx, account.id, bill.id)))!;
  return [now.state, moneyText(subtract(now.total_incl, now.settled))];
};
const told = (reference: string) => rows.find((row) => row.reference.startsWith(`${reference}#`))!;
const netOf = async (code: string) => {
  const all = await run((tx) => trialBalance(tx));
  const own = all.filter((row) => row.account === code);
  return moneyText(sum(NO_MONEY, ...own.map((row) => (row.debit - row.credit) as never)));
};

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  ({ cast, lines, file } = await statementOfAllKinds(stage()));
  before = await netOf('512000');
  statementId = valueOf(await bank(file)).statementId;
  rows = await run((tx) => statementMovements(tx, statementId));
});
afterAll(() => database.drop());

describe('a statement of thirty kinds of lines', () => {
  test('has each one explained, by the rule that knows it', () => {
    expect(lines.map((line) => [line.reference, told(line.reference).rule, told(line.reference).outcome])).toEqual(
      lines.map((line) => [line.reference, line.rule, line.outcome]),
    );
    expect(rows.every((row) => row.explanation.fr.length > 10 && row.explanation.en.length > 10)).toBe(true);
    expect(new Set(rows.map((row) => row.rule)).size).toBeGreaterThanOrEqual(20);
  });

  test('gives the charge that the bank keeps on a return a line of its own', () => {
    const charge = rows.find((row) => row.reference.endsWith('.rest'))!;
    expect([moneyText(charge.amount), charge.outcome, charge.rule]).toEqual(['-0.35', 'fee', 'bank-fee']);
  });

  test('settles what was paid, in part or in whole, and leaves owed what came back', async () => {
    const states = await Promise.all(NAMES.map(async (name) => [name, ...(await stateOf(name))]));
    expect(states).toEqual([
      ['paid', 'paid', '0.00'],
      ['batch-1', 'paid', '0.00'],
      ['batch-2', 'paid', '0.00'],
      ['AM04', 'issued', '54.90'],
      ['AC04', 'issued', '54.90'],
      ['MD01', 'issued', '54.90'],
      ['MS02', 'issued', '54.90'],
      ['MD07', 'issued', '54.90'],
      ['MD06', 'issued', '54.90'],
      ['exact', 'paid', '0.00'],
      // 54.90 - 20.00
      ['partial', 'partly-paid', '34.90'],
      ['over', 'paid', '0.00'],
      ['double', 'paid', '0.00'],
      ['account', 'paid', '0.00'],
      ['known', 'paid', '0.00'],
      ['refund-ok', 'paid', '0.00'],
      ['refund-back', 'paid', '0.00'],
    ]);
  });

  test('keeps to the customer what was paid twice, too much, or could not be given back', async () => {
    const credits = await Promise.all(
      (['over', 'double', 'refund-ok', 'refund-back'] as const).map(async (name) => [
        name,
        moneyText(await run((tx) => creditOf(tx, of(name).account.id))),
        moneyText(await run((tx) => customerBalance(tx, of(name).account.id))),
      ]),
    );
    // 60.00 - 54.90; 2 x 54.90 - 54.90; ten euros given back; ten euros that came back.
    expect(credits).toEqual([
      ['over', '5.10', '-5.10'],
      ['double', '54.90', '-54.90'],
      ['refund-ok', '0.00', '0.00'],
      ['refund-back', '10.00', '-10.00'],
    ]);
  });

  test('follows each reason: debits stopped, mandate over, the customer written to, and nothing to the dead', async () => {
    const follow = async (name: Name) => {
      const { id } = of(name).account;
      const mandate = await run((tx) => mandateOf(tx, id));
      const [debit] = await run((tx) => directDebitsOf(tx, id));
      const letters = (await run((tx) => messagesOf(tx, id))).map((one) => one.template);
      return [
        debit!.follow_up,
        mandate === undefined ? 'over' : mandate.haltedOn === null ? 'runs' : 'stopped',
        letters.find((one) => one.startsWith('payment-rejected')) ?? null,
      ];
    };
    expect(await follow('AM04')).toEqual(['retry', 'runs', 'payment-rejected']);
    expect(await follow('AC04')).toEqual(['new-details', 'stopped', 'payment-rejected-details']);
    expect(await follow('MD01')).toEqual(['new-mandate', 'over', 'payment-rejected-mandate']);
    expect(await follow('MS02')).toEqual(['stop', 'stopped', 'payment-rejected']);
    expect(await follow('MD07')).toEqual(['deceased', 'stopped', null]);
    expect(await follow('MD06')).toEqual(['dispute', 'runs', 'payment-rejected']);
  });

  test('leaves the bank of the books as the bank says it: what was received less what was paid, in euros', async () => {
    const own = rows.filter((row) => row.currency === 'EUR' && row.outcome !== 'repeated');
    const moved = sum(NO_MONEY, ...own.map((row) => row.amount));
    expect(moneyText(subtract(euros(await netOf('512000')), euros(before)))).toBe(moneyText(moved));
    const all = await run((tx) => trialBalance(tx));
    expect(sum(NO_MONEY, ...all.map((row) => (row.debit - row.credit) as never))).toBe(0n);
  });

  test('imported again changes nothing', async () => {
    const books = await run((tx) => trialBalance(tx));
    const again = valueOf(await bank(file));
    expect(again).toMatchObject({ statementId, alreadyImported: true });
    expect(await run((tx) => trialBalance(tx))).toEqual(books);
    expect(await run((tx) => statementMovements(tx, statementId))).toEqual(rows);
  });

  test('of another bank account is refused', async () => {
    const other = file.replaceAll(OURS, STRANGER);
    expect(await bank(other)).toMatchObject({ ok: false, failure: { code: 'payment/not-our-account' } });
  });
});

describe('what a person decides of a movement', () => {
  const key = (reference: string) => ({ statementId, reference: told(reference).reference });
  const now = async (reference: string) => {
    const all = await run((tx) => statementMovements(tx, statementId));
    return all.find((row) => row.reference === told(reference).reference)!;
  };

  test('whose it is: it pays that account, and the waiting account of the books gives it up', async () => {
    const waiting = euros(await netOf('471000'));
    const account = await addCustomer(database, context);
    valueOf(await run((tx) => assignMovement(tx, context, { ...key('L16'), accountId: account.id })));
    expect(await now('L16')).toMatchObject({ outcome: 'allocated', rule: 'assigned', account_id: account.id });
    expect(moneyText(await run((tx) => creditOf(tx, account.id)))).toBe('12.00');
    expect(moneyText(subtract(euros(await netOf('471000')), waiting))).toBe('12.00');
    expect(await run((tx) => assignMovement(tx, context, { ...key('L16'), accountId: account.id }))).toMatchObject({
      ok: false,
      failure: { code: 'payment/already-explained' },
    });
  });

  test('that it is set aside with a reason; dollars can be nothing else', async () => {
    const why = 'Réclamation à la banque';
    const account = await addCustomer(database, context);
    expect(await run((tx) => assignMovement(tx, context, { ...key('L17'), accountId: account.id }))).toMatchObject({
      failure: { code: 'payment/foreign-currency' },
    });
    valueOf(await run((tx) => setMovementAside(tx, context, { ...key('L17'), why })));
    expect(await now('L17')).toMatchObject({ outcome: 'set-aside', decided_why: why, decided_by: context.actor });
  });

  test('that it goes back to who sent it, by the next file of transfers', async () => {
    const entry = { reference: 'X1', amount: euros('70.00'), remittance: 'ERREUR', counterpartyIban: STRANGER };
    const { statementId: id } = valueOf(await bank(statementOf(stage(), 'STRAY', [entry])));
    const input = { statementId: id, reference: 'X1#0.0', why: 'Inconnu ici' };
    valueOf(await run((tx) => giveMovementBack(tx, context, input)));
    const { batches } = await sendTransfers(database.db, context, { asOf: civilDate('2026-03-18') });
    expect(batches.map((batch) => [batch.transfers, moneyText(batch.total)])).toEqual([[1, '70.00']]);
  });

  test('what it is, when no customer made it', async () => {
    valueOf(await run((tx) => nameMovement(tx, context, { ...key('L27'), kind: 'bank-fee' })));
    expect(await now('L27')).toMatchObject({ outcome: 'fee', rule: 'named-bank-fee' });
    const outcomes = await run((tx) => statementOutcomes(tx, [statementId]));
    // Left to a person: the return of a debit that is not ours, and the credit of a debit twice.
    expect(outcomes.find((one) => one.outcome === 'unallocated')?.count).toBe(2);
  });
});

describe('a cheque that its bank does not pay', () => {
  const cheque = async (amount: string, reference: string, at?: 'cheques'): Promise<string> => {
    const { id: accountId } = await addCustomer(database, context);
    const paid = { accountId, method: 'cheque', amount: euros(amount), receivedOn: civilDate('2026-03-10') } as const;
    valueOf(await run((tx) => receivePayment(tx, context, { ...paid, reference, ...(at ? { into: at } : {}) })));
    return accountId;
  };
  const back = async (id: string, amount: string, remittance: string) => {
    const entry = { reference: id, amount: euros(amount), remittance };
    const { statementId: of } = valueOf(await bank(statementOf(stage(), id, [entry])));
    const [row] = await run((tx) => statementMovements(tx, of));
    return row!;
  };
  const kept = async (accountId: string) => moneyText(await run((tx) => creditOf(tx, accountId)));

  test('is found by its number among those of its amount, and what it had paid is owed again', async () => {
    const [accountId, other] = [await cheque('33.33', '1234567', 'cheques'), await cheque('33.33', '7654321')];
    const [cheques, held] = [await netOf('511200'), euros(await netOf('512000'))];
    const row = await back('CHQ-1', '-33.33', 'CHEQUE IMPAYE 1234567');
    expect(row).toMatchObject({ outcome: 'rejected', rule: 'cheque-returned', account_id: accountId });
    expect([await kept(accountId), await kept(other)]).toEqual(['0.00', '33.33']);
    // The bank gives up what the return puts back among the cheques: they are as before.
    expect(await netOf('511200')).toBe(cheques);
    expect(moneyText(subtract(euros(await netOf('512000')), held))).toBe('-33.33');
  });

  test('is found by its amount when it is the only one of it; of two that no number tells apart, a person decides', async () => {
    const accountId = await cheque('44.44', '1111111');
    const held = euros(await netOf('512000'));
    expect(await back('CHQ-2', '-44.44', 'REJET CHEQUE')).toMatchObject({ rule: 'cheque-returned' });
    expect(await kept(accountId)).toBe('0.00');
    // Entered at the office as money of the bank: it leaves the bank once.
    expect(moneyText(subtract(euros(await netOf('512000')), held))).toBe('-44.44');
    await cheque('55.55', '2222222');
    await cheque('55.55', '3333333');
    const row = await back('CHQ-3', '-55.55', 'CHEQUE IMPAYE');
    expect([row.outcome, row.rule]).toEqual(['unallocated', 'cheque-of-unknown']);
    expect(row.explanation.fr).toBe('Chèque impayé de 55,55 € : 2 chèques reçus de ce montant.');
  });

  test('costs what the bank takes for it, which is no cheque', async () => {
    expect(await back('CHQ-4', '-12.00', 'FRAIS CHEQUE IMPAYE')).toMatchObject({ outcome: 'fee', rule: 'bank-fee' });
  });
});

describe('a report of the bank before it settles', () => {
  test('owes the bill again, and the next debit of the mandate is the first one again', async () => {
    clock.set('2026-04-01T14:00:00Z');
    await addWho(stage(), cast, 'AM04');
    await billWho(stage(), cast, '2026-04-01', ['AM04']);
    const { account, bill: own } = of('AM04');
    await presentDirectDebits(database.db, context, { asOf: civilDate('2026-04-15') });
    const [debit] = await run((tx) => directDebitsOf(tx, account.id));
    expect(debit!.sequence).toBe('FRST');
    const xml = writePain002({
      messageId: 'S-1',
      createdAt: clock.now(),
      originalMessageId: debit!.batch_id.replace(/-/g, ''),
      original: 'pain.008.001.02',
      refused: [{ endToEndId: `${own.number}-1`, reasonCode: 'DT01' }],
    });
    expect(valueOf(await bank(xml))).toMatchObject({ outcomes: { rejected: 1 } });
    expect(valueOf(await bank(xml))).toMatchObject({ alreadyImported: true });
    const [after] = await run((tx) => directDebitsOf(tx, account.id));
    expect([after!.state, after!.follow_up]).toEqual(['rejected', 'ours']);
    expect((await run((tx) => mandateOf(tx, account.id)))?.sequence).toBe('FRST');
    expect(await stateOf('AM04')).toEqual(['issued', '54.90']);
  });

  test('keeps for the customer again a refund that the bank will not carry out', async () => {
    const refund = async () => (await run((tx) => transferOrders(tx, 1, of('refund-ok').account.id)))[0]!;
    await addWho(stage(), cast, 'refund-ok');
    await billWho(stage(), cast, '2026-04-01', ['refund-ok']);
    await orderRefund(stage(), cast, 'refund-ok');
    await sendTransfers(database.db, context, { asOf: civilDate('2026-04-02') });
    const order = await refund();
    const xml = writePain002({
      messageId: 'S-2',
      createdAt: clock.now(),
      originalMessageId: order.batch_id!.replace(/-/g, ''),
      original: 'pain.001.001.03',
      allRefusedFor: 'FF01',
      refused: [],
    });
    expect(valueOf(await bank(xml))).toMatchObject({ outcomes: { rejected: 1 } });
    expect((await refund()).state).toBe('returned');
    expect(moneyText(await run((tx) => creditOf(tx, of('refund-ok').account.id)))).toBe('10.00');
  });
});
