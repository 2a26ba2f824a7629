import { civilDate, isoDate, plusDays } from '../../../../kernel/civil-date.ts';
import type { Bilingual } from '../../../model/decision.ts';
import type { ChargeEffect, DueEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type { ExtraFact, LaterFact, ProcedureEffects, ProcedureLetter } from '../../../model/procedure.ts';
import type { Json } from '../../../model/write-outcome.ts';

/** Words in French, then in English. */
export type Words = readonly [fr: string, en: string];

/** Words as screens and letters take them. */
export function said([fr, en]: Words): Bilingual {
  return { fr, en };
}

type Standing = Pick<ProcedureEffects, 'state' | 'stateLabel' | 'closed' | 'reviewOn'>;

/** A case of which something is still awaited. */
export function going(state: string, words: Words): Standing {
  return { state, stateLabel: said(words), closed: false };
}

/** A case of which nothing more can come. */
export function over(state: string, words: Words): Standing {
  return { state, stateLabel: said(words), closed: true };
}

/** A case that goes on until a day, included, and is over on the next. */
export function until(lastDay: string, today: string, state: string, words: Words, after: Words): Standing {
  if (today > lastDay) return over('done', after);
  return { ...going(state, words), reviewOn: isoDate(plusDays(civilDate(lastDay), 1)) };
}

/** A request that the contract does not grant, with the reason code of its decision. */
export function refusal(taken: Taken, words: Words = ['refusé', 'refused']): ProcedureEffects {
  return { ...over('refused', words), refused: textOf(taken, 'reason') ?? 'refused' };
}

/** A text, code, day or instant of an outcome; `undefined` when there is none. */
export function textOf(taken: Taken, name: string): string | undefined {
  const value = taken.result[name];
  return typeof value === 'string' ? value : undefined;
}

/** An amount of an outcome, zero when it has none. */
export function amountOf(taken: Taken, name: string): string {
  return textOf(taken, name) ?? '0.00';
}

/** A text among the facts told. */
export function toldText(told: JsonFacts, name: string): string | undefined {
  const value = told[name];
  return typeof value === 'string' ? value : undefined;
}

interface Due {
  readonly kind: string;
  readonly by: DueEffect['by'];
  readonly words: Words;
  /** A day, or an instant with its offset; nothing is due when there is none. */
  readonly on: string | null | undefined;
}

/** A date by which somebody must have done something; none when the contract gives no date. */
export function due(taken: Taken, { kind, by, words, on }: Due): DueEffect[] {
  if (on === undefined || on === null) return [];
  return [{ kind, label: said(words), by, taken, ...(on.includes('T') ? { dueAt: on } : { dueOn: on }) }];
}

interface Money {
  readonly code: string;
  readonly words: Words;
  readonly amount: string;
  readonly on: string;
  readonly kind?: ChargeEffect['kind'];
  readonly taxed?: boolean;
}

function effectOf(taken: Taken, credit: boolean, money: Money): ChargeEffect[] {
  const { code, words, amount, on, kind = 'one-off', taxed = true } = money;
  if (amount === '0.00') return [];
  return [{ code, label: said(words), amountInclTax: amount, on, kind, taxed, credit, taken }];
}

/** An amount that the customer owes; none when it is zero. */
export function owed(taken: Taken, money: Money): ChargeEffect[] {
  return effectOf(taken, false, money);
}

/** An amount that the customer is given; none when it is zero. */
export function given(taken: Taken, money: Money): ChargeEffect[] {
  return effectOf(taken, true, money);
}

/** What is written to the customer, by mail unless said otherwise. */
export function letter(key: string, subject: Words, ...text: readonly Words[]): ProcedureLetter {
  return { key, subject: said(subject), text: text.map(said) };
}

/** A fact to come whose button says the day. */
export function onDay(fact: string, by: LaterFact['by'], words: Words): LaterFact {
  return { fact, by, label: said(words), value: { at: 'today' } };
}

/** A fact to come whose button says the instant. */
export function atInstant(fact: string, by: LaterFact['by'], words: Words): LaterFact {
  return { fact, by, label: said(words), value: { at: 'now' } };
}

/** A fact to come whose button says a value. */
export function saying(fact: string, by: LaterFact['by'], is: Json, words: Words): LaterFact {
  return { fact, by, label: said(words), value: { is } };
}

/** A fact to come that must be told. */
export function telling(fact: string, by: LaterFact['by'], words: Words): LaterFact {
  return { fact, by, label: said(words) };
}

/** A fact asked for at the opening beside those of the decision. */
export function beside(name: string, kind: ExtraFact['kind'], required: boolean, words: Words): ExtraFact {
  return { name, kind, required, label: said(words) };
}
