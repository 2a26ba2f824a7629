import type { CivilDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, accountOf, maskedIban, mandateOf } from '../../account/index.ts';
import { waysRefused } from '../../agreement/index.ts';
import { appointmentsOf } from '../../appointment/index.ts';
import { collectionCasesOf } from '../../collection/index.ts';
import { messagesOf } from '../../communication/index.ts';
import { billsOf } from '../../customer-bill/index.ts';
import { type DecisionBasis, decisionBases } from '../../decision/index.ts';
import { documentsOf } from '../../document/index.ts';
import { customerBalance } from '../../ledger/index.ts';
import { dueObligations } from '../../obligation/index.ts';
import { type Party, partyOf } from '../../party/index.ts';
import { paymentsOf } from '../../payment/index.ts';
import { equipmentOf } from '../../resource-inventory/index.ts';
import { eventsOf } from '../../timeline/index.ts';
import { billSummaryOf } from '../domain/write-bill.ts';
import { appointmentShape, caseShape, equipmentShape, eventShape, obligationShape } from '../domain/write-life.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { CustomerPage } from '../shapes/customer-page.ts';
import { readAgreements } from './read-agreements.ts';
import { documentShapes, messageShapes } from './read-papers.ts';

const MANY = 200;

/** Told of an account that the reader's operator does not have. */
export const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
const BILLS = 60;

/** An account as screens show it. */
export function accountShape(account: Account): CustomerPage['account'] {
  const { payer, openedOn, ...rest } = account;
  return { ...rest, payer: payer?.name ?? null, openedOn: dayText(openedOn) };
}

function holderShape(party: Party): CustomerPage['holder'] {
  const { line1, line2, postcode, city } = party.address;
  return {
    displayName: party.displayName,
    kind: party.kind,
    email: party.email ?? null,
    phone: party.phone ?? null,
    address: { line: [line1, line2].filter(Boolean).join(', '), postcode, city },
    version: party.version,
  };
}

async function mandateShape(tx: Tx, accountId: string): Promise<CustomerPage['mandate']> {
  const mandate = await mandateOf(tx, accountId);
  if (!mandate) return null;
  const { reference, iban, holder, signedOn, sequence } = mandate;
  return { reference, iban: maskedIban(iban), holder, signedOn: dayText(signedOn), sequence };
}

/** The money of an account, as it stands on a day that is known once all was asked. */
async function readMoney(
  tx: Tx,
  accountId: string,
  day: Promise<CivilDate>,
): Promise<Pick<CustomerPage, 'bills' | 'cases' | 'payments' | 'balance'>> {
  const [today, cases, payments, balance, bills] = await Promise.all([
    day,
    collectionCasesOf(tx, accountId),
    paymentsOf(tx, accountId, BILLS),
    customerBalance(tx, accountId),
    billsOf(tx, accountId, BILLS),
  ]);
  const open = new Set(cases.filter((one) => one.state === 'open').map((one) => one.bill_id));
  return {
    balance: amountText(balance),
    bills: bills.map((bill) => billSummaryOf(bill, today, open)),
    cases: cases.map(caseShape),
    payments: payments.map((one) => ({
      id: one.id,
      on: dayText(one.received_on),
      method: one.method,
      amount: amountText(one.amount),
      reference: one.reference,
      state: one.state,
      reasonCode: one.reason_code,
    })),
  };
}

async function readLife(
  tx: Tx,
  context: Context,
  accountId: string,
  told: Promise<readonly DecisionBasis[]>,
): Promise<(account: Account) => Pick<CustomerPage, 'obligations' | 'events' | 'equipment' | 'appointments'>> {
  const now = context.clock.now();
  const [notes, due, events, visits, equipment] = await Promise.all([
    told,
    dueObligations(tx, { accountId, state: 'open', limit: MANY }),
    eventsOf(tx, accountId, { limit: MANY, plain: true }),
    appointmentsOf(tx, { accountId }),
    equipmentOf(tx, { accountId }),
  ]);
  return (account) => ({
    obligations: due.map((one) => obligationShape(one, now)),
    events: events.map((one) => eventShape(one, notes)),
    equipment: equipment.map(equipmentShape),
    appointments: visits.map((one) => appointmentShape(one, account.territory, notes)),
  });
}

/**
 * Everything an agent sees of a customer, read in one go: what the rooms have is asked for at once, also what is shown by what
 * others answer. Refuses an account that does not exist.
 */
export async function readCustomer(tx: Tx, context: Context, accountId: string): Promise<Result<CustomerPage>> {
  const found = accountOf(tx, accountId);
  const notes = decisionBases(tx, accountId, MANY);
  const day = found.then((one) => localDate(one?.territory ?? 'FR', context.clock.now()));
  const [account, party, today, mandate, refusedWays, agreements, money, life, documents, messages] = await Promise.all(
    [
      found,
      partyOf(tx, accountId),
      day,
      mandateShape(tx, accountId),
      waysRefused(tx, context, accountId),
      readAgreements(tx, accountId, notes),
      readMoney(tx, accountId, day),
      readLife(tx, context, accountId, notes),
      documentsOf(tx, accountId),
      messagesOf(tx, accountId),
    ],
  );
  if (!account || !party) return NO_ACCOUNT;
  return ok({
    today: dayText(today),
    account: accountShape(account),
    holder: holderShape(party),
    mandate,
    refusedWays,
    agreements,
    ...money,
    ...life(account),
    documents: documentShapes(documents, account),
    messages: messageShapes(messages, account),
  });
}
