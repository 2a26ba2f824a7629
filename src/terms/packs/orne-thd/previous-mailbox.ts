import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, noted, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BECAUSE = ['orne-thd/3.i', 'orne-thd/3.h'];

/** Until when the previous operator's mailbox is safe, and whether its contract was ended too early (article 3). */
export const previousMailbox = decision({
  name: 'previous-mailbox',
  question: {
    fr: 'Jusqu’à quand la boîte mail de l’ancien opérateur est-elle conservée ?',
    en: 'Until when is the mailbox of the previous operator kept?',
  },
  clauses: ['orne-thd/3.h', 'orne-thd/3.i'],
  input: {
    terminatedOn: noted(date, 'end of the contract with the previous operator'),
    inServiceOn: optional(noted(date, 'day the OrneTHD services came into service; absent when not yet')),
    asOf: date,
  },
  output: { keptUntil: date, deletionPossible: boolean, terminatedTooEarly: boolean },
  decide(facts, figures) {
    const keptUntil = plusMonths(facts.terminatedOn, figures.previousMailboxMonths);
    return answer(
      {
        keptUntil,
        deletionPossible: facts.asOf > keptUntil,
        terminatedTooEarly: facts.inServiceOn === undefined || facts.terminatedOn < facts.inServiceOn,
      },
      BECAUSE,
    );
  },
  explain(facts, figures, result) {
    const [ended, kept] = [isoDate(facts.terminatedOn), isoDate(result.keptUntil)];
    return [
      {
        clause: 'orne-thd/3.i',
        fr: `Contrat précédent terminé le ${ended} : boîte conservée ${figures.previousMailboxMonths} mois, soit jusqu’au ${kept} inclus.`,
        en: `Previous contract ended on ${ended}: mailbox kept ${figures.previousMailboxMonths} months, up to and including ${kept}.`,
      },
    ];
  },
});
