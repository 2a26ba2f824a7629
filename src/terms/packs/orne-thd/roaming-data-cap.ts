import { compare, plus, ZERO } from '../../../kernel/exact.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, decimal, money, noted, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

/** Whether data is suspended while roaming (article 2.d). */
export const roamingDataCap = decision({
  name: 'roaming-data-cap',
  question: { fr: 'Les données mobiles sont-elles suspendues en itinérance ?', en: 'Is data suspended while roaming?' },
  clauses: ['orne-thd/2.d.9', 'orne-thd/2.d.12', 'orne-thd/2.d.13', 'orne-thd/2.d.14'],
  input: {
    zone: noted(oneOf('europe', 'international'), 'europe: Roam Like At Home; international: outside Europe'),
    roamingApproved: noted(boolean, 'OrneTHD agreed beforehand to the roaming option'),
    usedMb: optional(decimal),
    planCapMb: optional(noted(decimal, 'roaming data ceiling of the plan')),
    boughtMb: optional(noted(decimal, 'extra data bought')),
    spentInclTax: optional(money),
    legalCapInclTax: optional(noted(money, 'legal ceiling in force, a setting')),
  },
  output: { eligible: boolean, reason: refusalReason, dataSuspended: boolean, smsNotice: boolean, mayBuyMore: boolean },
  check(facts) {
    const european = facts.zone === 'europe';
    if (european && facts.usedMb === undefined)
      return fault('usedMb', 'Indiquez les données consommées.', 'Give the data used.');
    if (european && facts.planCapMb === undefined)
      return fault('planCapMb', 'Indiquez le plafond du forfait.', 'Give the ceiling of the plan.');
    if (!european && facts.spentInclTax === undefined)
      return fault('spentInclTax', 'Indiquez la somme dépensée.', 'Give the sum spent.');
    if (!european && facts.legalCapInclTax === undefined)
      return fault('legalCapInclTax', 'Indiquez le plafond légal en vigueur.', 'Give the legal ceiling in force.');
    return undefined;
  },
  decide(facts) {
    if (!facts.roamingApproved)
      return answer(
        { eligible: false, reason: 'roaming-not-approved', dataSuspended: false, smsNotice: false, mayBuyMore: false },
        ['orne-thd/2.d.14'],
      );
    if (facts.zone === 'europe') {
      const reached = compare(facts.usedMb!, plus(facts.planCapMb!, facts.boughtMb ?? ZERO)) >= 0;
      return answer({ eligible: true, dataSuspended: reached, smsNotice: reached, mayBuyMore: reached }, [
        'orne-thd/2.d.9',
        'orne-thd/2.d.12',
      ]);
    }
    const dataSuspended = facts.spentInclTax! >= facts.legalCapInclTax!;
    return answer({ eligible: true, dataSuspended, smsNotice: false, mayBuyMore: false }, ['orne-thd/2.d.13']);
  },
});
