import { type CivilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

interface Report {
  readonly identifiedByOrange: boolean;
  readonly reportedOn?: CivilDate | undefined;
  readonly requestedBy: 'customer' | 'orange';
  readonly asOf: CivilDate;
}

/** The day of the report: the customer's own request to leave is one, when he had made none yet. */
function reportDay(facts: Report): CivilDate | undefined {
  if (facts.reportedOn !== undefined && facts.reportedOn <= facts.asOf) return facts.reportedOn;
  return facts.requestedBy === 'customer' ? facts.asOf : undefined;
}

/** The free exit of a contract whose service still cannot be used four weeks after it was due (article 7.3). */
export const unavailabilityExit = decision({
  name: 'unavailability-exit',
  question: {
    fr: 'Le contrat peut-il prendre fin sans frais parce que le service reste inaccessible ?',
    en: 'Can the contract end free of charge because the service still cannot be used?',
  },
  clauses: ['livebox-ag/6.3.c', 'livebox-ag/7.3.a', 'livebox-ag/7.3.b', 'livebox-ag/7.3.c'],
  input: {
    activationDueOn: date,
    problemOn: noted(date, 'day the connection problem or unavailability appeared'),
    identifiedByOrange: boolean,
    reportedOn: optional(date),
    serviceAccessible: boolean,
    requestedBy: oneOf('customer', 'orange'),
    asOf: noted(date, 'day on which the exit is asked for and takes effect'),
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    reportBy: nullable(date),
    reportedInTime: nullable(noted(boolean, 'null when identifiedByOrange')),
    exitFrom: date,
    feeInclTax: money,
    equipmentReturnBy: nullable(date),
    notifiedBy: nullable(oneOf('customer', 'orange')),
  },
  check({ activationDueOn, problemOn, reportedOn, asOf }) {
    if (problemOn < activationDueOn)
      return fault(
        'problemOn',
        'Le problème ne peut précéder la mise en service due.',
        'The problem cannot come before the activation was due.',
      );
    if (reportedOn !== undefined && reportedOn < problemOn)
      return fault(
        'reportedOn',
        'Le signalement ne peut précéder le problème.',
        'The report cannot come before the problem.',
      );
    if (asOf < activationDueOn)
      return fault(
        'asOf',
        'Le jour d’examen ne peut précéder la mise en service due.',
        'The day looked at cannot come before the activation was due.',
      );
    if (problemOn > asOf)
      return fault(
        'problemOn',
        'Le problème doit être apparu au jour d’examen.',
        'The problem must have appeared by the day looked at.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const report = reportDay(facts);
    const reportBy = facts.identifiedByOrange ? null : plusDays(facts.problemOn, figures.problemReportDays);
    const reportedInTime = reportBy === null ? null : report !== undefined && report <= reportBy;
    const exitFrom = plusDays(facts.activationDueOn, figures.unavailabilityDays + 1);
    const told = { reportBy, reportedInTime, exitFrom, feeInclTax: NO_MONEY };
    const reason = facts.serviceAccessible
      ? 'service-accessible'
      : !facts.identifiedByOrange && report === undefined
        ? 'not-reported'
        : facts.asOf < exitFrom
          ? 'four-weeks-not-over'
          : undefined;
    const because = facts.identifiedByOrange ? [] : ['livebox-ag/7.3.a'];
    if (reason !== undefined)
      return answer(
        { eligible: false, reason, ...told, equipmentReturnBy: null, notifiedBy: null },
        reason === 'not-reported' ? because : [...because, 'livebox-ag/7.3.b'],
      );
    return answer(
      {
        eligible: true,
        ...told,
        equipmentReturnBy: plusMonths(facts.asOf, figures.equipmentReturnMonths),
        notifiedBy: facts.requestedBy,
      },
      [...because, 'livebox-ag/7.3.b', 'livebox-ag/7.3.c', 'livebox-ag/6.3.c'],
    );
  },
  explain(facts, figures, result) {
    const from = isoDate(result.exitFrom);
    const exit = {
      clause: 'livebox-ag/7.3.b',
      fr: `Mise en service due le ${isoDate(facts.activationDueOn)} : les ${figures.unavailabilityDays} jours passés, sortie sans frais dès le ${from}.`,
      en: `Activation due on ${isoDate(facts.activationDueOn)}: once the ${figures.unavailabilityDays} days are over, free exit from ${from}.`,
    };
    if (result.equipmentReturnBy === null) return [exit];
    const by = isoDate(result.equipmentReturnBy);
    return [
      exit,
      {
        clause: 'livebox-ag/6.3.c',
        fr: `Matériel à rendre sous ${figures.equipmentReturnMonths} mois, le ${by} au plus tard.`,
        en: `Equipment to return within ${figures.equipmentReturnMonths} month, by ${by}.`,
      },
    ];
  },
});
