import { sql } from 'kysely';
import { type StatementEntry, writeCamt053 } from '../../src/formats/camt053-writer.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { euros, negate } from '../../src/kernel/money.ts';
import {
  connectAwaitedMoney,
  directDebitsOf,
  importBankFile,
  presentDirectDebits,
  sendTransfers,
  transferOrders,
} from '../../src/modules/payment/index.ts';
import { settleOperator } from './customer.ts';
import {
  addWho,
  type BankStage,
  billWho,
  type Cast,
  FAMILIES,
  KNOWN,
  type Name,
  NAMES,
  orderRefund,
  OURS,
  payFrom,
  play,
  STRANGER,
} from './statement-cast.ts';
import { valueOf } from './subscriber.ts';

const DAY = civilDate('2026-03-17');

const refundOf = async (stage: BankStage, cast: Cast, name: Name) => {
  const [order] = await play(stage, (tx) => transferOrders(tx, 1, cast.get(name)!.account.id));
  return order!;
};

/** A line of the statement, the rule that must place it and what must become of it. */
export type ExpectedLine = Omit<StatementEntry, 'bookedOn'> & { readonly rule: string; readonly outcome: string };

const transfer = (reference: string, amount: string, remittance: string, from?: string) => ({
  reference,
  amount: euros(amount),
  remittance,
  ...(from === undefined ? {} : { counterpartyName: from }),
});

/** Debits of customers: collected one by one or in a sum, refused for five reasons, given back with the charge of the bank. */
async function linesOfDebits(stage: BankStage, cast: Cast): Promise<readonly ExpectedLine[]> {
  const of = (name: Name) => cast.get(name)!;
  const debit = (name: Name) => `${of(name).bill.number}-1`;
  const [batch] = await play(stage, (tx) => directDebitsOf(tx, of('batch-1').account.id));
  const collected = { rule: 'debit-collected', outcome: 'collected' };
  const back = (name: Name) => ({
    reference: `R-${name}`,
    amount: euros('-54.90'),
    endToEndId: debit(name),
    reasonCode: name,
    code: 'PMNT/RDDT/UPDD',
    outcome: 'rejected',
  });
  const early = (['AM04', 'AC04', 'MD01', 'MS02', 'MD07'] as const).map((name) => ({
    ...back(name),
    rule: 'debit-refused-early',
  }));
  const inSum = { amount: euros('109.80'), batch: { group: batch!.group_id! } };
  return [
    { reference: 'L01', amount: euros('54.90'), endToEndId: debit('paid'), ...collected },
    { reference: 'L02', ...inSum, rule: 'debit-batch', outcome: 'collected' },
    ...early,
    { reference: 'L08', amount: euros('54.90'), endToEndId: debit('MD06'), ...collected },
    { ...back('MD06'), charges: euros('0.35'), rule: 'debit-returned' },
    {
      reference: 'L29',
      amount: euros('54.90'),
      endToEndId: debit('paid'),
      rule: 'debit-twice',
      outcome: 'unallocated',
    },
  ];
}

/** Transfers of customers: exact, in part, too much, twice, told by a bill, an account or a bank account that is known. */
function linesOfTransfers(cast: Cast): readonly ExpectedLine[] {
  const of = (name: Name) => cast.get(name)!;
  const number = (name: Name) => of(name).bill.number;
  const byBill = { rule: 'transfer-bill', outcome: 'allocated' };
  const from = (name: Name) => `M. Paul ${FAMILIES[name]}`;
  return [
    { ...transfer('L10', '54.90', `FACTURE ${number('exact')}`, from('exact')), ...byBill },
    { ...transfer('L11', '20.00', number('partial'), from('partial')), ...byBill },
    { ...transfer('L12', '60.00', number('over'), from('over')), ...byBill },
    { ...transfer('L13', '54.90', number('double'), from('double')), ...byBill },
    { ...transfer('L14', '54.90', number('double'), from('double')), ...byBill },
    {
      ...transfer('L15', '54.90', `COMPTE ${of('account').account.number}`, from('account')),
      rule: 'transfer-account',
      outcome: 'allocated',
    },
    {
      ...transfer('L28', '54.90', 'MERCI', from('known')),
      counterpartyIban: KNOWN,
      rule: 'transfer-known-iban',
      outcome: 'allocated',
    },
  ];
}

/** What no customer of ours explains, and what the bank does for the operator itself. */
async function otherLines(stage: BankStage, cast: Cast): Promise<readonly ExpectedLine[]> {
  const [done, returned] = [await refundOf(stage, cast, 'refund-ok'), await refundOf(stage, cast, 'refund-back')];
  const open = { outcome: 'unallocated' };
  const matched = { outcome: 'matched' };
  const executed = { rule: 'order-executed', ...matched };
  return [
    {
      ...transfer('L16', '12.00', 'LOYER MARS', 'Jean Inconnu'),
      counterpartyIban: STRANGER,
      rule: 'credit-of-unknown',
      ...open,
    },
    { ...transfer('L17', '5.00', 'INVOICE', 'ACME Inc.'), currency: 'USD', rule: 'foreign-currency', ...open },
    {
      reference: 'L18',
      amount: euros('-8.00'),
      endToEndId: 'NOBODY',
      mandateReference: 'UNKNOWN',
      reasonCode: 'MD01',
      rule: 'return-of-unknown',
      ...open,
    },
    { reference: 'L19', amount: negate(done.amount), endToEndId: done.end_to_end, ...executed },
    { reference: 'L20', amount: negate(returned.amount), endToEndId: returned.end_to_end, ...executed },
    {
      reference: 'L21',
      amount: returned.amount,
      endToEndId: returned.end_to_end,
      reasonCode: 'AC04',
      rule: 'refund-returned',
      ...matched,
    },
    { ...transfer('L22', '-15.00', 'FRAIS TENUE DE COMPTE'), rule: 'bank-fee', outcome: 'fee' },
    { ...transfer('L23', '310.00', 'REMISE CB 16/03'), code: 'PMNT/MCRD/POSP', rule: 'card-batch', ...matched },
    { ...transfer('L24', '120.00', 'REMISE CHEQUES'), code: 'PMNT/RCHQ/CHQS', rule: 'cheque-batch', ...matched },
    { ...transfer('L25', '400.00', 'VERSEMENT ESPECES'), code: 'PMNT/CNTR/CDPT', rule: 'cash-deposit', ...matched },
    { ...transfer('L26', '99.10', 'PAYOUT PO-0001'), rule: 'awaited', ...matched },
    { ...transfer('L27', '-30.00', 'PRLV ASSURANCE'), rule: 'debit-of-unknown', ...open },
    { ...transfer('N-1', '33.00', 'DEJA ANNONCE'), rule: 'told-before', outcome: 'repeated' },
  ];
}

/** A statement of one day, as a bank writes it. */
export function statementOf(
  stage: BankStage,
  id: string,
  entries: readonly Omit<StatementEntry, 'bookedOn'>[],
  form: Parameters<typeof writeCamt053>[1] = {},
): string {
  return writeCamt053(
    {
      id,
      createdAt: stage.clock.now(),
      iban: OURS,
      openingBalance: euros('1000.00'),
      openedOn: DAY,
      closedOn: DAY,
      entries: entries.map((entry) => ({ ...entry, bookedOn: DAY })),
    },
    form,
  );
}

/** Takes a file of the bank in. */
export const takeBankFile = (stage: BankStage, xml: string) =>
  importBankFile(stage.database.db, stage.context, new TextEncoder().encode(xml));

/**
 * Lives up to a statement of thirty kinds of lines, not yet taken in: the customers, their bills of 54.90 due on 17 March 2026,
 * their debits and refunds sent to the bank. The clock is left on the morning of the 18th.
 */
export async function statementOfAllKinds(
  stage: BankStage,
): Promise<{ readonly cast: Cast; readonly lines: readonly ExpectedLine[]; readonly file: string }> {
  const { database, context, clock } = stage;
  const cast: Cast = new Map();
  await settleOperator(database, context);
  connectAwaitedMoney('test', (_tx, _context, movement) =>
    Promise.resolve(
      movement.remittance?.includes('PO-0001')
        ? { against: 'transfers' as const, explanation: { fr: 'Versement PO-0001.', en: 'Payout PO-0001.' } }
        : undefined,
    ),
  );
  for (const name of NAMES) await addWho(stage, cast, name);
  await play(stage, (tx) => sql`update billing_account set next_bill_on = '2026-03-02'`.execute(tx));
  const together = NAMES.filter((name) => name.startsWith('batch'));
  const others = NAMES.filter((name) => !name.startsWith('batch'));
  await billWho(stage, cast, '2026-03-01', together);
  await billWho(stage, cast, '2026-03-02', others);
  await payFrom(stage, cast.get('known')!.account.id, KNOWN);
  for (const name of ['refund-ok', 'refund-back'] as const) await orderRefund(stage, cast, name);
  clock.set('2026-03-14T14:00:00Z');
  await sendTransfers(database.db, context, { asOf: civilDate('2026-03-13') });
  for (const day of ['2026-03-14', '2026-03-15'])
    await presentDirectDebits(database.db, context, { asOf: civilDate(day) });
  clock.set('2026-03-18T06:00:00Z');
  const told = [{ reference: 'N-1', amount: euros('33.00'), remittance: 'DEJA ANNONCE' }];
  valueOf(await takeBankFile(stage, statementOf(stage, 'NOTICE', told, { message: 'camt.054', edition: '08' })));
  const lines = [...(await linesOfDebits(stage, cast)), ...linesOfTransfers(cast), ...(await otherLines(stage, cast))];
  return { cast, lines, file: statementOf(stage, 'RELEVE-03', lines) };
}
