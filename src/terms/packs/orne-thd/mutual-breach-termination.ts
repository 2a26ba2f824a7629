import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, listOf, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { listedTwice } from '../../rules/listed-twice.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { service } from './life-fields.ts';

type Service = (typeof service.values)[number];

const isTelephone = (one: Service): boolean => one === 'fixed-telephony' || one === 'mobile';
/** Why no service may be ended, by what became of the request for help with the bills. */
const PROTECTED_BY = {
  pending: 'aid-pending',
  granted: 'aid-granted',
  refused: 'paid-after-refusal',
  none: undefined,
} as const;

/** Right of a party to end the contract after a formal notice left without effect (article 13). */
export const mutualBreachTermination = decision({
  name: 'mutual-breach-termination',
  question: {
    fr: 'Une partie peut-elle résilier pour manquement de l’autre, dès quand et pour quels services ?',
    en: 'May a party end the contract for the other’s breach, from when and for which services?',
  },
  clauses: ['orne-thd/13.t', 'orne-thd/13.u', 'orne-thd/13.v'],
  input: {
    party: noted(oneOf('operator', 'customer'), 'party that wants to end the contract'),
    breach: oneOf('non-payment', 'excessive-debt', 'other'),
    registeredLetter: boolean,
    sentOn: date,
    presentedOn: optional(noted(date, 'first presentation to the other party')),
    remediedOn: optional(date),
    aid: noted(
      oneOf('none', 'pending', 'refused', 'granted'),
      "decision on the customer's request for help with the bills",
    ),
    services: listOf(service),
    asOf: date,
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    earliestOn: nullable(date),
    terminable: listOf(service),
    maintained: listOf(service),
  },
  check({ presentedOn, sentOn, asOf, remediedOn, services, party, breach }) {
    if (presentedOn !== undefined && presentedOn < sentOn)
      return fault(
        'presentedOn',
        'La présentation ne peut précéder l’envoi.',
        'The presentation cannot come before the sending.',
      );
    if (asOf < sentOn)
      return fault('asOf', 'Évaluez au plus tôt le jour de l’envoi.', 'Evaluate on the day of sending or later.');
    if (remediedOn !== undefined && remediedOn > asOf)
      return fault(
        'remediedOn',
        'La régularisation ne peut suivre le jour d’évaluation.',
        'The remedy cannot come after the day of evaluation.',
      );
    if (services.length === 0 || listedTwice(services))
      return fault(
        'services',
        'Donnez au moins un service, une seule fois chacun.',
        'Give at least one service, each of them once.',
      );
    if (party === 'customer' && breach !== 'other')
      return fault(
        'breach',
        'Un client n’invoque pas d’impayé : indiquez un autre manquement.',
        'A customer cannot rely on unpaid bills: give another breach.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { party, breach, services, remediedOn, aid } = facts;
    const refused = (reason: string, earliestOn: CivilDate | null) =>
      answer({ eligible: false, reason, earliestOn, terminable: [], maintained: services }, ['orne-thd/13.t']);
    if (!facts.registeredLetter) return refused('not-by-registered-letter', null);
    const start = party === 'customer' ? facts.sentOn : facts.presentedOn;
    if (start === undefined) return refused('notice-not-presented', null);
    const end = plusDays(start, figures.breachNoticeDays);
    const earliestOn = plusDays(end, 1);
    if (remediedOn !== undefined && remediedOn <= end) return refused('remedied-in-time', earliestOn);
    if (facts.asOf <= end) return refused('notice-running', earliestOn);
    const because = breach === 'excessive-debt' ? ['orne-thd/13.t', 'orne-thd/13.v'] : ['orne-thd/13.t'];
    const aided = aid === 'pending' || aid === 'granted' || (aid === 'refused' && remediedOn !== undefined);
    if (breach === 'other' || !aided || !services.some(isTelephone))
      return answer({ eligible: true, earliestOn, terminable: services, maintained: [] }, because);
    const terminable = services.filter((one) => !isTelephone(one));
    const maintained = services.filter(isTelephone);
    because.push('orne-thd/13.u');
    return terminable.length === 0
      ? answer({ eligible: false, reason: PROTECTED_BY[aid], earliestOn, terminable, maintained }, because)
      : answer({ eligible: true, earliestOn, terminable, maintained }, because);
  },
  explain(facts, figures, result) {
    if (result.earliestOn === null) {
      const fr =
        'La mise en demeure part en recommandé ; pour l’opérateur, son délai court de la première présentation.';
      const en =
        'The formal notice goes by registered letter; for the operator, its time runs from the first presentation.';
      return [{ clause: 'orne-thd/13.t', fr, en }];
    }
    const start = isoDate(facts.party === 'customer' ? facts.sentOn : facts.presentedOn!);
    const earliest = isoDate(result.earliestOn);
    const days = figures.breachNoticeDays;
    return [
      {
        clause: 'orne-thd/13.t',
        fr: `Mise en demeure du ${start}, ${days} jours laissés : résiliation possible à partir du ${earliest}.`,
        en: `Formal notice of ${start}, ${days} days left: termination possible from ${earliest}.`,
      },
    ];
  },
});
