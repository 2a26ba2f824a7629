import { type JsonFacts, LifeFault } from '../../../terms/model/life.ts';
import type { Procedure, ProcedureLetter, WrittenAnswer } from '../../../terms/model/procedure.ts';

/** The longest answer, in characters: some pages. */
const LONGEST = 10_000;

const answersOf = (procedure: Procedure): WrittenAnswer[] =>
  (procedure.later ?? []).flatMap((one) => (one.writes ? [one.writes] : []));

/** Answers that are no text, or too long a one, throw `LifeFault`. */
export function checkAnswers(procedure: Procedure, told: JsonFacts): void {
  for (const { fact, label } of answersOf(procedure)) {
    const text = told[fact];
    if (text === undefined || (typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST)) continue;
    throw new LifeFault(fact, {
      fr: `${label.fr} : donnez un texte de ${LONGEST} caractères au plus.`,
      en: `${label.en}: give a text of ${LONGEST} characters at most.`,
    });
  }
}

/** The letters of what somebody has answered in their own words; a blank line begins another paragraph. */
export function answerLetters(procedure: Procedure, told: JsonFacts): ProcedureLetter[] {
  return answersOf(procedure).flatMap(({ fact, subject }) => {
    const text = told[fact];
    if (typeof text !== 'string') return [];
    const paragraphs = text.split(/\r?\n\s*\r?\n/).map((one) => one.trim());
    return [{ key: fact, subject, text: paragraphs.filter((one) => one !== '').map((one) => ({ fr: one, en: one })) }];
  });
}
