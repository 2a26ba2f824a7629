import { civilDate, isoDate, plusDays } from '../../../../kernel/civil-date.ts';
import type { Bilingual } from '../../../model/decision.ts';
import type { Ask, DueEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type {
  AgreementChange,
  ContractInLife,
  LaterFact,
  ProcedureEffects,
  ProcedureLetter,
} from '../../../model/procedure.ts';
import { mainService, toldText } from '../life-answers.ts';

/** A text in both languages. */
export function say(fr: string, en: string): Bilingual {
  return { fr, en };
}

type Standing = Pick<ProcedureEffects, 'state' | 'stateLabel' | 'closed'>;

/** A case of which something is still awaited. */
export function going(state: string, fr: string, en: string): Standing {
  return { state, stateLabel: { fr, en }, closed: false };
}

/** A case of which nothing more can come. */
export function over(state: string, fr: string, en: string): Standing {
  return { state, stateLabel: { fr, en }, closed: true };
}

/** What the contract does not grant, with the reason of its decision unless another is given. */
export function refusal(taken: Taken, reason = String(taken.result.reason ?? 'refused')): ProcedureEffects {
  return { ...over('refused', 'refusé', 'refused'), refused: reason };
}

/** A date, code or amount of an outcome; `undefined` when it has none. */
export function textOf(taken: Taken, name: string): string | undefined {
  const value = taken.result[name];
  return typeof value === 'string' ? value : undefined;
}

/** A date, code or amount that people told. */
export function toldOf(told: JsonFacts, name: string): string | undefined {
  const value = told[name];
  return typeof value === 'string' ? value : undefined;
}

/** What somebody must do by a day, or by an instant; nothing when the outcome has no such date. */
export function due(
  taken: Taken,
  by: DueEffect['by'],
  kind: string,
  when: string | null | undefined,
  fr: string,
  en: string,
): DueEffect[] {
  if (when === null || when === undefined) return [];
  const at = when.includes('T') ? { dueAt: when } : { dueOn: when };
  return [{ kind, label: { fr, en }, ...at, by, taken }];
}

/** A letter of the case: its subject and its paragraphs. */
export function letter(key: string, subject: Bilingual, ...text: readonly Bilingual[]): ProcedureLetter {
  return { key, subject, text };
}

/** What is kept in the subscriber's history and changes nothing else. */
export function note(on: string, fr: string, en: string): AgreementChange {
  return { do: 'note', on, title: { fr, en } };
}

/** A fact that comes later and is told by a button: it happens today. */
export function comesToday(fact: string, fr: string, en: string, by: LaterFact['by'] = 'agent'): LaterFact {
  return { fact, label: { fr, en }, by, value: { at: 'today' } };
}

/** A day that people tell and that the decision does not ask for. */
export function dayFact(name: string, fr: string, en: string) {
  return { name, label: { fr, en }, kind: 'date', required: false } as const;
}

/** The day some days after another. */
export function daysAfter(day: string, days: number): string {
  return isoDate(plusDays(civilDate(day), days));
}

/** The later of two days. */
export function laterDay(one: string, other: string): string {
  return one > other ? one : other;
}

/** Whether the service of the contract has started. */
export function inService(contract: ContractInLife): boolean {
  return contract.activatedOn !== undefined;
}

/** The first day without service of a contract that ends or has ended. */
export function cutDay(contract: ContractInLife): string | undefined {
  return contract.endsOn === undefined ? undefined : daysAfter(contract.endsOn, 1);
}

/** What kind of customer holds the contract, as limitation periods and papers tell them apart. */
export function customerType(contract: ContractInLife): 'residential' | 'professional' | 'public-body' {
  if (contract.segment === 'residential') return 'residential';
  return toldText(contract, 'customerType') === 'public-body' ? 'public-body' : 'professional';
}

/** Asks for the minimum period that an event starts on a day (article 4). */
export function newCommitment(ask: Ask, contract: ContractInLife, event: 'transfer' | 'amendment', on: string) {
  const { result } = ask('commitment', {
    service: mainService(contract),
    mobilePlan: toldText(contract, 'mobilePlan'),
    event,
    effectiveOn: on,
    asOf: on,
  });
  return { months: result.newPeriodMonths as number, endsOn: result.endsOn as string | null };
}
