import { type CivilDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { isoDate, civilDate } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, parseMoney } from '../../../kernel/money.ts';
import type { Ask, BillingRules, ContractFacts, Life } from '../../../terms/model/life.ts';
import type { ProductToBill } from '../../product-inventory/index.ts';
import type { ChargeRow } from '../tables.ts';
import type { DraftLine } from './bill-line.ts';
import { chargedThrough } from './billing-period.ts';
import { type AskPartial, type FirstPeriod, type SubscriptionCharge, subscriptionLines } from './subscription-lines.ts';

/** The contract behind a product, and how it is asked. */
export interface ContractDoor {
  readonly pack: string;
  readonly version: string;
  readonly contract: ContractFacts;
  readonly life: Life;
  readonly ask: Ask;
}

function firstPeriod(product: ProductToBill, door: ContractDoor, billingDay: number): FirstPeriod {
  const contract = {
    ...door.contract,
    monthlyPriceInclTax: moneyText(product.monthlyPriceInclTax),
    activatedOn: isoDate(product.startedOn),
  };
  const answer = door.life.firstPeriod(door.ask, contract, { billingDay });
  return {
    to: civilDate(answer.to),
    billedDays: answer.billedDays,
    daysInPeriod: answer.daysInPeriod,
    amountInclTax: parseMoney(answer.subscriptionInclTax) ?? NO_MONEY,
    decision: answer.taken.decision,
    because: answer.taken.because,
    ...(answer.steps === undefined ? {} : { steps: answer.steps }),
  };
}

/** How the contract prices some days of a period; `undefined` when it leaves that to the days of the period. */
function partialPeriod(product: ProductToBill, door: ContractDoor): AskPartial {
  if (!door.life.partialPeriod) return undefined;
  return (from, to) => {
    const contract = { ...door.contract, monthlyPriceInclTax: moneyText(product.monthlyPriceInclTax) };
    const answer = door.life.partialPeriod!(door.ask, contract, { from: isoDate(from), to: isoDate(to) });
    return {
      amountInclTax: parseMoney(answer.amountInclTax) ?? NO_MONEY,
      decision: answer.taken.decision,
      because: answer.taken.because,
      steps: answer.steps,
    };
  };
}

/** How the contract of a product is billed. */
function rulesOf(door: ContractDoor): BillingRules {
  return door.life.billingOf?.(door.contract) ?? door.life.billing;
}

/** The subscription lines of one product on the bill of a day. */
export function productLines(
  product: ProductToBill,
  door: ContractDoor,
  billing: { readonly on: CivilDate; readonly day: number; readonly billedThrough: CivilDate | null },
): SubscriptionCharge {
  const { mode, periodMonths, firstDayBilled, clauses } = rulesOf(door);
  const through = chargedThrough(billing.on, mode, periodMonths, billing.billedThrough);
  return subscriptionLines(
    {
      productId: product.id,
      agreementId: product.agreementId,
      pack: door.pack,
      version: door.version,
      code: product.code,
      label: product.label,
      monthlyPrice: product.monthlyPriceInclTax,
      startedOn: product.startedOn,
      endedOn: product.endedOn,
      billedThrough: billing.billedThrough,
      firstDayBilled: firstDayBilled ?? false,
    },
    through,
    billing.day,
    clauses,
    () => firstPeriod(product, door, billing.day),
    partialPeriod(product, door),
  );
}

/** A charge noted earlier, as a line. */
export function chargeLine(charge: ChargeRow): DraftLine {
  const amount = moneyText(charge.amount);
  const clause = charge.because[0] ?? '';
  return {
    code: charge.code,
    kind: charge.kind,
    label: charge.label,
    agreementId: charge.agreement_id,
    from: charge.on_date,
    to: charge.on_date,
    quantity: '1',
    amountInclTax: charge.amount,
    taxed: charge.taxed,
    pack: charge.pack,
    version: charge.version,
    ...(charge.decision_id === null ? {} : { decision: charge.decision_id }),
    because: charge.because,
    steps: [
      {
        clause,
        fr: `${charge.label.fr} : ${amount} €, le ${isoDate(charge.on_date)}.`,
        en: `${charge.label.en}: EUR ${amount}, on ${isoDate(charge.on_date)}.`,
      },
    ],
  };
}

/** First and last day that a bill speaks of. */
export function billSpan(lines: readonly DraftLine[], billOn: CivilDate): { from: CivilDate; to: CivilDate } {
  const starts = lines.flatMap((line) => (line.from === undefined ? [] : [line.from]));
  const ends = lines.flatMap((line) => (line.to === undefined ? [] : [line.to]));
  return {
    from: (starts.length > 0 ? Math.min(...starts) : plusMonths(billOn, -1)) as CivilDate,
    to: (ends.length > 0 ? Math.max(...ends) : plusDays(billOn, -1)) as CivilDate,
  };
}
