import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BASIS_CLAUSES = {
  contract: ['livebox-ag/annex6.contract-retention'],
  'legitimate-interest': ['livebox-ag/annex6.legitimate-interest', 'livebox-ag/annex6.other-retention'],
  consent: ['livebox-ag/annex6.consent', 'livebox-ag/annex6.other-retention'],
  'legal-duty': ['livebox-ag/annex6.legal-retention'],
} as const;
const ANONYMOUS = ['livebox-ag/annex6.statistics'];

/** How long personal data are kept, and whether they must now be deleted (annex 6). */
export const dataRetention = decision({
  name: 'data-retention',
  question: { fr: 'Combien de temps les données sont-elles conservées ?', en: 'How long are the data kept?' },
  clauses: [
    'livebox-ag/annex6.contract-retention',
    'livebox-ag/annex6.legitimate-interest',
    'livebox-ag/annex6.consent',
    'livebox-ag/annex6.other-retention',
    'livebox-ag/annex6.legal-retention',
    'livebox-ag/annex6.statistics',
  ],
  input: {
    basis: oneOf('contract', 'legitimate-interest', 'consent', 'legal-duty'),
    relationEndedOn: optional(date),
    stillNecessary: noted(boolean, 'the purpose or the legal duty still needs the data'),
    consentWithdrawn: boolean,
    anonymised: boolean,
    asOf: date,
  },
  output: {
    keepUntil: nullable(date),
    mustDelete: boolean,
    reason: noted(
      optional(oneOf('retention-over', 'consent-withdrawn', 'no-longer-needed')),
      'absent unless something is refused, deleted or unpriced',
    ),
  },
  decide(facts, figures) {
    if (facts.anonymised) return answer({ keepUntil: null, mustDelete: false }, ANONYMOUS);
    const { basis, relationEndedOn } = facts;
    const because = BASIS_CLAUSES[basis];
    const keepUntil =
      basis === 'contract' && relationEndedOn !== undefined
        ? plusMonths(relationEndedOn, figures.contractDataMonths)
        : null;
    if (keepUntil !== null && facts.asOf > keepUntil)
      return answer({ keepUntil, mustDelete: true, reason: 'retention-over' }, because);
    if (basis === 'consent' && facts.consentWithdrawn)
      return answer({ keepUntil, mustDelete: true, reason: 'consent-withdrawn' }, because);
    if (!facts.stillNecessary) return answer({ keepUntil, mustDelete: true, reason: 'no-longer-needed' }, because);
    return answer({ keepUntil, mustDelete: false }, because);
  },
  explain(facts, figures, result) {
    if (result.keepUntil === null) {
      const clause = facts.anonymised ? ANONYMOUS[0]! : BASIS_CLAUSES[facts.basis].at(-1)!;
      return [{ clause, fr: 'Aucune durée chiffrée ne s’applique.', en: 'No stated duration applies.' }];
    }
    const until = isoDate(result.keepUntil);
    const end = isoDate(facts.relationEndedOn!);
    return [
      {
        clause: 'livebox-ag/annex6.contract-retention',
        fr: `Fin de la relation le ${end}, plus ${figures.contractDataMonths} mois : conservation jusqu’au ${until} compris, au plus.`,
        en: `Relationship ended on ${end}, plus ${figures.contractDataMonths} months: kept up to ${until} included, at most.`,
      },
    ];
  },
});
