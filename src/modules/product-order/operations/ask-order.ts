import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { inTerritory, isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import {
  type ContractFactsBeforeOrder,
  type DocumentsAnswer,
  type DueEffect,
  type JsonFacts,
  LifeFault,
  type MonthlyPrice,
  type Verdict,
} from '../../../terms/model/life.ts';
import { meansUnder } from '../../agreement/index.ts';
import { type Journal, refusalInWords } from '../../decision/index.ts';
import type { Offering } from '../../product-catalog/index.ts';
import { askVerdict, type Place } from '../../qualification/index.ts';
import type { Account } from '../../account/index.ts';
import { knownRisk, type RiskAssessment } from '../../risk-assessment/index.ts';
import { mergeDocuments } from '../domain/order-state.ts';
import type { KeptDocuments, OrderInput } from '../domain/product-order.ts';

/** What an order asks of its contract, and with which facts. */
export interface Asking {
  readonly context: Context;
  readonly journal: Journal;
  readonly account: Account;
  readonly place: Place;
  readonly offering: Offering;
  /** Order days of the contracts that the customer has running under the same terms. */
  readonly running: readonly string[];
  readonly input: OrderInput;
  readonly on: CivilDate;
  /** What is known of the person's payments; absent when the contract makes nothing of it. */
  readonly risk: RiskAssessment | undefined;
}

/** What the contract answers to an order that it accepts. */
export interface Accepted {
  readonly facts: ContractFactsBeforeOrder;
  readonly qualification: Verdict;
  readonly documents: DocumentsAnswer;
  readonly kept: KeptDocuments;
  readonly price: MonthlyPrice;
  readonly deposit: DueEffect | undefined;
  /** Grounds on which a deposit could be asked for, when what is known of the person gives some and none was asked. */
  readonly depositGrounds: readonly string[];
}

/** Asks which papers are owed and missing, on the day of the order. */
export function askDocuments(
  journal: Journal,
  facts: ContractFactsBeforeOrder,
  kept: KeptDocuments,
  told: { readonly subscribedOn: string; readonly directDebitChosen: boolean },
): DocumentsAnswer {
  return journal.life.documents(journal.ask, {
    ...facts,
    ...kept,
    identityIsOriginal: kept.identityIsOriginal ?? true,
    bothSidesCopied: kept.bothSidesCopied ?? true,
    addressesDiffer: kept.addressesDiffer ?? false,
    ...told,
  });
}

function refused(code: string, journal: Journal, verdict: Pick<Verdict, 'reason'>, field: string) {
  const why = refusalInWords(journal.notes(), verdict.reason);
  return fail(code, `Le contrat refuse. ${why.fr}`, `The contract refuses. ${why.en}`, field);
}

/** Everything that a deposit is judged by: what was told, and what is known of the person in the words of the contract. */
function depositFacts(asking: Asking): JsonFacts {
  const { journal, input, context, place, risk } = asking;
  const { at, offsetMinutes } = inTerritory(place.territory, context.clock.now());
  const now = isoInstant(at, offsetMinutes);
  const told = input.deposit?.facts ?? {};
  const known = risk && journal.life.risk?.depositFacts?.(knownRisk(risk), told);
  return {
    directDebit: input.mandate !== undefined,
    otherContracts: asking.running.length,
    ...(known ?? told),
    territory: place.territory,
    concludedAt: now,
    requestedAt: now,
  };
}

/** Whether something is known that may make the contract ask for a deposit. */
function isRisky(risk: RiskAssessment | undefined): boolean {
  return risk !== undefined && (risk.register === 'listed' || risk.debts.length > 0 || risk.endedForDocuments);
}

/** On which grounds a deposit could be asked for, of somebody of whom something is known; none when too little was told. */
function askGrounds(asking: Asking): readonly string[] {
  const { journal, input, risk } = asking;
  if (input.deposit || !journal.life.deposit || !isRisky(risk)) return [];
  try {
    const answer = journal.life.deposit(journal.ask, depositFacts(asking));
    return answer.eligible ? answer.grounds : [];
  } catch (error) {
    if (error instanceof LifeFault) return [];
    throw error;
  }
}

/** The deposit that the contract allows to ask for, as something the customer owes; a refusal says that none may be asked. */
function askDeposit(asking: Asking): Result<DueEffect | undefined> {
  const { journal, input } = asking;
  if (!input.deposit || !journal.life.deposit) return ok(undefined);
  const answer = journal.life.deposit(journal.ask, depositFacts(asking));
  if (!answer.eligible) return refused('product-order/deposit-refused', journal, answer, 'deposit');
  const amount = input.deposit.amountInclTax;
  return ok({
    kind: 'deposit',
    label: { fr: `Dépôt de garantie de ${amount} €`, en: `Deposit of EUR ${amount}` },
    dueOn: answer.contractEndsOn ?? isoDate(asking.on),
    by: 'customer',
    action: 'end-without-deposit',
    taken: answer.taken,
  });
}

/** Whether the contract lets the person sign, given what is owed; somebody who owes nothing is not asked about. */
function askDebt(asking: Asking): Result<undefined> {
  const { journal, risk } = asking;
  if (!risk || risk.debts.length === 0) return ok(undefined);
  const verdict = journal.life.risk?.order?.(journal.ask, knownRisk(risk));
  return !verdict || verdict.eligible
    ? ok(undefined)
    : refused('product-order/debt-unpaid', journal, verdict, 'accountId');
}

/** Whether the contract lets its bills be paid as the customer wants. */
function askPayment(asking: Asking): Result<unknown> {
  const { journal, input, account } = asking;
  const method = input.mandate ? 'direct-debit' : (input.paymentMethod ?? account.paymentMethod);
  const answer = meansUnder(journal, { method });
  return answer.ok
    ? answer
    : fail(answer.failure.code, answer.failure.message.fr, answer.failure.message.en, 'paymentMethod');
}

/** Puts an order to its contract: may this person have it here, are the papers in order, what does it cost. */
export function askOrder(asking: Asking): Result<Accepted> {
  const { journal, account, place, offering, input, on } = asking;
  const qualified = askVerdict(
    journal,
    { ...input, segment: account.segment, orderedOn: isoDate(on), runningContracts: asking.running },
    place,
    offering,
  );
  if (!qualified.eligible) return refused('product-order/not-eligible', journal, qualified.verdict, 'offer');
  const debt = askDebt(asking);
  if (!debt.ok) return debt;
  const facts: ContractFactsBeforeOrder = {
    territory: place.territory,
    commune: place.served?.commune ?? place.commune,
    segment: account.segment,
    channel: input.channel,
    offer: offering.code,
    options: input.options ?? [],
    characteristics: { ...place.served?.facts, ...offering.characteristics, ...input.characteristics },
    orderedOn: isoDate(on),
  };
  const directDebitChosen = input.mandate !== undefined || account.paymentMethod === 'direct-debit';
  const kept = mergeDocuments({ provided: [] }, input.documents);
  const documents = askDocuments(journal, facts, kept, { subscribedOn: isoDate(on), directDebitChosen });
  if (!documents.eligible) return refused('product-order/documents-refused', journal, documents, 'documents');
  const payment = askPayment(asking);
  if (!payment.ok) return payment;
  const price = journal.life.monthlyPrice(journal.ask, facts);
  if (!price.eligible) return refused('product-order/offer-refused', journal, price, 'options');
  const deposit = askDeposit(asking);
  return deposit.ok
    ? ok({
        facts,
        qualification: qualified.verdict,
        documents,
        kept,
        price,
        deposit: deposit.value,
        depositGrounds: askGrounds(asking),
      })
    : deposit;
}
