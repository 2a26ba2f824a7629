import { earliest, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { words } from './words.ts';

const PORTING_DATE = 'livebox-ag/annex3.1.porting-date';
const EQUIPMENT = 'livebox-ag/annex3.3.3.withdrawal-equipment';
const SERVICE = 'livebox-ag/annex3.3.3.withdrawal-service';
const REFUND = 'livebox-ag/annex3.3.3.withdrawal-refund';

type Reason = 'not-distance-contract' | 'no-early-performance' | 'withdrawal-period-over';

function notConcerned(reason: Reason) {
  return answer({ eligible: false, reason, serviceDueUntil: null, equipmentReturnBy: null, refundBy: null }, [
    EQUIPMENT,
  ]);
}

/** Porting out during the withdrawal period of a distance contract already performed (annex 3, article 3.3). */
export const portOutDuringWithdrawal = decision({
  name: 'port-out-during-withdrawal',
  question: {
    fr: 'Que doit-on de part et d’autre après un portage sortant pendant le délai de rétractation ?',
    en: 'What do both sides owe after a porting out within the withdrawal period?',
  },
  clauses: [
    'livebox-ag/annex3.1.porting-date',
    'livebox-ag/annex3.3.3.withdrawal-equipment',
    'livebox-ag/annex3.3.3.withdrawal-service',
    'livebox-ag/annex3.3.3.withdrawal-refund',
  ],
  input: {
    distanceContract: boolean,
    orderedOn: date,
    earlyPerformanceRequested: boolean,
    portRequestedOn: date,
    portingOn: noted(date, 'day of the effective porting'),
    requestedPortingOn: noted(
      optional(date),
      'porting date asked for by the recipient operator (Date de Portage, article 1), when it is not the day of the effective porting',
    ),
  },
  output: {
    eligible: boolean,
    reason: noted(
      optional(oneOf('not-distance-contract', 'no-early-performance', 'withdrawal-period-over')),
      'absent unless something is refused, deleted or unpriced',
    ),
    serviceDueUntil: nullable(date),
    equipmentReturnBy: nullable(date),
    refundBy: nullable(date),
  },
  check(facts) {
    if (facts.portRequestedOn < facts.orderedOn)
      return fault(
        'portRequestedOn',
        'La demande de portage suit la commande.',
        'The porting request follows the order.',
      );
    if (facts.portingOn < facts.portRequestedOn)
      return fault('portingOn', 'Le portage suit sa demande.', 'The porting follows its request.');
    if (facts.requestedPortingOn !== undefined && facts.requestedPortingOn < facts.portRequestedOn)
      return fault(
        'requestedPortingOn',
        'La date demandée suit la demande.',
        'The date asked for follows the request.',
      );
    return undefined;
  },
  decide(facts, figures) {
    if (!facts.distanceContract) return notConcerned('not-distance-contract');
    if (!facts.earlyPerformanceRequested) return notConcerned('no-early-performance');
    if (facts.portRequestedOn > plusDays(facts.orderedOn, figures.withdrawalDays))
      return notConcerned('withdrawal-period-over');
    const { portingOn } = facts;
    const refundFrom = earliest(facts.requestedPortingOn ?? portingOn, portingOn);
    return answer(
      {
        eligible: true,
        serviceDueUntil: portingOn,
        equipmentReturnBy: plusDays(portingOn, figures.withdrawalReturnDays),
        refundBy: plusDays(refundFrom, figures.portOutRefundDays),
      },
      [SERVICE, EQUIPMENT, PORTING_DATE, REFUND],
    );
  },
  explain(facts, figures, result) {
    if (result.equipmentReturnBy === null)
      return [
        {
          clause: EQUIPMENT,
          fr: `Portage sortant ordinaire : ${words.say(result.reason, 'fr')}.`,
          en: `Ordinary porting out: ${words.say(result.reason, 'en')}.`,
        },
      ];
    const on = isoDate(facts.portingOn);
    const back = isoDate(result.equipmentReturnBy!);
    const refund = isoDate(result.refundBy!);
    return [
      {
        clause: EQUIPMENT,
        fr: `Portage du ${on} : service dû jusque-là, matériel à rendre sous ${figures.withdrawalReturnDays} jours, le ${back} au plus tard.`,
        en: `Porting of ${on}: service owed until then, equipment back within ${figures.withdrawalReturnDays} days, by ${back}.`,
      },
      {
        clause: REFUND,
        fr: `Remboursement sous ${figures.portOutRefundDays} jours de la date de portage demandée, ou du portage s’il la précède : le ${refund} au plus tard.`,
        en: `Refund within ${figures.portOutRefundDays} days of the porting date asked for, or of the porting if earlier: by ${refund}.`,
      },
    ];
  },
});
