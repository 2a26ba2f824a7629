import { isoDate } from '../../../kernel/civil-date.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Agreement, contractPapers } from '../../agreement/index.ts';
import { sendMessages } from '../../communication/index.ts';
import { partyOf } from '../../party/index.ts';
import type { Equipment } from '../../resource-inventory/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { documentsInWords } from '../domain/document-labels.ts';
import type { Accepted, Asking } from './ask-order.ts';

/** Tells an order: timeline, audit trail, and messages to the customer. */
export async function tellOrder(
  tx: Tx,
  asking: Asking,
  accepted: Accepted,
  agreement: Agreement,
  orderId: string,
  given: { readonly equipment: readonly Equipment[]; readonly number: string | null },
): Promise<void> {
  const { context, on, offering, journal } = asking;
  await recordEvent(tx, context, {
    accountId: agreement.accountId,
    agreementId: agreement.id,
    kind: 'order-placed',
    on,
    title: { fr: `Commande : ${offering.label.fr}`, en: `Order: ${offering.label.en}` },
    decision: (accepted.price.taken ?? accepted.qualification.taken).decision,
    detail: { orderId, monthlyPriceInclTax: accepted.price.monthlyPriceInclTax, missing: accepted.documents.missing },
  });
  await recordAudit(tx, context, {
    action: 'product-order:place',
    subject: `order:${orderId}`,
    terms: `${journal.pack}@${journal.version}`,
    detail: {
      agreement: agreement.id,
      offer: agreement.offer,
      equipment: given.equipment.map((piece) => piece.serial),
      number: given.number,
    },
  });
  const papers = await contractPapers(tx, agreement);
  const byMail = (await partyOf(tx, agreement.accountId))?.email !== undefined;
  const { price, documents, deposit } = accepted;
  const { monthlyPriceInclTax: monthlyPrice, commitmentMonths } = price;
  const to = { accountId: agreement.accountId, channel: 'email' as const };
  const confirmed = {
    orderedOn: isoDate(on),
    offer: offering.label,
    monthlyPrice,
    commitmentMonths,
    missing: documentsInWords(documents.missing),
    ...(byMail ? { documents: papers } : {}),
  };
  const asked = { amount: asking.input.deposit?.amountInclTax, dueOn: deposit?.dueOn };
  await sendMessages(tx, context, [
    { ...to, template: 'order-confirmed', dedupeKey: `order-confirmed:${orderId}`, data: confirmed },
    // On paper the contract is an envelope of its own.
    ...(byMail
      ? []
      : [{ ...to, template: 'contract-papers', dedupeKey: `contract-papers:${orderId}`, data: { documents: papers } }]),
    ...(deposit
      ? [{ ...to, template: 'deposit-requested', dedupeKey: `deposit-requested:${orderId}`, data: asked }]
      : []),
  ]);
}
