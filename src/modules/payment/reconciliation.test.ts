import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addCustomer, settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { valueOf } from '../../../test/support/subscriber.ts';
import { type StatementEntry, writeCamt053 } from '../../formats/camt053-writer.ts';
import { writePain002 } from '../../formats/pain002.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { uuidV7 } from '../../kernel/ids.ts';
import { euros, moneyText, negate, NO_MONEY, subtract, sum } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Account, changeAccount, mandateOf, signMandate } from '../account/index.ts';
import { messagesOf } from '../communication/index.ts';
import { addCharge, type BillRow, billOf, billsOf, creditOf, runBilling } from '../customer-bill/index.ts';
import { customerBalance, trialBalance } from '../ledger/index.ts';
import {
  assignMovement,
  connectAwaitedMoney,
  directDebitsOf,
  giveMovementBack,
  importBankFile,
  type MovementRow,
  nameMovement,
  presentDirectDebits,
  receivePayment,
  refundCredit,
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
const OURS = 'FR1420041010050500013M02606';
const STRANGER = 'FR7612345987650123456789014';
const DAY = civilDate('2026-03-17');

/** Customers of the statement, by what happens to them; a bill of 54.90 each, due on 17 March. */
const NAMES = [
  'paid',
  'batch-1',
  'batch-2',
  'AM04',
  'AC04',
  'MD01',
  'MS02',
  'MD07',
  'MD06',
  'exact',
  'partial',
  'over',
  'double',
  'account',
  'known',
  'refund-ok',
  'refund-back',
] as const;
type Name = (typeof NAMES)[number];
const DEBITED: ReadonlySet<Name> = new Set([
  'paid',
  'batch-1',
  'batch-2',
  'AM04',
  'AC04',
  'MD01',
  'MS02',
  'MD07',
  'MD06',
]);
const who = new Map<Name, { account: Account; bill: BillRow }>();
const of = (name: Name) => who.get(name)!;
let rows: readonly MovementRow[] = [];
let statementId = '';
let file = '';

async function addWho(name: Name): Promise<void> {
  const account = await addCustomer(database, context, { mandate: DEBITED.has(name) });
  const taken = {
    decision: uuidV7(clock.now(), context.random),
    name: 'entry-fees',
    result: {},
    because: ['livebox-ag/7.b'],
  };
  const effect = {
    code: 'FEE-TEST',
    label: { fr: 'Frais', en: 'Fee' },
    amountInclTax: '54.90',
    kind: 'one-off' as const,
    taxed: true,
    credit: false,
    on: '2026-02-20',
    taken,
  };
  await run((tx) =>
    addCharge(tx, context, {
      accountId: account.id,
      agreementId: null,
      effect,
      pack: 'livebox-ag',
      version: '2024-04',
    }),
  );
  who.set(name, { account, bill: undefined as never });
}

const refundOf = async (name: Name) => {
  const [order] = await run((tx) => transferOrders(tx, 1, of(name).account.id));
  return order!;
};

/** Thirty kinds of lines, each with the rule that must place it and what must become of it. */
async function linesOfStatement(): Promise<
  readonly (Omit<StatementEntry, 'bookedOn'> & { rule: string; outcome: string })[]
> {
  const debit = (name: Name) => `${of(name).bill.number}-1`;
  const [batch] = await run((tx) => directDebitsOf(tx, of('batch-1').account.id));
  const back = (name: Name) => ({
    reference: `R-${name}`,
    amount: euros('-54.90'),
    endToEndId: debit(name),
    reasonCode: name,
    code: 'PMNT/RDDT/UPDD',
    outcome: 'rejected',
  });
  return [
    {
      reference: 'L01',
      amount: euros('54.90'),
      endToEndId: debit('paid'),
      rule: 'debit-collected',
      outcome: 'collected',
    },
    {
      reference: 'L02',
      amount: euros('109.80'),
      batch: { group: batch!.group_id! },
      rule: 'debit-batch',
      outcome: 'collected',
    },
    { ...back('AM04'), rule: 'debit-refused-early' },
    { ...back('AC04'), rule: 'debit-refused-early' },
    { ...back('MD01'), rule: 'debit-refused-early' },
    { ...back('MS02'), rule: 'debit-refused-early' },
    { ...back('MD07'), rule: 'debit-refused-early' },
    {
      reference: 'L08',
      amount: euros('54.90'),
      endToEndId: debit('MD06'),
      rule: 'debit-collected',
      outcome: 'collected',
    },
    { ...back('MD06'), charges: euros('0.35'), rule: 'debit-returned' },
    {
      reference: 'L10',
      amount: euros('54.90'),
      remittance: `FACTURE ${of('exact').bill.number}`,
      rule: 'transfer-bill',
      outcome: 'allocated',
    },
    {
      reference: 'L11',
      amount: euros('20.00'),
      remittance: of('partial').bill.number,
      rule: 'transfer-bill',
      outcome: 'allocated',
    },
    {
      reference: 'L12',
      amount: euros('60.00'),
      remittance: of('over').bill.number,
      rule: 'transfer-bill',
      outcome: 'allocated',
    },
    {
      reference: 'L13',
      amount: euros('54.90'),
      remittance: of('double').bill.number,
      rule: 'transfer-bill',
      outcome: 'allocated',
    },
    {
      reference: 'L14',
      amount: euros('54.90'),
      remittance: of('double').bill.number,
      rule: 'transfer-bill',
      outcome: 'allocated',
    },
    {
      reference: 'L15',
      amount: euros('54.90'),
      remittance: `COMPTE ${of('account').account.number}`,
      rule: 'transfer-account',
      outcome: 'allocated',
    },
    {
      reference: 'L16',
      amount: euros('12.00'),
      remittance: 'LOYER MARS',
      counterpartyIban: STRANGER,
      counterpartyName: 'Jean Inconnu',
      rule: 'credit-of-unknown',
      outcome: 'unallocated',
    },
    {
      reference: 'L17',
      amount: euros('5.00'),
      currency: 'USD',
      remittance: 'INVOICE',
      rule: 'foreign-currency',
      outcome: 'unallocated',
    },
    {
      reference: 'L18',
      amount: euros('-8.00'),
      endToEndId: 'NOBODY',
      mandateReference: 'UNKNOWN',
      reasonCode: 'MD01',
      rule: 'return-of-unknown',
      outcome: 'unallocated',
    },
    {
      reference: 'L19',
      amount: negate((await refundOf('refund-ok')).amount),
      endToEndId: (await refundOf('refund-ok')).end_to_end,
      rule: 'order-executed',
      outcome: 'matched',
    },
    {
      reference: 'L20',
      amount: negate((await refundOf('refund-back')).amount),
      endToEndId: (await refundOf('refund-back')).end_to_end,
      rule: 'order-executed',
      outcome: 'matched',
    },
    {
      reference: 'L21',
      amount: (await refundOf('refund-back')).amount,
      endToEndId: (await refundOf('refund-back')).end_to_end,
      reasonCode: 'AC04',
      rule: 'refund-returned',
      outcome: 'matched',
    },
    {
      reference: 'L22',
      amount: euros('-15.00'),
      remittance: 'FRAIS TENUE DE COMPTE',
      rule: 'bank-fee',
      outcome: 'fee',
    },
    {
      reference: 'L23',
      amount: euros('310.00'),
      code: 'PMNT/MCRD/POSP',
      remittance: 'REMISE CB 16/03',
      rule: 'card-batch',
      outcome: 'matched',
    },
    {
      reference: 'L24',
      amount: euros('120.00'),
      code: 'PMNT/RCHQ/CHQS',
      remittance: 'REMISE CHEQUES',
      rule: 'cheque-batch',
      outcome: 'matched',
    },
    {
      reference: 'L25',
      amount: euros('400.00'),
      code: 'PMNT/CNTR/CDPT',
      remittance: 'VERSEMENT ESPECES',
      rule: 'cash-deposit',
      outcome: 'matched',
    },
    { reference: 'L26', amount: euros('99.10'), remittance: 'PAYOUT PO-0001', rule: 'awaited', outcome: 'matched' },
    {
      reference: 'L29',
      amount: euros('54.90'),
      endToEndId: debit('paid'),
      rule: 'debit-twice',
      outcome: 'unallocated',
    },
    {
      reference: 'L28',
      amount: euros('54.90'),
      counterpartyIban: KNOWN,
      remittance: 'MERCI',
      rule: 'transfer-known-iban',
      outcome: 'allocated',
    },
    {
      reference: 'L27',
      amount: euros('-30.00'),
      remittance: 'PRLV ASSURANCE',
      rule: 'debit-of-unknown',
      outcome: 'unallocated',
    },
    { reference: 'N-1', amount: euros('33.00'), remittance: 'DEJA ANNONCE', rule: 'told-before', outcome: 'repeated' },
  ];
}

const KNOWN = 'FR7630004000031234567890143';
let lines: Awaited<ReturnType<typeof linesOfStatement>> = [];
let before = '';

/** Bills these customers on a day. */
async function bill(on: string, names: readonly Name[]): Promise<void> {
  const ids = names.map((name) => of(name).account.id);
  await run((tx) =>
    sql`update billing_account set next_bill_on = ${on}::date where account_id = any(${ids}::uuid[])`.execute(tx),
  );
  await runBilling(database.db, context, { asOf: civilDate(on) });
  for (const name of names) {
    const { account } = of(name);
    const [own] = await run((tx) => billsOf(tx, account.id, 1));
    who.set(name, { account, bill: own! });
  }
}

/** A customer whose bank account is known, and who pays by transfer. */
async function payFrom(name: Name, iban: string): Promise<void> {
  const { id: accountId } = of(name).account;
  valueOf(await run((tx) => signMandate(tx, context, { accountId, iban })));
  valueOf(await run((tx) => changeAccount(tx, context, { accountId, paymentMethod: 'transfer' })));
}

/** Pays ten euros too many by cheque, and has them given back by transfer. */
async function orderRefund(name: Name): Promise<void> {
  const { account, bill: own } = of(name);
  const on = own.issued_on;
  const paid = { accountId: account.id, method: 'cheque', amount: euros('64.90'), receivedOn: on } as const;
  valueOf(await run((tx) => receivePayment(tx, context, { ...paid, reference: `CHQ-${name}-${own.number}` })));
  const refund = { accountId: account.id, method: 'transfer', on, iban: STRANGER } as const;
  valueOf(await run((tx) => refundCredit(tx, context, refund)));
}

const bank = (xml: string) => importBankFile(database.db, context, new TextEncoder().encode(xml));
const statementOf = (id: string, entries: readonly Omit<StatementEntry, 'bookedOn'>[], form = {}): string =>
  writeCamt053(
    {
      id,
      createdAt: clock.now(),
      iban: OURS,
      openingBalance: euros('1000.00'),
      openedOn: DAY,
      closedOn: DAY,
      entries: entries.map((entry) => ({ ...entry, bookedOn: DAY })),
    },
    form,
  );
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
  await settleOperator(database, context);
  connectAwaitedMoney('test', (_tx, _context, movement) =>
    Promise.resolve(
      movement.remittance?.includes('PO-0001')
        ? { against: 'transfers' as const, explanation: { fr: 'Versement PO-0001.', en: 'Payout PO-0001.' } }
        : undefined,
    ),
  );
  for (const name of NAMES) await addWho(name);
  await run((tx) => sql`update billing_account set next_bill_on = '2026-03-02'`.execute(tx));
  await bill('2026-03-01', ['batch-1', 'batch-2']);
  await bill(
    '2026-03-02',
    NAMES.filter((name) => !name.startsWith('batch')),
  );
  await payFrom('known', KNOWN);
  for (const name of ['refund-ok', 'refund-back'] as const) await orderRefund(name);
  clock.set('2026-03-14T14:00:00Z');
  await sendTransfers(database.db, context, { asOf: civilDate('2026-03-13') });
  await presentDirectDebits(database.db, context, { asOf: civilDate('2026-03-14') });
  await presentDirectDebits(database.db, context, { asOf: civilDate('2026-03-15') });
  clock.set('2026-03-18T06:00:00Z');
  const notified = { reference: 'N-1', amount: euros('33.00'), remittance: 'DEJA ANNONCE' };
  valueOf(await bank(statementOf('NOTICE', [notified], { message: 'camt.054', edition: '08' })));
  lines = await linesOfStatement();
  before = await netOf('512000');
  file = statementOf('RELEVE-03', lines);
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
    const { statementId: id } = valueOf(await bank(statementOf('STRAY', [entry])));
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

describe('a report of the bank before it settles', () => {
  test('owes the bill again, and the next debit of the mandate is the first one again', async () => {
    clock.set('2026-04-01T14:00:00Z');
    await addWho('AM04');
    await bill('2026-04-01', ['AM04']);
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
    await addWho('refund-ok');
    await bill('2026-04-01', ['refund-ok']);
    await orderRefund('refund-ok');
    await sendTransfers(database.db, context, { asOf: civilDate('2026-04-02') });
    const order = await refundOf('refund-ok');
    const xml = writePain002({
      messageId: 'S-2',
      createdAt: clock.now(),
      originalMessageId: order.batch_id!.replace(/-/g, ''),
      original: 'pain.001.001.03',
      allRefusedFor: 'FF01',
      refused: [],
    });
    expect(valueOf(await bank(xml))).toMatchObject({ outcomes: { rejected: 1 } });
    expect((await refundOf('refund-ok')).state).toBe('returned');
    expect(moneyText(await run((tx) => creditOf(tx, of('refund-ok').account.id)))).toBe('10.00');
  });
});
