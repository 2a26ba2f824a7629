import { type CivilDate, isoDate, latest, plusYears } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BECAUSE = ['livebox-ag/intro.13'] as const;

/** The later of two days that may both be unknown. */
function laterOf(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined {
  return a === undefined ? b : b === undefined ? a : latest(a, b);
}

/** How long the open source list, licences and source code of a software version stay available (introduction). */
export const openSourceNotice = decision({
  name: 'open-source-notice',
  question: {
    fr: 'La liste des logiciels libres d’une version est-elle encore mise à disposition ?',
    en: 'Is the open source list of a version still made available?',
  },
  clauses: ['livebox-ag/intro.13'],
  input: { suppliedFrom: date, newVersionOn: optional(date), supplyEndedOn: optional(date), asOf: date },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    availableUntil: nullable(date),
  },
  check({ suppliedFrom, newVersionOn, supplyEndedOn }) {
    if (newVersionOn !== undefined && newVersionOn < suppliedFrom)
      return fault(
        'newVersionOn',
        'La version suivante vient après celle-ci.',
        'The next version comes after this one.',
      );
    if (supplyEndedOn !== undefined && supplyEndedOn < suppliedFrom)
      return fault(
        'supplyEndedOn',
        'La fourniture ne peut finir avant de commencer.',
        'The supply cannot end before it starts.',
      );
    return undefined;
  },
  decide({ suppliedFrom, newVersionOn, supplyEndedOn, asOf }, figures) {
    const ended = laterOf(newVersionOn, supplyEndedOn);
    const availableUntil = ended === undefined ? null : plusYears(ended, figures.openSourceYears);
    if (asOf < suppliedFrom) return answer({ eligible: false, reason: 'not-yet-supplied', availableUntil }, BECAUSE);
    if (availableUntil !== null && asOf > availableUntil)
      return answer({ eligible: false, reason: 'period-over', availableUntil }, BECAUSE);
    return answer({ eligible: true, availableUntil }, BECAUSE);
  },
  explain(_facts, figures, { availableUntil }) {
    const until = availableUntil === null ? undefined : isoDate(availableUntil);
    return [
      {
        clause: 'livebox-ag/intro.13',
        fr: until
          ? `${figures.openSourceYears} ans après la dernière fourniture : disponible jusqu’au ${until}.`
          : 'Version encore fournie : aucune fin n’est fixée.',
        en: until
          ? `${figures.openSourceYears} years after the last supply: available until ${until}.`
          : 'Version still supplied: no end is set.',
      },
    ];
  },
});
