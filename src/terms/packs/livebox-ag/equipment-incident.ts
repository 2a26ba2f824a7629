import { type Money, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, money, noted, oneOf, optional, text } from '../../model/fields.ts';
import { damageClause, damageSum, equipmentItem, lateClause, lateSum } from './equipment-items.ts';
import { decision } from './figures.ts';

const GRANTED = {
  eligible: true,
  amountDueInclTax: NO_MONEY,
  exchangeFeePossible: false,
  qualityGuaranteed: true,
} as const;

function refused(reason: string, amountDueInclTax: Money = NO_MONEY, qualityGuaranteed = true) {
  return { eligible: false, reason, amountDueInclTax, exchangeFeePossible: false, qualityGuaranteed };
}

/** Whether the item was damaged in the customer's keeping. */
function isDamage(event: string, customerFault: boolean): boolean {
  return event === 'damage' || (event === 'malfunction' && customerFault);
}

/** What happens to equipment that is stolen, lost, damaged, fails or is to be replaced during the contract (article 6.2). */
export const equipmentIncident = decision({
  name: 'equipment-incident',
  question: {
    fr: 'L’équipement est-il échangé, et que paie le client ?',
    en: 'Is the equipment exchanged, and what does the customer pay?',
  },
  clauses: [
    'livebox-ag/6.2.b',
    'livebox-ag/6.2.c',
    'livebox-ag/6.2.d',
    'livebox-ag/6.2.e',
    'livebox-ag/6.3.d',
    'livebox-ag/6.3.e',
    'livebox-ag/6.3.g',
    'livebox-ag/6.3.h',
  ],
  input: {
    equipment: equipmentItem,
    event: oneOf('theft', 'loss', 'damage', 'malfunction', 'customer-wish', 'orange-replacement'),
    customerFault: boolean,
    broughtToServicePoint: boolean,
    replacementAllowed: boolean,
    repairCostInclTax: optional(money),
  },
  output: {
    eligible: noted(boolean, 'Orange exchanges the item'),
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    amountDueInclTax: money,
    exchangeFeePossible: boolean,
    qualityGuaranteed: boolean,
  },
  check(facts) {
    return isDamage(facts.event, facts.customerFault) &&
      facts.equipment !== 'decoder' &&
      facts.repairCostInclTax === undefined
      ? fault('repairCostInclTax', 'Indiquez le coût de la réparation.', 'Give the repair cost.')
      : undefined;
  },
  decide(facts, figures) {
    const item = facts.equipment;
    if (facts.event === 'theft' || facts.event === 'loss')
      return answer(refused('customer-liable', lateSum(item, figures)), ['livebox-ag/6.2.b', lateClause(item)]);
    if (isDamage(facts.event, facts.customerFault))
      return answer(refused('customer-liable', damageSum(item, facts.repairCostInclTax, figures)), [
        'livebox-ag/6.2.b',
        damageClause(item),
      ]);
    if (facts.event === 'malfunction')
      return answer(facts.broughtToServicePoint ? GRANTED : refused('not-brought-to-service-point'), [
        'livebox-ag/6.2.e',
      ]);
    if (facts.event === 'customer-wish') return answer({ ...GRANTED, exchangeFeePossible: true }, ['livebox-ag/6.2.c']);
    return answer(facts.replacementAllowed ? GRANTED : refused('replacement-prevented', NO_MONEY, false), [
      'livebox-ag/6.2.d',
    ]);
  },
});
