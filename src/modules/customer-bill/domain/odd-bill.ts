import type { CivilDate } from '../../../kernel/civil-date.ts';
import { cents, type Money, subtract } from '../../../kernel/money.ts';
import type { BillKind } from '../tables.ts';
import type { LineKind } from './bill-line.ts';

/** Why a bill to come looks wrong. */
export type Finding = 'rise' | 'drop' | 'below-zero' | 'nothing' | 'double' | 'failed';

/** A difference from the bill before is looked at when it is above both: a large one of a small bill is no news. */
const PERCENT = 50n;
const AT_LEAST: Money = cents(2_000);

/** What the rule looks at of a line. */
export interface JudgedLine {
  readonly code: string;
  readonly kind: LineKind;
  readonly agreement_id: string | null;
  readonly period_from: CivilDate | null;
  readonly period_to: CivilDate | null;
  readonly amount_incl: Money;
}

export interface JudgedBill {
  readonly kind: BillKind;
  readonly total: Money;
  /** The bill before; `null` for a first bill. */
  readonly previous: Money | null;
  /** What of it comes back each time: subscriptions and use. All of it when absent. */
  readonly recurring?: Money;
  readonly lines: readonly JudgedLine[];
}

const distance = (a: Money, b: Money): Money => (a > b ? subtract(a, b) : subtract(b, a));
const size = (a: Money): Money => (a < 0n ? (-a as Money) : a);

function far(a: Money, from: Money): boolean {
  const apart = distance(a, from);
  return apart >= AT_LEAST && apart * 100n > size(from) * PERCENT;
}

/** Whether the same subscription is charged for the same day twice. */
function chargedTwice(lines: readonly JudgedLine[]): boolean {
  const charged = lines.filter((line) => line.kind === 'subscription' && line.amount_incl > 0n);
  return charged.some((one, i) =>
    charged
      .slice(i + 1)
      .some(
        (other) =>
          other.code === one.code &&
          other.agreement_id === one.agreement_id &&
          other.period_from! <= one.period_to! &&
          one.period_from! <= other.period_to!,
      ),
  );
}

/**
 * What looks wrong about a bill to come: more than half above or below the one before and at least EUR 20 apart, below zero or
 * nothing at all where the one before was not, or the same subscription charged twice. A last bill gives back what was paid in
 * advance: that it is low is no finding; nor is that a fee of the bill before does not come back. Empty: nothing looks wrong.
 */
export function lookAtBill(bill: JudgedBill): readonly Finding[] {
  const { total, previous } = bill;
  const findings: Finding[] = [];
  if (chargedTwice(bill.lines)) findings.push('double');
  if (previous === null) return findings;
  const recurring = bill.recurring ?? previous;
  if (total > previous && far(total, previous)) findings.push('rise');
  if (bill.kind === 'final') return findings;
  if (total < 0n && previous >= 0n) findings.push('below-zero');
  else if (total === 0n && previous > 0n) findings.push('nothing');
  else if (total < recurring && far(total, recurring)) findings.push('drop');
  return findings;
}
