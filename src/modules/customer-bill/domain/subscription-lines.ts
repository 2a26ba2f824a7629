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
  /** Whether the day of activation is charged itself. */
  readonly firstDayBilled?: boolean;
}

/** What the contract's own rule says of some days of a period. */
export interface PartialPeriod {
  readonly amountInclTax: Money;
  readonly decision: string;
  readonly because: readonly string[];
  readonly steps: readonly Step[];
}

/** Asks the contract about some days of a period, both included; absent when it counts by the days of the period. */
export type AskPartial = ((from: CivilDate, to: CivilDate) => PartialPeriod) | undefined;

/** What the contract's own rule says of the first, incomplete period. */
export interface FirstPeriod {
  readonly to: CivilDate;
  readonly billedDays: number;
  readonly daysInPeriod: number;
  readonly amountInclTax: Money;
  readonly decision: string;
  readonly because: readonly string[];
  /** The computation in words, when it is not by the days of the period. */
  readonly steps?: readonly Step[];
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

/** A share of the days of the period, unless the contract has a rule of its own for it. */
function priceOf(product: BillableProduct, stretch: Stretch, because: readonly string[], partial: AskPartial) {
  const counted = days(stretch.from, stretch.to);
  const whole = days(stretch.period.from, stretch.period.to);
  if (partial && counted < whole) {
    const { amountInclTax, ...told } = partial(stretch.from, stretch.to);
    return { share: amountInclTax, ...told };
  }
  const share = shareOf(product.monthlyPrice, counted, whole);
  return { share, because, steps: undefined, decision: undefined };
}

interface Way {
  readonly because: readonly string[];
  readonly partial: AskPartial;
  readonly credit: boolean;
}

function line(product: BillableProduct, stretch: Stretch, way: Way): DraftLine {
  const { credit } = way;
  const { share, because, steps, decision } = priceOf(product, stretch, way.because, way.partial);
  const amount = credit ? negate(share) : share;
  const label = credit
    ? {
        fr: `${product.label.fr} : jours après la fin`,
        en: `${product.label.en}: days after the end`,
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
    ...(decision === undefined ? {} : { decision }),
    because,
    steps: steps ?? words(stretch, product.monthlyPrice, amount, because[0] ?? ''),
  };
}

function firstLine(product: BillableProduct, first: FirstPeriod): DraftLine {
  const from = product.firstDayBilled ? product.startedOn : plusDays(product.startedOn, 1);
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
    steps: first.steps ?? [
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
  partial?: AskPartial,
): SubscriptionCharge {
  const { startedOn, endedOn } = product;
  // The day after which charging begins.
  const before = product.firstDayBilled ? plusDays(startedOn, -1) : startedOn;
  const limit = endedOn !== null && endedOn < through ? endedOn : through;
  const lines: DraftLine[] = [];
  let cursor = product.billedThrough;
  if (cursor === null) {
    const opening = periodOf(startedOn, billingDay);
    cursor = before;
    if (opening.to <= limit) {
      const answer = first();
      if (answer.billedDays > 0) lines.push(firstLine(product, answer));
      cursor = opening.to;
    }
  }
  if (endedOn !== null && cursor > endedOn) {
    const from = endedOn < before ? before : endedOn;
    for (const stretch of stretches(from, cursor, billingDay))
      lines.push(line(product, stretch, { because, partial, credit: true }));
    return { lines, billedThrough: endedOn };
  }
  for (const stretch of stretches(cursor, limit, billingDay))
    lines.push(line(product, stretch, { because, partial, credit: false }));
  return { lines, billedThrough: cursor > limit ? cursor : limit };
}
