import { NO_MONEY, subtract } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, money, noted, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

const WITHOUT_PAYER = ['livebox-ag/10.3.b'];
const WITH_PAYER = ['livebox-ag/10.3.a', 'livebox-ag/10.3.b'];
const PAYER_IN_DEFAULT = [...WITH_PAYER, 'livebox-ag/10.3.c'];

/** Who receives and pays a bill when the customer has named a third-party payer (article 10.3). */
export const thirdPartyPayer = decision({
  name: 'third-party-payer',
  question: {
    fr: 'Qui reçoit et qui doit la facture quand un tiers payeur est désigné ?',
    en: 'Who receives and who owes the bill when a third-party payer is named?',
  },
  clauses: ['livebox-ag/10.3.a', 'livebox-ag/10.3.b', 'livebox-ag/10.3.c'],
  input: {
    hasThirdPartyPayer: boolean,
    amountInclTax: money,
    dueOn: date,
    asOf: date,
    paidInclTax: noted(money, 'paid so far, by anyone'),
  },
  output: {
    billRecipient: oneOf('customer', 'third-party-payer'),
    contractHolder: oneOf('customer'),
    payerInDefault: boolean,
    dueFromCustomer: money,
  },
  check(facts) {
    return facts.paidInclTax > facts.amountInclTax
      ? fault('paidInclTax', 'Le payé ne dépasse pas la facture.', 'What is paid does not exceed the bill.')
      : undefined;
  },
  decide(facts) {
    const named = facts.hasThirdPartyPayer;
    const left = subtract(facts.amountInclTax, facts.paidInclTax);
    const payerInDefault = named && facts.asOf > facts.dueOn && left > 0n;
    return answer(
      {
        billRecipient: named ? 'third-party-payer' : 'customer',
        contractHolder: 'customer',
        payerInDefault,
        dueFromCustomer: named && !payerInDefault ? NO_MONEY : left,
      },
      payerInDefault ? PAYER_IN_DEFAULT : named ? WITH_PAYER : WITHOUT_PAYER,
    );
  },
});
