import { euros, type Money, moneyText, negate, subtract, sum } from '../../../kernel/money.ts';
import type { ChargeEffect, DueEffect } from '../../../terms/model/life.ts';
import type { AgreementChange } from '../../../terms/model/procedure.ts';
import type { MadeCharge, OpenedDue } from './process-flow.ts';

/** What an effect puts on a bill: below zero when it is owed to the customer. */
export function signedAmount(effect: Pick<ChargeEffect, 'amountInclTax' | 'credit'>): Money {
  const amount = euros(effect.amountInclTax);
  return effect.credit ? negate(amount) : amount;
}

/** A code of charge whose amount is not what it should be. */
export interface ChargeGap {
  readonly code: string;
  /** The effects that stand for the code now; none when nothing is due any more. */
  readonly wanted: readonly ChargeEffect[];
  readonly made: readonly MadeCharge[];
}

/** The codes of which what was made differs from what is answered now. */
export function chargeGaps(answered: readonly ChargeEffect[], made: readonly MadeCharge[]): ChargeGap[] {
  const codes = new Set([...answered.map((one) => one.code), ...made.map((one) => one.code)]);
  return [...codes]
    .map((code) => ({
      code,
      wanted: answered.filter((one) => one.code === code),
      made: made.filter((one) => one.code === code),
    }))
    .filter(({ wanted, made: had }) => {
      const want = sum(...wanted.map(signedAmount));
      return want !== sum(...had.map((one) => readSigned(one.amount)));
    });
}

/** Reads a signed amount, `"-12.00"`. */
export function readSigned(text: string): Money {
  return text.startsWith('-') ? negate(euros(text.slice(1))) : euros(text);
}

/** Writes a signed amount, `"-12.00"`. */
export function writeSigned(amount: Money): string {
  return amount < 0n ? `-${moneyText(negate(amount))}` : moneyText(amount);
}

/** An effect for what is left between what should be on bills and what is. */
export function correction(effect: ChargeEffect, already: Money): ChargeEffect {
  const left = subtract(signedAmount(effect), already);
  return { ...effect, credit: left < 0n, amountInclTax: moneyText(left < 0n ? negate(left) : left) };
}

const dateOf = (effect: DueEffect): string => effect.dueAt ?? effect.dueOn ?? '';

/** An effect as a case remembers it. */
export function openedDue(effect: DueEffect): OpenedDue {
  return { kind: effect.kind, at: dateOf(effect) };
}

export interface DueGap {
  /** To open. */
  readonly opened: readonly DueEffect[];
  /** No longer answered: done, or moved to another date. */
  readonly kept: readonly string[];
  readonly moved: readonly string[];
}

/** What differs between the dates that were opened and those answered now. */
export function dueGap(answered: readonly DueEffect[], opened: readonly OpenedDue[]): DueGap {
  const same = (one: OpenedDue, effect: DueEffect): boolean => one.kind === effect.kind && one.at === dateOf(effect);
  const gone = opened.filter((one) => !answered.some((effect) => same(one, effect))).map((one) => one.kind);
  const again = new Set(answered.map((one) => one.kind));
  const moved = [...new Set(gone.filter((kind) => again.has(kind)))];
  return {
    // A kind of which one date moved is opened anew as a whole.
    opened: answered.filter((effect) => moved.includes(effect.kind) || !opened.some((one) => same(one, effect))),
    kept: [...new Set(gone.filter((kind) => !again.has(kind)))],
    moved,
  };
}

/** JSON with the names of every object in order: the same value always gives the same text. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What a change is known by: the same thing on another day is the same change. */
export function changeKey(change: AgreementChange): string {
  const { on: _on, ...rest } = change;
  if (change.do === 'cancel-termination' || change.do === 'renumber') return change.do;
  if (change.do === 'configure') return `configure:${JSON.stringify(change.characteristics)}`;
  if (change.do === 'commit') return `commit:${change.endsOn}`;
  return stableText(rest);
}
