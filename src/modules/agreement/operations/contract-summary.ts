import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf, versionOf } from '../../../terms/decide.ts';
import { type ChargeEffect, LifeFault, type MonthlyPrice } from '../../../terms/model/life.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { type Journal, notedClauses, openJournal } from '../../decision/index.ts';
import { type CustomerDocument, storeDocument, termsHash } from '../../document/index.ts';
import { partyOf } from '../../party/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import type { Agreement } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { type PricedLine, type SummaryContent, summaryPage, TOLD_RIGHTS } from '../domain/summary-page.ts';

/** A contract has many clauses on a right: a summary tells the first ones, in the order of the contract. */
const MOST_CLAUSES = 3;

/** What is asked here is not journalled: a summary tells what the order decided, it decides nothing. */
function scratchJournal(tx: Tx, context: Context, agreement: Agreement): Promise<Journal> {
  return openJournal(tx, context, {
    accountId: agreement.accountId,
    subject: `agreement:${agreement.id}`,
    pack: agreement.pack,
    version: agreement.termsVersion,
    on: agreement.orderedOn,
  });
}

/** What the contract answers, if the facts known at the order are enough to ask. */
function ifKnown<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof LifeFault) return undefined;
    throw error;
  }
}

function feesAtStart(journal: Journal, agreement: Agreement): readonly ChargeEffect[] {
  const on = isoDate(agreement.orderedOn);
  const contract = { ...contractFacts(agreement), activatedOn: on };
  const facts = { ...agreement.installation, technicianVisited: false, on };
  return ifKnown(() => journal.life.entryFees(journal.ask, contract, facts)) ?? [];
}

function rightsOf(packId: string): SummaryContent['rights'] {
  const clauses = packOf(packId)?.clauses ?? [];
  return new Map(
    TOLD_RIGHTS.map((name) => {
      const own = clauses.filter((clause) => clause.realizedBy.includes(`decision:${name}`));
      return [
        name,
        notedClauses(
          packId,
          own.slice(0, MOST_CLAUSES).map((clause) => clause.id),
        ),
      ];
    }),
  );
}

function pricedLines(agreement: Agreement, price: MonthlyPrice): PricedLine[] {
  return price.lines.map((line, i) => {
    const own = offeringOf(agreement.pack, line.code)?.clauses ?? [];
    const because = [...new Set([...own, ...(i === 0 ? (price.taken?.because ?? price.clauses ?? []) : [])])];
    return { label: line.label, amountInclTax: line.amountInclTax, clauses: notedClauses(agreement.pack, because) };
  });
}

function priceOf(journal: Journal, agreement: Agreement): MonthlyPrice | undefined {
  const { territory, segment, channel, offer, options, characteristics } = agreement;
  const facts = {
    territory,
    segment,
    channel,
    offer,
    options,
    characteristics,
    orderedOn: isoDate(agreement.orderedOn),
    ...(agreement.address.city === '' ? {} : { commune: agreement.address.city }),
  };
  return ifKnown(() => journal.life.monthlyPrice(journal.ask, facts));
}

/** Everything that the papers of a contract say of it, as its terms answer on the day of the order. */
export async function gatherContract(tx: Tx, context: Context, agreement: Agreement): Promise<SummaryContent> {
  const account = (await accountOf(tx, agreement.accountId))!;
  const journal = await scratchJournal(tx, context, agreement);
  const price = priceOf(journal, agreement);
  const version = versionOf(packOf(agreement.pack)!, agreement.termsVersion)!;
  const offer = offeringOf(agreement.pack, agreement.offer)?.label ?? { fr: agreement.offer, en: agreement.offer };
  const commitment = packOf(agreement.pack)!.clauses.filter((clause) =>
    clause.realizedBy.includes('decision:commitment'),
  );
  return {
    agreement,
    account,
    party: (await partyOf(tx, account.id))!,
    settings: await settingsOf(tx, context, agreement.orderedOn),
    offer,
    termsLabel: version.label,
    termsHash: termsHash(agreement.pack, agreement.termsVersion) ?? '',
    monthly: price
      ? pricedLines(agreement, price)
      : [{ label: offer, amountInclTax: moneyText(agreement.monthlyPriceInclTax), clauses: [] }],
    monthlyTotal: moneyText(agreement.monthlyPriceInclTax),
    once: feesAtStart(journal, agreement).map((fee) => ({
      label: fee.label,
      amountInclTax: fee.amountInclTax,
      clauses: notedClauses(agreement.pack, fee.taken.because),
    })),
    commitmentClauses: notedClauses(
      agreement.pack,
      commitment.slice(0, MOST_CLAUSES).map((clause) => clause.id),
    ),
    equipment: price?.equipment.map((piece) => piece.model) ?? [],
    rights: rightsOf(agreement.pack),
    withdrawUntil: withdrawalDeadline(journal, agreement),
  };
}

/** Last day to withdraw from an order, if its contract gives that right: asked as if the service began on the day itself. */
function withdrawalDeadline(journal: Journal, agreement: Agreement): string | null {
  const withdrawnOn = isoDate(agreement.orderedOn);
  const facts = { withdrawnOn, equipment: [], nonIncludedCallsInclTax: '0.00' };
  const answer = ifKnown(() => journal.life.withdrawal(journal.ask, contractFacts(agreement), facts));
  return answer?.eligible ? answer.deadline : null;
}

/**
 * Keeps the contract in short of an agreement: offer, price, commitment, fees and rights, each with its clause, and the mark of
 * the terms. Cheap: it is typeset when it is first asked for. Kept once; a second call answers the same document.
 */
export async function keepContractSummary(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  gathered?: SummaryContent,
): Promise<CustomerDocument> {
  const content = gathered ?? (await gatherContract(tx, context, agreement));
  const { account, offer } = content;
  return storeDocument(tx, context, {
    accountId: account.id,
    kind: 'contract-summary',
    subject: `agreement:${agreement.id}`,
    title: { fr: `Votre contrat en bref : ${offer.fr}`, en: `Your contract in short: ${offer.en}` },
    fileName: `contrat-${agreement.id.slice(-12)}.pdf`,
    language: account.language,
    terms: { pack: agreement.pack, version: agreement.termsVersion },
    content: { template: 'contract-summary', data: summaryPage(content) },
  });
}
