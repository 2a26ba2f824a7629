import { isoDate } from '../../../kernel/civil-date.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const ADDRESSEE = 'livebox-ag/annex3.2.4.addressee';
const DEADLINE = 'livebox-ag/annex3.2.4.deadline';
const STAYS = 'livebox-ag/annex3.2.4.orange-contract';
const CANCELLED = [
  ADDRESSEE,
  DEADLINE,
  'livebox-ag/annex3.2.4.old-contract',
  STAYS,
  'livebox-ag/annex3.2.4.new-number',
  'livebox-ag/annex3.2.4.charges',
];

/** Whether a port-in can still be cancelled, and what follows (annex 3, article 2.4). */
export const portInCancellation = decision({
  name: 'port-in-cancellation',
  question: { fr: 'Le portage entrant peut-il encore être annulé ?', en: 'Can the porting in still be cancelled?' },
  clauses: [
    'livebox-ag/annex3.2.4.addressee',
    'livebox-ag/annex3.2.4.old-contract',
    'livebox-ag/annex3.2.4.deadline',
    'livebox-ag/annex3.2.4.orange-contract',
    'livebox-ag/annex3.2.4.new-number',
    'livebox-ag/annex3.2.4.charges',
  ],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    requestedOn: date,
    cancelledOn: date,
    addressedTo: oneOf('orange', 'old-operator'),
    plannedPortingOn: date,
    lineInServiceOn: optional(date),
  },
  output: {
    eligible: boolean,
    reason: noted(
      optional(oneOf('not-addressed-to-orange', 'too-late')),
      'absent unless something is refused, deleted or unpriced',
    ),
    lastCancellationDay: date,
    oldContractContinues: boolean,
    orangeContractContinues: boolean,
    newNumberOn: nullable(date),
    subscriptionDueFrom: nullable(date),
  },
  check(facts) {
    return facts.cancelledOn < facts.requestedOn
      ? fault('cancelledOn', 'L’annulation suit la demande.', 'The cancellation follows the request.')
      : undefined;
  },
  decide(facts, figures) {
    const lastCancellationDay = plusWorkingDays(
      'ouvrable',
      facts.territory,
      facts.requestedOn,
      figures.portCancellationDays,
    );
    const refused = {
      eligible: false,
      lastCancellationDay,
      oldContractContinues: false,
      orangeContractContinues: true,
      newNumberOn: null,
      subscriptionDueFrom: null,
    };
    if (facts.addressedTo !== 'orange')
      return answer({ ...refused, reason: 'not-addressed-to-orange' }, [ADDRESSEE, STAYS]);
    if (facts.cancelledOn > lastCancellationDay)
      return answer({ ...refused, reason: 'too-late' }, [ADDRESSEE, DEADLINE, STAYS]);
    return answer(
      {
        eligible: true,
        lastCancellationDay,
        oldContractContinues: true,
        orangeContractContinues: true,
        newNumberOn: facts.plannedPortingOn,
        subscriptionDueFrom: facts.lineInServiceOn ?? null,
      },
      CANCELLED,
    );
  },
  explain(facts, _figures, result) {
    const asked = isoDate(facts.requestedOn);
    const last = isoDate(result.lastCancellationDay);
    return [
      {
        clause: DEADLINE,
        fr: `Demande du ${asked} : annulation possible jusqu’au jour ouvrable suivant, le ${last} compris.`,
        en: `Request of ${asked}: can be cancelled up to the next working day, ${last} included.`,
      },
    ];
  },
});
