import { type CivilDate, isoDate, latest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { date, money, nullable, oneOf } from '../../model/fields.ts';
import { feesOfMonthsLeft } from '../../rules/commitment-months-left.ts';
import { decision, type MobileYtFigures } from './figures.ts';
import { exemptionOf, type TerminationFacts, terminationInput } from './termination-exemption.ts';

const EFFECT = 'mobile-yt/16.2.1.a';
const REMAINING = 'mobile-yt/16.2.1.b';

type Basis = 'none' | 'full' | 'full-then-quarter' | 'quarter';

const BASIS_CLAUSES: Readonly<Record<Basis, readonly string[]>> = {
  none: [],
  full: ['mobile-yt/intro.6', REMAINING],
  'full-then-quarter': ['mobile-yt/intro.7', REMAINING, 'mobile-yt/16.2.1.c'],
  quarter: ['mobile-yt/intro.8', REMAINING, 'mobile-yt/16.2.1.c'],
};

function basisOf(facts: TerminationFacts, effectiveOn: CivilDate, fullMonths: number): Basis {
  if (facts.commitmentMonths <= fullMonths) return 'full';
  return effectiveOn < plusDays(plusMonths(facts.commencedOn, fullMonths), -1) ? 'full-then-quarter' : 'quarter';
}

function remainingFee(facts: TerminationFacts, effectiveOn: CivilDate, figures: MobileYtFigures) {
  const commitment = {
    monthlyFee: facts.monthlyFee,
    commencedOn: facts.commencedOn,
    months: facts.commitmentMonths,
    fullMonths: figures.fullFeeMonths,
    laterMonthsDivisor: figures.laterMonthsDivisor,
  };
  return toCents(feesOfMonthsLeft(commitment, effectiveOn));
}

/** Termination by the customer: effect date and fees of the remaining commitment (articles 14 and 16.2). */
export const termination = decision({
  name: 'termination',
  question: {
    fr: 'Quand la résiliation prend-elle effet, et que reste-t-il dû ?',
    en: 'When does the termination take effect, and what is still owed?',
  },
  clauses: [
    'mobile-yt/intro.4',
    'mobile-yt/intro.5',
    'mobile-yt/intro.6',
    'mobile-yt/intro.7',
    'mobile-yt/intro.8',
    'mobile-yt/14',
    EFFECT,
    REMAINING,
    'mobile-yt/16.2.1.c',
    'mobile-yt/16.2.1.e',
    'mobile-yt/16.2.2.a',
    'mobile-yt/16.2.2.b',
    'mobile-yt/16.2.2.c',
    'mobile-yt/16.2.2.a1',
    'mobile-yt/16.2.2.a2',
    'mobile-yt/16.2.2.a3',
    'mobile-yt/16.2.2.a4',
    'mobile-yt/16.2.2.a5',
    'mobile-yt/16.2.2.a6',
    'mobile-yt/16.2.2.a7',
    'mobile-yt/16.2.2.a8',
  ],
  input: terminationInput,
  output: {
    effectiveOn: date,
    commitmentEndsOn: nullable(date),
    exemption: nullable(oneOf('legitimate-reason', 'contract-change', 'operator-breach')),
    exemptionRefused: nullable(oneOf('not-listed', 'detention-too-short', 'documents-missing')),
    basis: oneOf('none', 'full', 'full-then-quarter', 'quarter'),
    earlyTerminationFee: money,
    feesDueUntil: date,
  },
  check(facts, figures) {
    const shortest = figures.shortestCommitmentMonths;
    if (facts.commitmentMonths > 0 && facts.commitmentMonths < shortest)
      return fault(
        'commitmentMonths',
        `Un engagement dure au moins ${shortest} mois ; 0 sans engagement.`,
        `A commitment lasts at least ${shortest} months; 0 without commitment.`,
      );
    if (facts.requestReceivedOn < facts.commencedOn)
      return fault(
        'requestReceivedOn',
        'La demande précède le début de l’engagement.',
        'The request is before the start of the commitment.',
      );
    if (facts.legitimateReason === 'detention' && facts.detentionMonths === undefined)
      return fault('detentionMonths', 'Indiquez la durée de la détention.', 'Give the length of the detention.');
    if (facts.changeNotifiedOn !== undefined && facts.changeEffectiveOn === undefined)
      return fault(
        'changeEffectiveOn',
        'Indiquez le jour d’effet du changement.',
        'Give the day the change takes effect.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const standard = plusDays(facts.requestReceivedOn, figures.terminationNoticeDays);
    const effectiveOn = facts.requestedEffectOn === undefined ? standard : latest(standard, facts.requestedEffectOn);
    const committed = facts.commitmentMonths > 0;
    const commitmentEndsOn = committed ? plusDays(plusMonths(facts.commencedOn, facts.commitmentMonths), -1) : null;
    const { exemption, exemptionRefused, because } = exemptionOf(facts, figures);
    const free = exemption !== null || commitmentEndsOn === null || effectiveOn >= commitmentEndsOn;
    const basis = free ? 'none' : basisOf(facts, effectiveOn, figures.fullFeeMonths);
    return answer(
      {
        effectiveOn,
        commitmentEndsOn,
        exemption,
        exemptionRefused,
        basis,
        earlyTerminationFee: free ? NO_MONEY : remainingFee(facts, effectiveOn, figures),
        feesDueUntil: effectiveOn,
      },
      [
        'mobile-yt/intro.5',
        EFFECT,
        committed ? 'mobile-yt/intro.4' : 'mobile-yt/14',
        ...because,
        ...BASIS_CLAUSES[basis],
      ],
    );
  },
  explain(facts, figures, result) {
    const effective = isoDate(result.effectiveOn);
    const steps: Step[] = [
      {
        clause: EFFECT,
        fr: `Demande reçue le ${isoDate(facts.requestReceivedOn)}, ${figures.terminationNoticeDays} jours au moins : effet le ${effective}.`,
        en: `Request received on ${isoDate(facts.requestReceivedOn)}, at least ${figures.terminationNoticeDays} days: effect on ${effective}.`,
      },
    ];
    if (result.commitmentEndsOn === null) return steps;
    const ends = isoDate(result.commitmentEndsOn);
    steps.push({
      clause: 'mobile-yt/intro.4',
      fr: `Engagement de ${facts.commitmentMonths} mois, jusqu’au ${ends}.`,
      en: `Commitment of ${facts.commitmentMonths} months, until ${ends}.`,
    });
    const fee = moneyText(facts.monthlyFee);
    const owed = moneyText(result.earlyTerminationFee);
    steps.push({
      clause: REMAINING,
      fr: `Mois restants à ${fee} €, en entier jusqu’au ${figures.fullFeeMonths}e puis divisés par ${figures.laterMonthsDivisor} : ${owed} €.`,
      en: `Months left at EUR ${fee}, in full up to month ${figures.fullFeeMonths} then divided by ${figures.laterMonthsDivisor}: EUR ${owed}.`,
    });
    return steps;
  },
});
