import { moneyText, NO_MONEY, largest, subtract, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

/** End of a new contract whose holder owes money elsewhere, and what is to be paid before signing again (article 13). */
export const hiddenDebtTermination = decision({
  name: 'hidden-debt-termination',
  question: {
    fr: 'Une dette découverte sous une autre adresse ou un autre nom met-elle fin au contrat, et que faut-il payer ?',
    en: 'Does a debt found under another address or name end the contract, and what must be paid?',
  },
  clauses: ['orne-thd/13.x', 'orne-thd/13.y'],
  input: {
    newContractSignedOn: date,
    discoveredOn: date,
    hiddenDebt: noted(money, 'owed under another address or name'),
    sameDebtor: noted(boolean, 'the new customer is the person who owes it'),
    newContractDue: noted(money, 'due under the new contract to the termination day'),
    terminationFeeInForce: optional(money),
    paid: noted(money, 'paid since the discovery'),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    terminationOn: nullable(date),
    totalDebt: money,
    remaining: money,
    newContractAllowed: boolean,
  },
  check({ discoveredOn, newContractSignedOn }) {
    return discoveredOn < newContractSignedOn
      ? fault(
          'discoveredOn',
          'La découverte ne peut précéder le nouveau contrat.',
          'The discovery cannot come before the new contract.',
        )
      : undefined;
  },
  decide(facts) {
    const { hiddenDebt, paid } = facts;
    if (hiddenDebt === NO_MONEY || !facts.sameDebtor) {
      const reason = hiddenDebt === NO_MONEY ? 'no-debt' : 'not-the-debtor';
      const nothing = { terminationOn: null, totalDebt: NO_MONEY, remaining: NO_MONEY, newContractAllowed: true };
      return answer({ eligible: false, reason, ...nothing }, ['orne-thd/13.x']);
    }
    const totalDebt = sum(hiddenDebt, facts.newContractDue, facts.terminationFeeInForce ?? NO_MONEY);
    const remaining = largest(subtract(totalDebt, paid), NO_MONEY);
    const newContractAllowed = paid >= totalDebt;
    return answer({ eligible: true, terminationOn: facts.discoveredOn, totalDebt, remaining, newContractAllowed }, [
      'orne-thd/13.x',
      'orne-thd/13.y',
    ]);
  },
  explain(facts, _figures, result) {
    const fee = moneyText(facts.terminationFeeInForce ?? NO_MONEY);
    const [hidden, due, total] = [
      moneyText(facts.hiddenDebt),
      moneyText(facts.newContractDue),
      moneyText(result.totalDebt),
    ];
    const [paid, left] = [moneyText(facts.paid), moneyText(result.remaining)];
    return [
      {
        clause: 'orne-thd/13.x',
        fr: `Dette ancienne ${hidden} €, nouveau contrat ${due} €, frais de résiliation ${fee} € : ${total} € TTC en tout.`,
        en: `Former debt EUR ${hidden}, new contract EUR ${due}, termination fee EUR ${fee}: EUR ${total} incl. tax in all.`,
      },
      {
        clause: 'orne-thd/13.y',
        fr: `${paid} € payés, ${left} € restent dus avant tout nouveau contrat.`,
        en: `EUR ${paid} paid, EUR ${left} still owed before any new contract.`,
      },
    ];
  },
});
