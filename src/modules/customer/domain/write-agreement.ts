import { packOf } from '../../../terms/decide.ts';
import type { Agreement } from '../../agreement/index.ts';
import type { DecisionBasis } from '../../decision/index.ts';
import type { Product } from '../../product-inventory/index.ts';
import type { Deposit, ProductOrder } from '../../product-order/index.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { AgreementShape } from '../shapes/customer-page.ts';
import { termOf, whyOfNote, NO_WHY } from './why.ts';
import { amountText, dayText } from './write-values.ts';

export interface AgreementParts {
  readonly agreement: Agreement;
  readonly offerLabel: Bilingual;
  readonly products: readonly Product[];
  readonly numbers: readonly string[];
  readonly order: ProductOrder | undefined;
  readonly deposit: Deposit | undefined;
  /** Decisions journalled for the account, newest first. */
  readonly notes: readonly DecisionBasis[];
}

function productShape(product: Product, notes: readonly DecisionBasis[]): AgreementShape['products'][number] {
  const note = notes.find((one) => one.id === product.decision);
  const why = note ? whyOfNote(note) : product.decision === null ? NO_WHY : { decision: product.decision, clauses: [] };
  return {
    code: product.code,
    kind: product.kind,
    label: product.label,
    status: product.status,
    monthlyPrice: { value: amountText(product.monthlyPriceInclTax), why },
  };
}

function depositShape(deposit: Deposit): NonNullable<NonNullable<AgreementShape['order']>['deposit']> {
  const { amountInclTax: amount, state, paidOn, backBy } = deposit;
  return { amount, state, paidOn: dayText(paidOn), backBy: dayText(backBy) };
}

/** A contract as screens show it: each date and price with the decision that settled it. */
export function agreementShape(parts: AgreementParts): AgreementShape {
  const { agreement, notes, order } = parts;
  return {
    id: agreement.id,
    state: agreement.state,
    pack: agreement.pack,
    packName: packOf(agreement.pack)?.name ?? { fr: agreement.pack, en: agreement.pack },
    termsVersion: agreement.termsVersion,
    offer: agreement.offer,
    offerLabel: parts.offerLabel,
    territory: agreement.territory,
    channel: agreement.channel,
    address: { ...agreement.address },
    monthlyPrice: termOf(notes, amountText(agreement.monthlyPriceInclTax)),
    commitmentMonths: agreement.commitmentMonths,
    commitmentEndsOn: termOf(notes, dayText(agreement.commitmentEndsOn), ['commitment', 'activation']),
    orderedOn: dayText(agreement.orderedOn),
    activatedOn: termOf(notes, dayText(agreement.activatedOn), ['activation']),
    suspendedOn: dayText(agreement.suspendedOn),
    suspensionScope: agreement.suspensionScope,
    endsOn: termOf(notes, dayText(agreement.endsOn), ['termination', 'withdrawal']),
    endReason: agreement.endReason,
    products: parts.products.map((product) => productShape(product, notes)),
    numbers: [...parts.numbers],
    order: order
      ? {
          id: order.id,
          state: order.state,
          required: [...order.documentsRequired],
          missing: [...order.documentsMissing],
          deposit: parts.deposit ? depositShape(parts.deposit) : null,
        }
      : null,
    version: agreement.version,
  };
}
