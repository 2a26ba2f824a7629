import type { Bilingual } from '../../../terms/model/decision.ts';
import type { DecisionNote } from './decision-note.ts';

const MOST_STEPS = 2;

function saysNo({ result }: DecisionNote): boolean {
  return result.eligible === false || result.accepted === false;
}

/**
 * Why a contract has just refused, in the words in which its decision tells itself; `code` is the bare reason, said only when the
 * decision has no words. Of the decisions asked, the last that says no is the one that counts.
 */
export function refusalInWords(notes: readonly DecisionNote[], code: string | undefined): Bilingual {
  const note = notes.findLast(saysNo) ?? notes.at(-1);
  const steps = (note?.steps ?? []).slice(-MOST_STEPS);
  if (steps.length === 0) return { fr: code ?? '', en: code ?? '' };
  return { fr: steps.map((one) => one.fr).join(' '), en: steps.map((one) => one.en).join(' ') };
}
