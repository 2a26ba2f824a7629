import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { inTerritory, isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type {
  ContractFactsBeforeOrder,
  DocumentsAnswer,
  DueEffect,
  MonthlyPrice,
  Verdict,
} from '../../../terms/model/life.ts';
import { type Journal, refusalInWords } from '../../decision/index.ts';
import type { Offering } from '../../product-catalog/index.ts';
import { askVerdict, type Place } from '../../qualification/index.ts';
import type { Account } from '../../account/index.ts';
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
}

/** What the contract answers to an order that it accepts. */
export interface Accepted {
  readonly facts: ContractFactsBeforeOrder;
  readonly qualification: Verdict;
  readonly documents: DocumentsAnswer;
  readonly kept: KeptDocuments;
  readonly price: MonthlyPrice;
  readonly deposit: DueEffect | undefined;
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

/** The deposit that the contract allows to ask for, as something the customer owes; a refusal says that none may be asked. */
function askDeposit(asking: Asking): Result<DueEffect | undefined> {
  const { journal, input, context, place } = asking;
  if (!input.deposit || !journal.life.deposit) return ok(undefined);
  const { at, offsetMinutes } = inTerritory(place.territory, context.clock.now());
  const now = isoInstant(at, offsetMinutes);
  const answer = journal.life.deposit(journal.ask, {
    directDebit: input.mandate !== undefined,
    otherContracts: asking.running.length,
    ...input.deposit.facts,
    territory: place.territory,
    concludedAt: now,
    requestedAt: now,
  });
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
  const price = journal.life.monthlyPrice(journal.ask, facts);
  if (!price.eligible) return refused('product-order/offer-refused', journal, price, 'options');
  const deposit = askDeposit(asking);
  return deposit.ok
    ? ok({ facts, qualification: qualified.verdict, documents, kept, price, deposit: deposit.value })
    : deposit;
}
