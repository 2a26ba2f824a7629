import { plusMonths } from '../../../kernel/civil-date.ts';
import { boolean, date, type FactsOf, integer, money, oneOf, optional } from '../../model/fields.ts';
import type { MobileYtFigures } from './figures.ts';

/** Facts of a termination asked by the customer. */
export const terminationInput = {
  commencedOn: date,
  commitmentMonths: integer,
  monthlyFee: money,
  requestReceivedOn: date,
  requestedEffectOn: optional(date),
  legitimateReason: optional(
    oneOf(
      'dismissal-from-permanent-job',
      'over-indebtedness-admissible',
      'move-to-uncovered-area',
      'long-term-move-out-of-mayotte',
      'illness-or-disability',
      'detention',
      'death-of-customer',
      'death-of-relative-user',
      'force-majeure',
      'other',
    ),
  ),
  otherReasonAccepted: optional(boolean),
  detentionMonths: optional(integer),
  documentsReceivedOn: optional(date),
  changeNotifiedOn: optional(date),
  changeEffectiveOn: optional(date),
  operatorBreach: optional(boolean),
} as const;

export type TerminationFacts = FactsOf<typeof terminationInput>;
type Reason = NonNullable<TerminationFacts['legitimateReason']>;

const REASON_CLAUSES: Readonly<Record<Reason, string>> = {
  'dismissal-from-permanent-job': 'mobile-yt/16.2.2.a1',
  'over-indebtedness-admissible': 'mobile-yt/16.2.2.a2',
  'move-to-uncovered-area': 'mobile-yt/16.2.2.a3',
  'long-term-move-out-of-mayotte': 'mobile-yt/16.2.2.a4',
  'illness-or-disability': 'mobile-yt/16.2.2.a5',
  detention: 'mobile-yt/16.2.2.a6',
  'death-of-customer': 'mobile-yt/16.2.2.a7',
  'death-of-relative-user': 'mobile-yt/16.2.2.a7',
  'force-majeure': 'mobile-yt/16.2.2.a8',
  other: 'mobile-yt/16.2.2.a',
};

/** Why a termination during the commitment is free, or why a legitimate reason does not make it so. */
export interface Exemption {
  readonly exemption: 'legitimate-reason' | 'contract-change' | 'operator-breach' | null;
  readonly exemptionRefused: 'not-listed' | 'detention-too-short' | 'documents-missing' | null;
  readonly because: readonly string[];
}

function refusalOf(facts: TerminationFacts, figures: MobileYtFigures): Exemption['exemptionRefused'] {
  if (facts.legitimateReason === 'other' && !facts.otherReasonAccepted) return 'not-listed';
  if (facts.legitimateReason === 'detention' && facts.detentionMonths! < figures.detentionMonths)
    return 'detention-too-short';
  return facts.documentsReceivedOn === undefined ? 'documents-missing' : null;
}

function inChangeWindow(facts: TerminationFacts, figures: MobileYtFigures): boolean {
  if (facts.changeNotifiedOn === undefined || facts.requestReceivedOn < facts.changeNotifiedOn) return false;
  return facts.requestReceivedOn <= plusMonths(facts.changeEffectiveOn!, figures.changeExitMonths);
}

/** The exemption that applies (articles 16.2.1 and 16.2.2): legitimate reason, then contract change, then breach by Orange. */
export function exemptionOf(facts: TerminationFacts, figures: MobileYtFigures): Exemption {
  const because: string[] = [];
  let exemptionRefused: Exemption['exemptionRefused'] = null;
  if (facts.legitimateReason !== undefined) {
    exemptionRefused = refusalOf(facts, figures);
    because.push('mobile-yt/16.2.2.a');
    if (facts.legitimateReason !== 'other') because.push(REASON_CLAUSES[facts.legitimateReason]);
    because.push('mobile-yt/16.2.2.b');
    if (exemptionRefused === null) return { exemption: 'legitimate-reason', exemptionRefused, because };
  }
  if (inChangeWindow(facts, figures))
    return { exemption: 'contract-change', exemptionRefused, because: [...because, 'mobile-yt/16.2.2.c'] };
  if (facts.operatorBreach)
    return { exemption: 'operator-breach', exemptionRefused, because: [...because, 'mobile-yt/16.2.1.e'] };
  return { exemption: null, exemptionRefused, because };
}
