import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, type FactsOf, integer, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const CONDITIONS = 'mobile-yt/19.1.b';
const DELAY = 'mobile-yt/19.1.c';
const INTERRUPTION = 'mobile-yt/19.1.d';
const PREVIOUS = 'mobile-yt/19.1.e';

const input = {
  requestedOn: date,
  desiredOn: optional(date),
  numberGiven: boolean,
  rioGiven: boolean,
  lineActive: boolean,
  technicallyEligible: boolean,
  interruptionMinutes: optional(integer),
} as const;

function refusalOf(facts: FactsOf<typeof input>, earliestOn: CivilDate, latestOn: CivilDate) {
  if (!facts.numberGiven) return 'missing-number';
  if (!facts.rioGiven) return 'missing-rio';
  if (!facts.lineActive) return 'line-inactive';
  if (!facts.technicallyEligible) return 'not-technically-eligible';
  if (facts.desiredOn === undefined) return null;
  if (facts.desiredOn < earliestOn) return 'date-too-early';
  return facts.desiredOn > latestOn ? 'date-too-late' : null;
}

/** Eligibility and date of a number brought to Orange (article 19.1). */
export const portIn = decision({
  name: 'port-in',
  question: { fr: 'Le numéro peut-il être repris, et quand ?', en: 'May the number be brought over, and when?' },
  clauses: [CONDITIONS, DELAY, INTERRUPTION, PREVIOUS],
  input,
  output: {
    eligible: boolean,
    reason: nullable(
      oneOf(
        'missing-number',
        'missing-rio',
        'line-inactive',
        'not-technically-eligible',
        'date-too-early',
        'date-too-late',
      ),
    ),
    earliestOn: date,
    latestOn: date,
    portOn: nullable(date),
    previousContractEndsOn: nullable(date),
    interruptionWithinLimit: nullable(boolean),
  },
  decide(facts, figures) {
    const earliestOn = plusWorkingDays('ouvrable', 'YT', facts.requestedOn, figures.portDays);
    const latestOn = plusDays(facts.requestedOn, figures.portLatestDays);
    const reason = refusalOf(facts, earliestOn, latestOn);
    const portOn = reason === null ? (facts.desiredOn ?? earliestOn) : null;
    const minutes = facts.interruptionMinutes;
    const because = [CONDITIONS, DELAY];
    if (minutes !== undefined) because.push(INTERRUPTION);
    if (portOn !== null) because.push(PREVIOUS);
    return answer(
      {
        eligible: reason === null,
        reason,
        earliestOn,
        latestOn,
        portOn,
        previousContractEndsOn: portOn,
        interruptionWithinLimit: minutes === undefined ? null : minutes <= figures.portInterruptionMinutes,
      },
      because,
    );
  },
  explain(facts, figures, result) {
    const from = isoDate(facts.requestedOn);
    const earliest = isoDate(result.earliestOn);
    const last = isoDate(result.latestOn);
    return [
      {
        clause: DELAY,
        fr: `Demande du ${from} : ${figures.portDays} jours ouvrables, soit le ${earliest}, et au plus ${figures.portLatestDays} jours, soit le ${last}.`,
        en: `Request of ${from}: ${figures.portDays} working days, that is ${earliest}, and at most ${figures.portLatestDays} days, that is ${last}.`,
      },
    ];
  },
});
