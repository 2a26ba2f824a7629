import { type CivilDate, isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { BASES, type Basis, BASIS_CLAUSES, BASIS_OF, PURPOSES } from './processing-purposes.ts';

const NEEDED = 'mobile-yt/privacy.2.c';
const THREE_YEARS = 'mobile-yt/privacy.2.d';
const OTHERS_NEEDED = 'mobile-yt/privacy.2.g';
const LEGAL_TIME = 'mobile-yt/privacy.2.i';

const input = {
  purpose: oneOf(...PURPOSES),
  collectedOn: date,
  relationEndedOn: optional(date),
  purposeFulfilledOn: noted(optional(date), 'day from which the purpose no longer needs the data'),
  consentWithdrawnOn: noted(optional(date), 'embedded-agent only'),
  legalNeedEndsOn: noted(optional(date), 'legal purposes only: last day the legal duty needs the data'),
  at: date,
} as const;

type Facts = FactsOf<typeof input>;

function earlier(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | null {
  if (a === undefined) return b ?? null;
  return b === undefined || a < b ? a : b;
}

function keepUntil(facts: Facts, basis: Basis, months: number): CivilDate | null {
  const { purposeFulfilledOn, relationEndedOn } = facts;
  if (basis === 'contract')
    return earlier(purposeFulfilledOn, relationEndedOn === undefined ? undefined : plusMonths(relationEndedOn, months));
  if (basis === 'consent') return earlier(purposeFulfilledOn, facts.consentWithdrawnOn);
  if (basis === 'legitimate-interest') return purposeFulfilledOn ?? null;
  return basis === 'legal-obligation' ? (facts.legalNeedEndsOn ?? null) : null;
}

const BECAUSE: Readonly<Record<Basis, readonly string[]>> = {
  contract: [BASIS_CLAUSES.contract, NEEDED, THREE_YEARS],
  'legitimate-interest': [BASIS_CLAUSES['legitimate-interest'], OTHERS_NEEDED],
  consent: [BASIS_CLAUSES.consent, OTHERS_NEEDED],
  'legal-obligation': [BASIS_CLAUSES['legal-obligation'], LEGAL_TIME],
  'anonymous-statistics': [BASIS_CLAUSES['anonymous-statistics']],
};

/** Until when personal data may be kept, by purpose (privacy policy, article 2). */
export const dataRetention = decision({
  name: 'data-retention',
  question: {
    fr: 'Jusqu’à quand ces données personnelles peuvent-elles être conservées ?',
    en: 'Until when may these personal data be kept?',
  },
  clauses: [
    BASIS_CLAUSES.contract,
    NEEDED,
    THREE_YEARS,
    BASIS_CLAUSES['legitimate-interest'],
    OTHERS_NEEDED,
    BASIS_CLAUSES['legal-obligation'],
    LEGAL_TIME,
    BASIS_CLAUSES['anonymous-statistics'],
  ],
  input,
  output: { basis: oneOf(...BASES), keepUntil: nullable(date), mayKeep: boolean },
  check(facts) {
    const basis = BASIS_OF[facts.purpose];
    if (facts.consentWithdrawnOn !== undefined && basis !== 'consent')
      return fault(
        'consentWithdrawnOn',
        'Cette finalité ne repose pas sur un consentement.',
        'That purpose does not rest on a consent.',
      );
    if (facts.legalNeedEndsOn !== undefined && basis !== 'legal-obligation')
      return fault(
        'legalNeedEndsOn',
        'Cette finalité ne repose pas sur une obligation légale.',
        'That purpose does not rest on a legal duty.',
      );
    const dates = ['relationEndedOn', 'purposeFulfilledOn', 'consentWithdrawnOn', 'legalNeedEndsOn', 'at'] as const;
    for (const field of dates) {
      const day = facts[field];
      if (day !== undefined && day < facts.collectedOn)
        return fault(field, 'Cette date précède la collecte.', 'That day is before the collection.');
    }
    return undefined;
  },
  decide(facts, figures) {
    const basis = BASIS_OF[facts.purpose];
    const until = keepUntil(facts, basis, figures.retentionMonths);
    const mayKeep = basis !== 'anonymous-statistics' && (until === null || facts.at <= until);
    return answer({ basis, keepUntil: until, mayKeep }, BECAUSE[basis]);
  },
  explain(facts, figures, result) {
    const clause = BECAUSE[result.basis].at(-1)!;
    if (result.keepUntil === null)
      return [{ clause, fr: 'Aucune fin connue à ce jour.', en: 'No end known on that day.' }];
    const until = isoDate(result.keepUntil);
    const ended = facts.relationEndedOn === undefined ? '-' : isoDate(facts.relationEndedOn);
    return [
      result.basis === 'contract'
        ? {
            clause,
            fr: `Finalité remplie, et au plus ${figures.retentionMonths} mois après la fin de la relation (${ended}) : ${until}.`,
            en: `Purpose fulfilled, and at most ${figures.retentionMonths} months after the relationship ended (${ended}): ${until}.`,
          }
        : { clause, fr: `Conservation jusqu’au ${until}.`, en: `Kept until ${until}.` },
    ];
  },
});
