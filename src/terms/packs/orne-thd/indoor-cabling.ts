import { compare, minus, ratio, ZERO } from '../../../kernel/exact.ts';
import { answer } from '../../model/decision.ts';
import { boolean, decimal, noted, oneOf } from '../../model/fields.ts';
import { trimmedDecimal } from '../../rules/trimmed-decimal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['orne-thd/7.hist.b'];

/** Length of TV cable included in a connection to the OrneTHD network (article 7). */
export const indoorCabling = decision({
  name: 'indoor-cabling',
  question: {
    fr: 'Quelle longueur de câble le raccordement comprend-il ?',
    en: 'What length of cable does the connection include?',
  },
  clauses: ['orne-thd/7.hist.b'],
  input: {
    housing: oneOf('detached-house', 'collective'),
    lengthMetres: noted(decimal, 'from the entry point of the home'),
  },
  output: { maxMetres: decimal, includedMetres: decimal, extraMetres: decimal, covered: boolean },
  decide(facts, figures) {
    const max = ratio(figures.cableMetres[facts.housing]);
    const covered = compare(facts.lengthMetres, max) <= 0;
    return answer(
      {
        maxMetres: trimmedDecimal(max),
        includedMetres: trimmedDecimal(covered ? facts.lengthMetres : max),
        extraMetres: trimmedDecimal(covered ? ZERO : minus(facts.lengthMetres, max)),
        covered,
      },
      BECAUSE,
    );
  },
  explain(_facts, _figures, result) {
    return [
      {
        clause: 'orne-thd/7.hist.b',
        fr: `Jusqu’à ${result.maxMetres} m compris : ${result.includedMetres} m compris, ${result.extraMetres} m en plus.`,
        en: `Up to ${result.maxMetres} m included: ${result.includedMetres} m included, ${result.extraMetres} m extra.`,
      },
    ];
  },
});
