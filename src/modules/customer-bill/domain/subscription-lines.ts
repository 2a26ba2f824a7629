import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, negate } from '../../../kernel/money.ts';
import type { Bilingual, Step } from '../../../terms/model/decision.ts';
import { type DraftLine, shareOf } from './bill-line.ts';
import { type BillingPeriod, periodOf } from './billing-period.ts';

/** A product whose subscription is billed month after month. */
export interface BillableProduct {
  readonly productId: string;
  readonly agreementId: string;
  readonly pack: string;
  readonly version: string;
  readonly code: string;
  readonly label: Bilingual;
  readonly monthlyPrice: Money;
  /** Day of activation. */
  readonly startedOn: CivilDate;
  /** Last day owed, included; `null` while the product goes on. */
  readonly endedOn: CivilDate | null;
  /** Last day already charged; `null` before the first bill. */
  readonly billedThrough: CivilDate | null;
}

/** What the contract's own rule says of the first, incomplete period. */
export interface FirstPeriod {
  readonly to: CivilDate;
  readonly billedDays: number;
  readonly daysInPeriod: number;
  readonly amountInclTax: Money;
  readonly decision: string;
  readonly because: readonly string[];
}

export interface SubscriptionCharge {
  readonly lines: readonly DraftLine[];
  readonly billedThrough: CivilDate | null;
}

interface Stretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly period: BillingPeriod;
}

const days = (from: CivilDate, to: CivilDate): number => to - from + 1;

/** Cuts the days after `after` up to `to` at the ends of billing periods. */
function stretches(after: CivilDate, to: CivilDate, billingDay: number): readonly Stretch[] {
  const cut: Stretch[] = [];
  for (let cursor = after; cursor < to;) {
    const period = periodOf(plusDays(cursor, 1), billingDay);
    const end = period.to < to ? period.to : to;
    cut.push({ from: plusDays(cursor, 1), to: end, period });
    cursor = end;
  }
  return cut;
}

function words(stretch: Stretch, price: Money, amount: Money, clause: string): readonly Step[] {
  const counted = days(stretch.from, stretch.to);
  const whole = days(stretch.period.from, stretch.period.to);
  const span = { from: isoDate(stretch.from), to: isoDate(stretch.to) };
  if (counted === whole) {
    return [
      {
        clause,
        fr: `Abonnement du ${span.from} au ${span.to} : ${moneyText(price)} € TTC par mois.`,
        en: `Subscription from ${span.from} to ${span.to}: EUR ${moneyText(price)} incl. tax a month.`,
      },
    ];
  }
  return [
    {
      clause,
      fr: `${moneyText(price)} € × ${counted} jours sur ${whole} (du ${span.from} au ${span.to}) = ${moneyText(amount)} € TTC.`,
      en: `EUR ${moneyText(price)} × ${counted} days of ${whole} (${span.from} to ${span.to}) = EUR ${moneyText(amount)} incl. tax.`,
    },
  ];
}

function line(product: BillableProduct, stretch: Stretch, because: readonly string[], credit: boolean): DraftLine {
  const share = shareOf(
    product.monthlyPrice,
    days(stretch.from, stretch.to),
    days(stretch.period.from, stretch.period.to),
  );
  const amount = credit ? negate(share) : share;
  const label = credit
    ? {
        fr: `${product.label.fr} : jours après la fin du contrat`,
        en: `${product.label.en}: days after the end of the contract`,
      }
    : product.label;
  return {
    code: product.code,
    kind: 'subscription',
    label,
    agreementId: product.agreementId,
    from: stretch.from,
    to: stretch.to,
    quantity: '1',
    amountInclTax: amount,
    taxed: true,
    pack: product.pack,
    version: product.version,
    because,
    steps: words(stretch, product.monthlyPrice, amount, because[0] ?? ''),
  };
}

function firstLine(product: BillableProduct, first: FirstPeriod): DraftLine {
  const from = plusDays(product.startedOn, 1);
  return {
    code: product.code,
    kind: 'subscription',
    label: product.label,
    agreementId: product.agreementId,
    from,
    to: first.to,
    quantity: '1',
    amountInclTax: first.amountInclTax,
    taxed: true,
    pack: product.pack,
    version: product.version,
    decision: first.decision,
    because: first.because,
    steps: [
      {
        clause: first.because[0] ?? '',
        fr: `Activation le ${isoDate(product.startedOn)} : ${moneyText(product.monthlyPrice)} € × ${first.billedDays} jours sur ${first.daysInPeriod} = ${moneyText(first.amountInclTax)} € TTC.`,
        en: `Activated on ${isoDate(product.startedOn)}: EUR ${moneyText(product.monthlyPrice)} × ${first.billedDays} days of ${first.daysInPeriod} = EUR ${moneyText(first.amountInclTax)} incl. tax.`,
      },
    ],
  };
}

/**
 * Charges the subscription of a product up to a day (included): the first period by the contract's rule, then whole billing
 * periods, the last one by its days. When the product ended before a day already charged, the days after the end are credited.
 * `first` is asked only for the first bill of a product that lives at least to the end of its first period.
 */
export function subscriptionLines(
  product: BillableProduct,
  through: CivilDate,
  billingDay: number,
  because: readonly string[],
  first: () => FirstPeriod,
): SubscriptionCharge {
  const { startedOn, endedOn } = product;
  const limit = endedOn !== null && endedOn < through ? endedOn : through;
  const lines: DraftLine[] = [];
  let cursor = product.billedThrough;
  if (cursor === null) {
    const opening = periodOf(startedOn, billingDay);
    cursor = startedOn;
    if (opening.to <= limit) {
      const answer = first();
      if (answer.billedDays > 0) lines.push(firstLine(product, answer));
      cursor = opening.to;
    }
  }
  if (endedOn !== null && cursor > endedOn) {
    const from = endedOn < startedOn ? startedOn : endedOn;
    for (const stretch of stretches(from, cursor, billingDay)) lines.push(line(product, stretch, because, true));
    return { lines, billedThrough: endedOn };
  }
  for (const stretch of stretches(cursor, limit, billingDay)) lines.push(line(product, stretch, because, false));
  return { lines, billedThrough: cursor > limit ? cursor : limit };
}
