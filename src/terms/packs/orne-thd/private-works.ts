import { NO_MONEY } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, money, noted, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

const WORKS = ['orne-thd/5.f'];
const REFUSED = ['orne-thd/5.f', 'orne-thd/5.g'];

/** What happens when private ducts keep the PTO from being laid (article 5). */
export const privateWorks = decision({
  name: 'private-works',
  question: {
    fr: 'Que se passe-t-il si la fibre ne peut passer en domaine privé ?',
    en: 'What happens when the fibre cannot pass on private property?',
  },
  clauses: ['orne-thd/5.f', 'orne-thd/5.g'],
  input: {
    privateDuctsBlocked: boolean,
    customerDecision: oneOf('pending', 'done', 'refused'),
    worksCostInclTax: noted(
      money,
      'price of the civil works on private property, paid by the customer to its own contractor',
    ),
    situationFeeInclTax: noted(money, "published tariff for the customer's situation"),
  },
  output: {
    worksNeeded: boolean,
    contractCancelled: boolean,
    customerPaysInclTax: money,
    status: oneOf('proceed', 'awaiting-works', 'cancelled'),
  },
  decide(facts) {
    const going = { worksNeeded: facts.privateDuctsBlocked, contractCancelled: false };
    if (!facts.privateDuctsBlocked)
      return answer({ ...going, customerPaysInclTax: NO_MONEY, status: 'proceed' }, WORKS);
    switch (facts.customerDecision) {
      case 'refused':
        return answer(
          {
            worksNeeded: true,
            contractCancelled: true,
            customerPaysInclTax: facts.situationFeeInclTax,
            status: 'cancelled',
          },
          REFUSED,
        );
      case 'done':
        return answer({ ...going, customerPaysInclTax: facts.worksCostInclTax, status: 'proceed' }, WORKS);
      default:
        return answer({ ...going, customerPaysInclTax: NO_MONEY, status: 'awaiting-works' }, WORKS);
    }
  },
});
