import { isoDate } from '../../../kernel/civil-date.ts';
import { inTerritory, type Instant, isoInstant, localDate, plusHours } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, datetime, type FactsOf, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { monthlyPriceByElapsedTime } from '../../rules/price-by-elapsed-time.ts';
import { decision } from './figures.ts';

const RESTORE = 'mobile-yt/12.1.a';
const COMPENSATION = 'mobile-yt/12.1.b';
const CLAIM = 'mobile-yt/12.1.c';
const FORCE_MAJEURE = 'mobile-yt/12.3.b';

const input = {
  service: oneOf('voice', 'data', 'voice-and-data'),
  interruptedAt: datetime,
  restoredAt: datetime,
  claimedAt: optional(datetime),
  presenceProven: boolean,
  forceMajeure: boolean,
  monthlyFee: money,
} as const;

function refusalOf(facts: FactsOf<typeof input>, claimBy: Instant) {
  if (facts.forceMajeure) return 'force-majeure';
  if (facts.claimedAt === undefined) return 'not-claimed';
  if (facts.claimedAt > claimBy) return 'claim-too-late';
  return facts.presenceProven ? null : 'presence-not-proven';
}

/** Deadline to restore the service and compensation of an outage (article 12). */
export const serviceRestoration = decision({
  name: 'service-restoration',
  question: {
    fr: 'Quand le service devait-il être rétabli, et que vaut la coupure ?',
    en: 'When had the service to be restored, and what is the outage worth?',
  },
  clauses: [RESTORE, COMPENSATION, CLAIM, FORCE_MAJEURE],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('force-majeure', 'not-claimed', 'claim-too-late', 'presence-not-proven')),
    restoreBy: date,
    restoredInTime: boolean,
    claimBy: datetime,
    compensation: money,
  },
  check(facts) {
    if (facts.restoredAt < facts.interruptedAt)
      return fault('restoredAt', 'Le rétablissement précède la coupure.', 'The service is restored before the outage.');
    if (facts.claimedAt !== undefined && facts.claimedAt < facts.interruptedAt)
      return fault('claimedAt', 'La réclamation précède la coupure.', 'The claim is before the outage.');
    return undefined;
  },
  decide(facts, figures) {
    const { interruptedAt, restoredAt } = facts;
    const restoreBy = plusWorkingDays('ouvre', 'YT', localDate('YT', interruptedAt), figures.restoreDays);
    const claimBy = plusHours(restoredAt, figures.outageClaimHours);
    const reason = refusalOf(facts, claimBy);
    return answer(
      {
        eligible: reason === null,
        reason,
        restoreBy,
        restoredInTime: localDate('YT', restoredAt) <= restoreBy,
        claimBy: inTerritory('YT', claimBy),
        compensation:
          reason === null
            ? toCents(monthlyPriceByElapsedTime(facts.monthlyFee, 'YT', interruptedAt, restoredAt))
            : NO_MONEY,
      },
      reason === 'force-majeure'
        ? [RESTORE, CLAIM, FORCE_MAJEURE]
        : [RESTORE, CLAIM, ...(reason === null ? [COMPENSATION] : [])],
    );
  },
  explain(facts, figures, result) {
    const by = isoDate(result.restoreBy);
    const claim = isoInstant(result.claimBy.at, result.claimBy.offsetMinutes);
    return [
      {
        clause: RESTORE,
        fr: `Rétablissement dû le ${figures.restoreDays}e jour ouvré, ${by}.`,
        en: `Service due back on working day ${figures.restoreDays}, ${by}.`,
      },
      {
        clause: CLAIM,
        fr: `Réclamation possible ${figures.outageClaimHours} heures après le rétablissement, jusqu’au ${claim}.`,
        en: `Claim possible ${figures.outageClaimHours} hours after the restoration, until ${claim}.`,
      },
      {
        clause: COMPENSATION,
        fr: `Abonnement de ${moneyText(facts.monthlyFee)} € au prorata du temps coupé : ${moneyText(result.compensation)} €.`,
        en: `Fee of EUR ${moneyText(facts.monthlyFee)} pro rata to the time cut: EUR ${moneyText(result.compensation)}.`,
      },
    ];
  },
});
