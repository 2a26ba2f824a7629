import { earliest, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, nullable, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const CLAUSE = 'mobile-yt/19.2.c';

/** Temporary number while a number is being ported (article 19.2). */
export const temporaryNumber = decision({
  name: 'temporary-number',
  question: {
    fr: 'Le client a-t-il un numéro temporaire en attendant le portage ?',
    en: 'Does the customer have a temporary number while waiting for the porting?',
  },
  clauses: [CLAUSE],
  input: { subscribedOn: date, portOn: date, requestedOn: optional(date) },
  output: { automatic: boolean, assignedOn: nullable(date), requested: boolean, validUntil: nullable(date) },
  check(facts) {
    const { subscribedOn, portOn, requestedOn } = facts;
    if (portOn < subscribedOn)
      return fault('portOn', 'Le portage précède la souscription.', 'The porting is before the subscription.');
    if (requestedOn !== undefined && (requestedOn < subscribedOn || requestedOn >= portOn))
      return fault(
        'requestedOn',
        'Le numéro temporaire se demande de la souscription à la veille du portage.',
        'A temporary number is asked for from the subscription to the day before the porting.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { requestedOn, portOn } = facts;
    const automaticOn = plusDays(facts.subscribedOn, figures.temporaryNumberDays);
    const automatic = portOn > automaticOn;
    const requested = requestedOn !== undefined;
    const onRequest = requestedOn ?? null;
    const assignedOn = automatic ? earliest(automaticOn, requestedOn ?? automaticOn) : onRequest;
    return answer({ automatic, assignedOn, requested, validUntil: assignedOn === null ? null : portOn }, [CLAUSE]);
  },
  explain(facts, figures, result) {
    const day = isoDate(plusDays(facts.subscribedOn, figures.temporaryNumberDays));
    const port = isoDate(facts.portOn);
    const given = result.assignedOn === null ? '-' : isoDate(result.assignedOn);
    return [
      {
        clause: CLAUSE,
        fr: `Automatique dès le ${day} si le portage (${port}) vient après ; attribué : ${given}.`,
        en: `Automatic from ${day} when the porting (${port}) comes after; assigned: ${given}.`,
      },
    ];
  },
});
