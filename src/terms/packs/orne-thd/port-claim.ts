import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { fault, type Fault, type Step } from '../../model/decision.ts';
import { boolean, date, noted, optional } from '../../model/fields.ts';
import type { OrneThdFigures } from './figures.ts';
import { OPERATOR_CALENDAR } from './life-fields.ts';

/** Facts of the claim that every compensation for a port needs. */
export const portClaimInput = {
  noticedOn: noted(date, 'day the customer noticed the incident'),
  claimedOn: optional(noted(date, 'day the claim reaches customer service')),
  claimSentOn: optional(noted(date, 'day the customer posted the claim, when it is earlier than claimedOn')),
  claimInWriting: boolean,
} as const;

interface PortClaim {
  readonly noticedOn: CivilDate;
  readonly claimedOn?: CivilDate | undefined;
  readonly claimSentOn?: CivilDate | undefined;
  readonly claimInWriting: boolean;
}

/** Faults in the days of a claim: received before the incident was noticed, or sent outside the two. */
export function portClaimFault({ noticedOn, claimedOn, claimSentOn }: PortClaim): Fault | undefined {
  if (claimedOn !== undefined && claimedOn < noticedOn)
    return fault(
      'claimedOn',
      'La réclamation ne peut précéder le constat.',
      'The claim cannot come before the incident is noticed.',
    );
  if (claimSentOn !== undefined && (claimedOn === undefined || claimSentOn > claimedOn || claimSentOn < noticedOn))
    return fault(
      'claimSentOn',
      'L’envoi se situe entre le constat et la réception de la réclamation.',
      'The sending lies between the noticing and the receipt of the claim.',
    );
  return undefined;
}

/** Last day to claim, and last day to deal with the claim: 15 working days in Amnéville (article 17). */
export function portClaimDays(claim: PortClaim, figures: OrneThdFigures) {
  const { claimedOn } = claim;
  const days = figures.portClaimAnswerWorkingDays;
  return {
    claimBy: plusDays(claim.noticedOn, figures.portClaimDays),
    answerBy: claimedOn === undefined ? null : plusWorkingDays('ouvre', OPERATOR_CALENDAR, claimedOn, days),
  };
}

/** Why a claim opens no compensation, `undefined` when it was made in writing and in time. */
export function portClaimRefusal(claim: PortClaim, claimBy: CivilDate): string | undefined {
  if (claim.claimedOn === undefined) return 'no-claim';
  if (!claim.claimInWriting) return 'not-in-writing';
  return (claim.claimSentOn ?? claim.claimedOn) > claimBy ? 'claim-too-late' : undefined;
}

/** The days of the claim in words. */
export function portClaimSteps(claim: PortClaim, figures: OrneThdFigures): readonly Step[] {
  const { claimBy, answerBy } = portClaimDays(claim, figures);
  const [noticed, by] = [isoDate(claim.noticedOn), isoDate(claimBy)];
  const deadline = {
    clause: 'orne-thd/17.g',
    fr: `Incident constaté le ${noticed} : réclamation sous ${figures.portClaimDays} jours, au plus tard le ${by}.`,
    en: `Incident noticed on ${noticed}: claim within ${figures.portClaimDays} days, by ${by}.`,
  };
  if (answerBy === null || claim.claimedOn === undefined) return [deadline];
  const [claimed, answered] = [isoDate(claim.claimedOn), isoDate(answerBy)];
  return [
    deadline,
    {
      clause: 'orne-thd/17.h',
      fr: `Réclamation reçue le ${claimed} : traitée sous ${figures.portClaimAnswerWorkingDays} jours ouvrés, au plus tard le ${answered}.`,
      en: `Claim received on ${claimed}: dealt with within ${figures.portClaimAnswerWorkingDays} working days, by ${answered}.`,
    },
  ];
}
