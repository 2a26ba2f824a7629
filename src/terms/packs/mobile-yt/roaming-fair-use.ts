import { isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { compare, times, ZERO } from '../../../kernel/exact.ts';
import { moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, decimal, type FactsOf, integer, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const CRITERIA = 'mobile-yt/13.2.d';
const PROCEDURE = 'mobile-yt/13.2.e';

const input = {
  observationStart: date,
  asOf: date,
  homeUsage: decimal,
  roamingUsage: decimal,
  daysWithoutHomeConnection: integer,
  daysRoamingConnected: integer,
  serialSims: boolean,
  notifiedOn: optional(date),
  corrected: optional(boolean),
  surchargeUnitPrice: optional(decimal),
  unitsAfterGrace: optional(decimal),
} as const;

/** Whether the usage observed is abusive: several SIMs in series, or mostly used and connected abroad. */
function isAbusive(facts: FactsOf<typeof input>): boolean {
  const mostlyAway =
    compare(facts.homeUsage, facts.roamingUsage) < 0 && facts.daysWithoutHomeConnection > facts.daysRoamingConnected;
  return facts.serialSims || mostlyAway;
}

/** Abusive roaming: observation, notice, time to change and surcharge (article 13.2). */
export const roamingFairUse = decision({
  name: 'roaming-fair-use',
  question: {
    fr: 'L’itinérance de ce client est-elle abusive, et que peut facturer Orange ?',
    en: 'Is this customer’s roaming abusive, and what may Orange charge?',
  },
  clauses: [CRITERIA, PROCEDURE],
  input,
  output: {
    observationEndsOn: date,
    abusive: boolean,
    status: oneOf('observing', 'not-abusive', 'to-notify', 'grace', 'surcharge'),
    correctBy: nullable(date),
    surchargeFrom: nullable(date),
    surcharge: money,
  },
  check(facts, figures) {
    if (facts.asOf < facts.observationStart)
      return fault('asOf', 'La date d’examen précède l’observation.', 'The day looked at is before the observation.');
    const ends = plusMonths(facts.observationStart, figures.roamingObservationMonths);
    if (facts.notifiedOn !== undefined && (facts.notifiedOn <= ends || facts.notifiedOn > facts.asOf))
      return fault(
        'notifiedOn',
        `L’information suit la fin de l’observation, le ${isoDate(ends)}, sans dépasser la date d’examen.`,
        `The notice comes after the observation ends on ${isoDate(ends)}, and not after the day looked at.`,
      );
    return undefined;
  },
  decide(facts, figures) {
    const observationEndsOn = plusMonths(facts.observationStart, figures.roamingObservationMonths);
    const nothing = { observationEndsOn, correctBy: null, surchargeFrom: null, surcharge: NO_MONEY };
    if (facts.asOf <= observationEndsOn)
      return answer({ ...nothing, abusive: false, status: 'observing' }, [PROCEDURE]);
    if (!isAbusive(facts)) return answer({ ...nothing, abusive: false, status: 'not-abusive' }, [PROCEDURE, CRITERIA]);
    const because = [CRITERIA, PROCEDURE];
    if (facts.notifiedOn === undefined) return answer({ ...nothing, abusive: true, status: 'to-notify' }, because);
    const correctBy = plusDays(facts.notifiedOn, figures.roamingCorrectionDays);
    if (facts.asOf <= correctBy) return answer({ ...nothing, abusive: true, status: 'grace', correctBy }, because);
    if (facts.corrected) return answer({ ...nothing, abusive: true, status: 'not-abusive', correctBy }, because);
    return answer(
      {
        observationEndsOn,
        abusive: true,
        status: 'surcharge',
        correctBy,
        surchargeFrom: plusDays(correctBy, 1),
        surcharge: toCents(times(facts.surchargeUnitPrice ?? ZERO, facts.unitsAfterGrace ?? ZERO)),
      },
      because,
    );
  },
  explain(_facts, figures, result) {
    const ends = isoDate(result.observationEndsOn);
    const steps = [
      {
        clause: PROCEDURE,
        fr: `Observation de ${figures.roamingObservationMonths} mois, jusqu’au ${ends}.`,
        en: `Observation of ${figures.roamingObservationMonths} months, until ${ends}.`,
      },
    ];
    if (result.correctBy !== null)
      steps.push({
        clause: PROCEDURE,
        fr: `${figures.roamingCorrectionDays} jours pour changer d’usage, jusqu’au ${isoDate(result.correctBy)} ; surcoût ${moneyText(result.surcharge)} €.`,
        en: `${figures.roamingCorrectionDays} days to change habits, until ${isoDate(result.correctBy)}; surcharge EUR ${moneyText(result.surcharge)}.`,
      });
    return steps;
  },
});
