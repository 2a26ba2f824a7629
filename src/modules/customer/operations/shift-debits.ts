import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { mandateOf, maskedIban, settingsOf } from '../../account/index.ts';
import { agreementOf, contractFacts } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { billLines, type BillRow, billsDue, putOffDueDay } from '../../customer-bill/index.ts';
import { type DecisionNote, openJournal } from '../../decision/index.ts';
import { directDebitsOf } from '../../payment/index.ts';
import { recordEvent } from '../../timeline/index.ts';

const PAGE = 500;
/** Decisions shown one by one; the journal keeps all. */
const SHOWN = 5;

export interface ShiftInput {
  /** Day on which the debits were to be collected. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly why: string;
  readonly today: CivilDate;
}

export interface ShiftedDebits {
  readonly bills: number;
  readonly total: Money;
  /** Bills of that day whose contract does not let the operator put the debit off, or that the bank has already. */
  readonly left: number;
  readonly notes: readonly DecisionNote[];
}

async function billsOf(tx: Tx, on: CivilDate): Promise<readonly BillRow[]> {
  const found: BillRow[] = [];
  for (let after: { dueOn: CivilDate; accountId: string; id: string } | undefined; ;) {
    const page = await billsDue(tx, on, PAGE, after);
    found.push(...page.filter((bill) => bill.due_on === on));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return found;
    after = { dueOn: last.due_on, accountId: last.account_id, id: last.id };
  }
}

/** Asks the contract of a bill for the day; none where it does not let the operator put debits off. */
async function dayOf(tx: Tx, context: Context, bill: BillRow, to: CivilDate) {
  const lines = await billLines(tx, bill.account_id, bill.id);
  const agreementId = lines.find((line) => line.agreement_id !== null)?.agreement_id;
  const agreement = agreementId ? await agreementOf(tx, agreementId) : undefined;
  if (!agreement) return undefined;
  const journal = await openJournal(tx, context, {
    accountId: bill.account_id,
    subject: `bill:${bill.id}`,
    pack: agreement.pack,
    version: agreement.termsVersion,
    on: bill.issued_on,
  });
  const answer = journal.life.debitShift?.(journal.ask, contractFacts(agreement), {
    billedOn: isoDate(bill.issued_on),
    shiftedTo: isoDate(to),
  });
  if (!answer || answer.dueOn !== isoDate(to)) return undefined;
  await journal.save(tx);
  return { notes: journal.notes(), decision: answer.taken.decision };
}

async function shiftOne(
  tx: Tx,
  context: Context,
  bill: BillRow,
  input: ShiftInput,
): Promise<DecisionNote[] | undefined> {
  const { account_id: accountId, id: billId } = bill;
  const mandate = await mandateOf(tx, accountId);
  if (!mandate || mandate.haltedOn !== null) return undefined;
  if ((await directDebitsOf(tx, accountId)).some((debit) => debit.bill_id === billId)) return undefined;
  const asked = await dayOf(tx, context, bill, input.to);
  if (!asked) return undefined;
  await putOffDueDay(tx, { accountId, billId, to: input.to });
  const [before, now] = [isoDate(input.from), isoDate(input.to)];
  await recordEvent(tx, context, {
    accountId,
    kind: 'debit-put-off',
    on: input.today,
    title: {
      fr: `Prélèvement de la facture ${bill.number} décalé du ${before} au ${now}`,
      en: `Direct debit of bill ${bill.number} put off from ${before} to ${now}`,
    },
    decision: asked.decision,
    detail: { billId, from: before, to: now, why: input.why },
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'direct-debit-announced',
    channel: 'email',
    dedupeKey: `debit-put-off:${billId}:${now}`,
    data: {
      number: bill.number,
      amount: moneyText(subtract(bill.total_incl, bill.settled)),
      on: now,
      account: maskedIban(mandate.iban),
      mandate: mandate.reference,
      creditor: (await settingsOf(tx, context)).creditorId,
    },
  });
  return [...asked.notes];
}

/**
 * Puts off the direct debits of a day, as contracts exceptionally let the operator: the bills are due on the other day, so that
 * nobody is late meanwhile, and each customer is told. Bills whose contract says nothing of it stay. Refused: an earlier day.
 */
export async function shiftDebits(tx: Tx, context: Context, input: ShiftInput): Promise<Result<ShiftedDebits>> {
  const { from, to, today } = input;
  if (from <= today)
    return fail('debit-shift/too-late', 'Ce jour est passé ou en cours.', 'That day is past or at hand.', 'from');
  if (to <= from) return fail('debit-shift/not-later', 'Choisissez un jour plus tardif.', 'Choose a later day.', 'to');
  const bills = await billsOf(tx, from);
  const notes: DecisionNote[] = [];
  const shifted: BillRow[] = [];
  for (const bill of bills) {
    const done = await shiftOne(tx, context, bill, input);
    if (!done) continue;
    shifted.push(bill);
    if (shifted.length <= SHOWN) notes.push(...done);
  }
  if (shifted.length === 0)
    return fail(
      'debit-shift/none',
      'Aucun prélèvement de ce jour ne peut être décalé : aucun contrat ne le permet, ou la banque les a déjà.',
      'No direct debit of that day can be put off: no contract lets it, or the bank has them already.',
      'from',
    );
  await recordAudit(tx, context, {
    action: 'payment:debit-shift',
    subject: `day:${isoDate(from)}`,
    why: input.why,
    detail: { to: isoDate(to), bills: shifted.length },
  });
  const total = sum(NO_MONEY, ...shifted.map((bill) => subtract(bill.total_incl, bill.settled)));
  return ok({ bills: shifted.length, total, left: bills.length - shifted.length, notes });
}
