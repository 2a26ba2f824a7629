import { civilDate, isoDate, plusDays } from '../../../../kernel/civil-date.ts';
import type { Bilingual } from '../../../model/decision.ts';
import type { ChargeEffect, DueEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type {
  AgreementChange,
  ContractInLife,
  ExtraFact,
  LaterFact,
  ProcedureEffects,
  ProcedureLetter,
} from '../../../model/procedure.ts';
import { reasons } from './reasons.ts';

type More = Partial<Omit<ProcedureEffects, 'state' | 'stateLabel' | 'closed'>>;

/** A text in the two languages. */
export const say = (fr: string, en: string): Bilingual => ({ fr, en });

/** A case in which something is still awaited. */
export function standing(state: string, label: Bilingual, more: More = {}): ProcedureEffects {
  return { state, stateLabel: label, closed: false, ...more };
}

/** A case of which nothing more can come. */
export function settled(state: string, label: Bilingual, more: More = {}): ProcedureEffects {
  return { state, stateLabel: label, closed: true, ...more };
}

/** A case that ends on a day: open until then, since what happens on that day waits in it. */
export function settledOn(
  on: string,
  contract: ContractInLife,
  state: string,
  label: Bilingual,
  more: More = {},
): ProcedureEffects {
  return { state, stateLabel: label, closed: on <= contract.today, reviewOn: on, ...more };
}

/** What the contract refuses, for the reason that its decision gives. */
export function refused(reason: string): ProcedureEffects {
  const label = say(`Refusé : ${reasons.say(reason, 'fr')}`, `Refused: ${reasons.say(reason, 'en')}`);
  return { state: 'refused', stateLabel: label, closed: true, refused: reason };
}

/** The reason that an outcome gives for a refusal. */
export function reasonOf(taken: Taken): string | undefined {
  return textIn(taken.result, 'reason');
}

/** A text, date or amount among facts or in an outcome; `undefined` when there is none. */
export function textIn(values: JsonFacts | Taken['result'], name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** A sum of the outcome above zero; `undefined` when nothing is due. */
export function amountIn(taken: Taken, name: string): string | undefined {
  const amount = textIn(taken.result, name);
  return amount === undefined || amount === '0.00' ? undefined : amount;
}

/** Money owed to the customer as damages, outside the scope of VAT; none when it is zero. */
export function compensation(taken: Taken, name: string, code: string, label: Bilingual, on: string): ChargeEffect[] {
  const amountInclTax = amountIn(taken, name);
  if (amountInclTax === undefined) return [];
  return [{ code, label, amountInclTax, kind: 'compensation', taxed: false, credit: true, on, taken }];
}

/** What somebody must do by a day of the outcome; nothing when there is no such day. */
export function dueIn(
  taken: Taken,
  name: string,
  kind: string,
  by: DueEffect['by'],
  fr: string,
  en: string,
): DueEffect[] {
  const dueOn = textIn(taken.result, name);
  return dueOn === undefined ? [] : [{ kind, label: say(fr, en), dueOn, by, taken }];
}

/** A letter with its subject and paragraphs. */
export function letter(key: string, subject: Bilingual, ...text: readonly Bilingual[]): ProcedureLetter {
  return { key, subject, text };
}

/** The same on paper, by post. */
export function postal(key: string, subject: Bilingual, ...text: readonly Bilingual[]): ProcedureLetter {
  return { key, subject, text, channel: 'letter' };
}

/** What the file of the contract keeps of a case. */
export function note(contract: ContractInLife, fr: string, en: string): AgreementChange {
  return { do: 'note', on: contract.openedOn, title: say(fr, en) };
}

/** The contract ends at no cost: cancelled when the service has not started, ended when it has. */
export function freeEnd(contract: ContractInLife, on: string, reason: string): AgreementChange {
  const started = contract.state !== 'ordered' && contract.state !== 'awaiting-activation';
  return started ? { do: 'end', on, reason, free: true, by: 'customer' } : { do: 'cancel', on, reason };
}

/** An ISO day moved by some days. */
export function shifted(day: string, days: number): string {
  return isoDate(plusDays(civilDate(day), days));
}

/** The later of two ISO days. */
export const laterDay = (a: string, b: string): string => (a > b ? a : b);

/** The days among later facts that the decision itself does not know: only carrying out the outcome needs them. */
export function daysToCome(later: readonly LaterFact[], ...names: readonly string[]): readonly ExtraFact[] {
  return names.map((name) => {
    const { label } = later.find((one) => one.fact === name)!;
    return { name, label, kind: 'date', required: false };
  });
}
