import { type CivilDate, isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, multiply, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, integer, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const COMPENSATION = 'mobile-yt/19.2.a';
const CLAIM = 'mobile-yt/19.2.b';

const input = { agreedOn: date, portedOn: optional(date), claimedOn: optional(date), customerFault: boolean } as const;

function refusalOf(facts: FactsOf<typeof input>, daysLate: number, claimBy: CivilDate | null) {
  if (claimBy === null) return 'not-ported-yet';
  if (daysLate === 0) return 'no-delay';
  if (facts.customerFault) return 'customer-fault';
  if (facts.claimedOn === undefined) return 'not-claimed';
  return facts.claimedOn > claimBy ? 'claim-too-late' : null;
}

/** Compensation for a number ported late (article 19.2). */
export const portDelay = decision({
  name: 'port-delay',
  question: { fr: 'Que doit Orange pour un portage en retard ?', en: 'What does Orange owe for a late porting?' },
  clauses: [COMPENSATION, CLAIM],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('not-ported-yet', 'no-delay', 'customer-fault', 'not-claimed', 'claim-too-late')),
    daysLate: integer,
    claimBy: nullable(date),
    compensation: money,
  },
  check(facts) {
    return facts.claimedOn !== undefined && facts.claimedOn < facts.agreedOn
      ? fault('claimedOn', 'La réclamation précède la date convenue.', 'The claim is before the day agreed.')
      : undefined;
  },
  decide(facts, figures) {
    const { portedOn, agreedOn } = facts;
    const daysLate = portedOn === undefined ? 0 : Math.max(0, portedOn - agreedOn);
    const claimBy = portedOn === undefined ? null : plusMonths(portedOn, figures.portClaimMonths);
    const reason = refusalOf(facts, daysLate, claimBy);
    const claimed = reason === null || reason === 'not-claimed' || reason === 'claim-too-late';
    return answer(
      {
        eligible: reason === null,
        reason,
        daysLate,
        claimBy,
        compensation: reason === null ? multiply(figures.portDelayPerDay, daysLate) : NO_MONEY,
      },
      claimed ? [COMPENSATION, CLAIM] : [COMPENSATION],
    );
  },
  explain(_facts, figures, result) {
    const perDay = moneyText(figures.portDelayPerDay);
    const owed = moneyText(result.compensation);
    const steps = [
      {
        clause: COMPENSATION,
        fr: `${result.daysLate} jours de retard à ${perDay} € : ${owed} € dus.`,
        en: `${result.daysLate} days late at EUR ${perDay}: EUR ${owed} owed.`,
      },
    ];
    if (result.claimBy !== null) {
      const by = isoDate(result.claimBy);
      steps.push({ clause: CLAIM, fr: `Réclamation possible jusqu’au ${by}.`, en: `Claim possible until ${by}.` });
    }
    return steps;
  },
});
