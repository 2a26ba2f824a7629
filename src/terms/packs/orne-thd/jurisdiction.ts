import { answer } from '../../model/decision.ts';
import { boolean, listOf, noted, oneOf, optional, text } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { segment } from './life-fields.ts';

/** Which court may hear a dispute (article 29). */
export const jurisdiction = decision({
  name: 'jurisdiction',
  question: { fr: 'Quel tribunal peut juger le litige ?', en: 'Which court may hear the dispute?' },
  clauses: ['orne-thd/29', 'orne-thd/pro.28'],
  input: {
    segment,
    amicableFailed: noted(boolean, 'steps of article 28 done without agreement'),
    chosen: optional(
      oneOf(
        'operator-seat',
        'residence-at-conclusion',
        'place-of-performance',
        'metz-court-of-appeal-area',
        'current-residence',
      ),
    ),
  },
  output: { eligible: boolean, reason: refusalReason, courts: listOf(text), law: text },
  decide({ segment: kind, amicableFailed, chosen }, figures) {
    const professional = kind === 'professional';
    const because = [professional ? 'orne-thd/pro.28' : 'orne-thd/29'];
    const law = 'french';
    if (!amicableFailed)
      return answer({ eligible: false, reason: 'amicable-settlement-first', courts: [], law }, ['orne-thd/29']);
    const courts = professional ? figures.professionalCourts : figures.consumerCourts;
    return chosen !== undefined && !courts.includes(chosen)
      ? answer({ eligible: false, reason: 'court-not-competent', courts, law }, because)
      : answer({ eligible: true, courts, law }, because);
  },
});
