import { type StatementEntry, writeCamt053 } from '../src/formats/camt053-writer.ts';
import { type CivilDate, dateOf, isoDate, plusDays, plusMonths, yearMonthDay } from '../src/kernel/civil-date.ts';
import { instantOf, localDate, timeOfDay } from '../src/kernel/instant.ts';
import { euros, subtract } from '../src/kernel/money.ts';
import { amendMandate, type Mandate, mandateOf, settingsOf } from '../src/modules/account/index.ts';
import { type BillRow, chargeService, openBills, simulateBilling } from '../src/modules/customer-bill/index.ts';
import { directDebitsOf, importBankFile, toldByStatements } from '../src/modules/payment/index.ts';
import { tillDeposits } from '../src/modules/till/index.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db, Tx } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import type { DemoOperator } from './market.ts';
import { agentsOf } from './people-who-sign-in.ts';
import type { ToldDemo } from './tell-demo.ts';

const OTHER_IBAN = 'FR7630004000031234567890143';
const STRANGER = 'FR7612345987650123456789014';

/** Somebody whose mandate the bank knows gives other bank details: the next debit tells it. */
async function amendOne(tx: Tx, context: Context, play: ToldDemo): Promise<void> {
  for (const { account } of play.casts) {
    const mandate: Mandate | undefined = account && (await mandateOf(tx, account.id));
    if (!account || !mandate || mandate.haltedOn !== null || mandate.lastPresentedOn === null) continue;
    const debits = await directDebitsOf(tx, account.id);
    if (debits.some((one) => one.state !== 'collected')) continue;
    const amended = await amendMandate(tx, context, { accountId: account.id, iban: OTHER_IBAN, by: 'customer' });
    if (!amended.ok) throw new Error(amended.failure.message.en);
    return;
  }
}

/** Bills that no bank collects: what transfers of the statement name. */
async function billsOwed(tx: Tx, play: ToldDemo, count: number): Promise<readonly BillRow[]> {
  const found: BillRow[] = [];
  for (const { account } of play.casts) {
    if (!account || found.length >= count || (await mandateOf(tx, account.id))) continue;
    const bill = (await openBills(tx, account.id)).find((one) => one.total_incl > one.settled);
    if (bill) found.push(bill);
  }
  return found;
}

const transfer = (reference: string, amount: string, remittance: string, name?: string) => ({
  reference,
  amount: euros(amount),
  remittance,
  ...(name === undefined ? {} : { counterpartyName: name, counterpartyIban: STRANGER }),
});

/** What a bank books on a day beside direct debits: known, half known, unknown. */
async function linesOf(tx: Tx, play: ToldDemo): Promise<readonly Omit<StatementEntry, 'bookedOn'>[]> {
  const [whole, part] = await billsOwed(tx, play, 2);
  const left = whole && subtract(whole.total_incl, whole.settled);
  const deposits = (await tillDeposits(tx, 10)).filter((one) => one.arrived_on === null);
  return [
    ...(whole && left ? [{ ...transfer('V1', '0.00', `FACTURE ${whole.number}`), amount: left }] : []),
    ...(part ? [transfer('V2', '15.00', `ACOMPTE ${part.number}`)] : []),
    ...deposits.map((one, i) => ({
      ...transfer(`D${i + 1}`, '0.00', `REMISE ${one.number}`),
      amount: one.amount,
    })),
    transfer('V3', '42.00', 'FACTURE INTERNET', 'M. Ali Dupuis'),
    { ...transfer('V4', '30.00', 'SUBSCRIPTION', 'Acme Inc.'), currency: 'USD' },
    transfer('F1', '-12.60', 'FRAIS TENUE DE COMPTE'),
    transfer('P1', '-89.00', 'PRLV ASSURANCE LOCAUX'),
    {
      reference: 'R1',
      amount: euros('-31.99'),
      endToEndId: 'INCONNU-1',
      mandateReference: 'ANCIEN-MANDAT',
      reasonCode: 'MD01',
    },
  ];
}

async function takeStatement(db: Db, context: Context, play: ToldDemo, on: CivilDate): Promise<void> {
  const file = await inTransaction(db, context, async (tx) =>
    writeCamt053({
      id: `RELEVE-${isoDate(on)}`,
      createdAt: context.clock.now(),
      iban: (await settingsOf(tx, context, on)).iban,
      openingBalance: await toldByStatements(tx),
      openedOn: on,
      closedOn: on,
      entries: (await linesOf(tx, play)).map((one) => ({ ...one, bookedOn: on })),
    }),
  );
  const taken = await importBankFile(db, context, new TextEncoder().encode(file));
  if (!taken.ok) throw new Error(taken.failure.message.en);
}

/** A sale with a nought too many, as agents type them: the run that is tried beforehand sets its bill aside. */
async function sellTooDear(tx: Tx, context: Context, play: ToldDemo, on: CivilDate): Promise<void> {
  for (const { account } of play.casts) {
    if (!account) continue;
    const sale = {
      accountId: account.id,
      label: 'Assistance à domicile',
      amount: euros('690.00'),
      on,
      reference: `assistance-${account.number}`,
    };
    for (const service of ['assistance', 'purchase', 'merchant'] as const) {
      if ((await chargeService(tx, context, { ...sale, service })).ok) return;
    }
  }
}

/** The last days of the money of an operator, for those who try the screens: bank details, a statement, a run tried beforehand. */
export async function keepMoney(db: Db, context: Context, operator: DemoOperator, play: ToldDemo): Promise<void> {
  const { territory } = operator.market;
  const { clock } = play.stage;
  const today = localDate(territory, clock.now());
  const [desk] = agentsOf(operator).filter(({ roles }) => roles.includes('billing'));
  const now = instantOf(territory, today, timeOfDay('07:30'));
  const at: Context = {
    ...context,
    actor: `agent:${desk!.login}`,
    clock: { now: () => (now < clock.now() ? now : clock.now()) },
  };
  await inTransaction(db, at, (tx) => amendOne(tx, at, play));
  await takeStatement(db, at, play, plusDays(today, -1));
  await inTransaction(db, at, (tx) => sellTooDear(tx, at, play, today));
  const { year, month } = yearMonthDay(plusMonths(today, 1));
  await simulateBilling(db, at, { asOf: dateOf(year, month, 1) });
}
