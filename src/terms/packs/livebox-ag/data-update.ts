import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const REPORT = 'livebox-ag/14.2.a';

/** Day by which the customer must report a change in the subscription data, and its effects (article 14.2). */
export const dataUpdate = decision({
  name: 'data-update',
  question: {
    fr: 'Quand le client doit-il signaler un changement de ses informations ?',
    en: 'By when must the customer report a change in the information given?',
  },
  clauses: [
    'livebox-ag/14.2.a',
    'livebox-ag/14.2.b',
    'livebox-ag/14.2.c',
    'livebox-ag/14.2.d',
    'livebox-ag/14.1.k',
    'livebox-ag/17.m',
  ],
  input: {
    kind: oneOf('address', 'bank-details', 'contact', 'identity', 'other'),
    changedOn: date,
    informedOn: noted(optional(date), 'may precede changedOn'),
    asOf: date,
    liveboxMoved: noted(boolean, 'the Livebox works elsewhere than at the installation address known to Orange'),
    orangeKnowsNotResident: noted(boolean, 'Orange has learnt that the customer does not live at the address given'),
  },
  output: {
    informBy: date,
    status: oneOf('awaited', 'on-time', 'late', 'overdue'),
    emergencyAddressAtRisk: boolean,
    updateRequestEmail: boolean,
  },
  check(facts) {
    if (facts.asOf < facts.changedOn)
      return fault('asOf', 'Donnez un jour à partir du changement.', 'Give a day from the change on.');
    if (facts.informedOn !== undefined && facts.informedOn > facts.asOf)
      return fault(
        'informedOn',
        'L’information ne suit pas le jour demandé.',
        'The report does not follow the day asked about.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { kind, informedOn } = facts;
    const informBy = plusDays(facts.changedOn, figures.dataUpdateDays);
    const unreportedAddress = kind === 'address' && informedOn === undefined;
    const updateRequestEmail = facts.orangeKnowsNotResident && !(kind === 'address' && informedOn !== undefined);
    const because = [REPORT, 'livebox-ag/14.2.b'];
    if (unreportedAddress) because.push('livebox-ag/14.2.c');
    if (facts.liveboxMoved) because.push('livebox-ag/14.2.d');
    if (updateRequestEmail) because.push('livebox-ag/17.m');
    const reported = informedOn === undefined ? undefined : informedOn <= informBy ? 'on-time' : 'late';
    return answer(
      {
        informBy,
        status: reported ?? (facts.asOf <= informBy ? 'awaited' : 'overdue'),
        emergencyAddressAtRisk: unreportedAddress || facts.liveboxMoved,
        updateRequestEmail,
      },
      because,
    );
  },
  explain(facts, figures, result) {
    const on = isoDate(facts.changedOn);
    const by = isoDate(result.informBy);
    return [
      {
        clause: REPORT,
        fr: `Changement du ${on}, plus ${figures.dataUpdateDays} jours : à signaler au plus tard le ${by}.`,
        en: `Change of ${on}, plus ${figures.dataUpdateDays} days: to be reported by ${by}.`,
      },
    ];
  },
});
