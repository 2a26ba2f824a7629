import { inTerritory, isoInstant, plusHours } from '../../../kernel/instant.ts';
import { answer } from '../../model/decision.ts';
import { boolean, datetime, noted, nullable, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { CONTRACT_CLOCK } from './life-fields.ts';

/** Latest moment to announce planned works by e-mail, and whether it was respected (article 17.2). */
export const plannedWorkNotice = decision({
  name: 'planned-work-notice',
  question: {
    fr: 'Quand les travaux programmés devaient-ils être annoncés, et l’ont-ils été à temps ?',
    en: 'When had the planned works to be announced, and was that done in time?',
  },
  clauses: ['orne-thd/17.2.a', 'orne-thd/17.2.b', 'orne-thd/17.2.d'],
  input: {
    planned: boolean,
    currentEmail: noted(boolean, 'the customer gave a current contact e-mail address'),
    startsAt: datetime,
    notifiedAt: optional(datetime),
  },
  output: { noticeRequired: boolean, noticeBy: nullable(datetime), respected: boolean, compensationDue: boolean },
  decide(facts, figures) {
    if (!facts.planned || !facts.currentEmail) {
      const because = facts.planned ? ['orne-thd/17.2.a', 'orne-thd/17.2.b', 'orne-thd/17.2.d'] : ['orne-thd/17.2.a'];
      return answer({ noticeRequired: false, noticeBy: null, respected: true, compensationDue: false }, because);
    }
    const noticeBy = plusHours(facts.startsAt, -figures.plannedWorkNoticeHours);
    const respected = facts.notifiedAt !== undefined && facts.notifiedAt <= noticeBy;
    const outcome = { noticeRequired: true, noticeBy: inTerritory(CONTRACT_CLOCK, noticeBy), respected };
    return answer({ ...outcome, compensationDue: false }, ['orne-thd/17.2.a', 'orne-thd/17.2.b', 'orne-thd/17.2.d']);
  },
  explain(facts, figures, result) {
    if (result.noticeBy === null) {
      const fr = 'Aucune annonce n’est due : travaux non programmés, ou pas d’adresse de courriel à jour.';
      const en = 'No announcement is owed: works not planned, or no current e-mail address.';
      return [{ clause: 'orne-thd/17.2.b', fr, en }];
    }
    const starts = inTerritory(CONTRACT_CLOCK, facts.startsAt);
    const [start, by] = [starts, result.noticeBy].map((one) => isoInstant(one.at, one.offsetMinutes));
    const hours = figures.plannedWorkNoticeHours;
    return [
      {
        clause: 'orne-thd/17.2.b',
        fr: `Travaux à ${start} : annonce ${hours} heures avant, au plus tard à ${by}.`,
        en: `Works at ${start}: announced ${hours} hours before, by ${by}.`,
      },
    ];
  },
});
