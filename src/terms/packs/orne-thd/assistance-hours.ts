import { inTerritory, isoInstant } from '../../../kernel/instant.ts';
import { answer } from '../../model/decision.ts';
import { boolean, datetime, nullable, oneOf, text } from '../../model/fields.ts';
import { isOpen, nextSpanOpening } from '../../rules/opening-week.ts';
import { decision } from './figures.ts';
import { CONTRACT_CLOCK, segment } from './life-fields.ts';

/** Whether telephone assistance answers at a moment, on which number and for which subjects (article 16). */
export const assistanceHours = decision({
  name: 'assistance-hours',
  question: {
    fr: 'L’assistance téléphonique répond-elle à ce moment, à quel numéro et sur quels sujets ?',
    en: 'Does telephone assistance answer at that moment, on which number and for which subjects?',
  },
  clauses: ['orne-thd/16.a', 'orne-thd/16.b', 'orne-thd/16.c', 'orne-thd/pro.15'],
  input: {
    segment,
    calledAt: datetime,
    callingPlan: oneOf('ornethd-unlimited', 'ornethd-mobile', 'other'),
    topic: oneOf('tv', 'connection', 'supplied-software', 'fixed-telephony', 'mobile', 'other'),
  },
  output: {
    open: boolean,
    answeredBy: oneOf('assistance', 'voicemail'),
    number: text,
    nextOpenAt: nullable(datetime),
    callIncluded: boolean,
    topicHandled: boolean,
  },
  decide(facts, figures) {
    const professional = facts.segment === 'professional';
    const open = isOpen(CONTRACT_CLOCK, figures.assistanceOpening, facts.calledAt);
    const topics = professional ? figures.professionalAssistanceTopics : figures.residentialAssistanceTopics;
    return answer(
      {
        open,
        answeredBy: open ? 'assistance' : 'voicemail',
        number: professional ? figures.professionalAssistanceNumber : figures.residentialAssistanceNumber,
        nextOpenAt: open
          ? null
          : inTerritory(CONTRACT_CLOCK, nextSpanOpening(CONTRACT_CLOCK, figures.assistanceOpening, facts.calledAt)),
        callIncluded: figures.plansIncludingAssistanceCalls.includes(facts.callingPlan),
        topicHandled: topics.includes(facts.topic),
      },
      professional ? ['orne-thd/16.a', 'orne-thd/pro.15'] : ['orne-thd/16.a', 'orne-thd/16.b', 'orne-thd/16.c'],
    );
  },
  explain(facts, figures, result) {
    const called = inTerritory(CONTRACT_CLOCK, facts.calledAt);
    const at = isoInstant(called.at, called.offsetMinutes);
    const hours = figures.assistanceOpening.map((span) => `${span.opens}-${span.closes} h`).join(', ');
    const next =
      result.nextOpenAt === null ? undefined : isoInstant(result.nextOpenAt.at, result.nextOpenAt.offsetMinutes);
    return [
      {
        clause: 'orne-thd/16.a',
        fr: `Appel à ${at} (heure de Paris), ouverture du lundi au vendredi ${hours} : ${next ? `réouverture à ${next}` : 'ouvert'}.`,
        en: `Call at ${at} (Paris time), open Monday to Friday ${hours}: ${next ? `opens again at ${next}` : 'open'}.`,
      },
    ];
  },
});
