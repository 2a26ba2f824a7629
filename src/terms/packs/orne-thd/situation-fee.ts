import { moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, type FactsOf, listOf, money, noted, oneOf, record } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const event = oneOf('cancelled-before-installation', 'absent', 'private-works-refused', 'other-listed');

const input = {
  event,
  withinWithdrawalPeriod: boolean,
  forceMajeure: boolean,
  tariff: noted(listOf(record({ event, amount: money })), 'price lists in force on the billing day'),
} as const;

/** Why the situation costs nothing whatever the price list says. */
function exemption(facts: FactsOf<typeof input>): string | undefined {
  if (facts.event === 'cancelled-before-installation' && facts.withinWithdrawalPeriod) return 'withdrawal';
  return facts.event === 'absent' && facts.forceMajeure ? 'force-majeure' : undefined;
}

/** Fee of a cancelled installation, a missed appointment or a refusal of private works, as published (article 13). */
export const situationFee = decision({
  name: 'situation-fee',
  question: {
    fr: 'Quels frais sont dus pour une installation annulée, un rendez-vous manqué ou des travaux refusés ?',
    en: 'Which fee is due for a cancelled installation, a missed appointment or refused works?',
  },
  clauses: ['orne-thd/13.m', 'orne-thd/15.f'],
  input,
  output: { billed: boolean, reason: refusalReason, amount: money },
  decide(facts) {
    const clauses = facts.event === 'private-works-refused' ? ['orne-thd/13.m', 'orne-thd/15.f'] : ['orne-thd/13.m'];
    const lines = facts.tariff.filter((line) => line.event === facts.event);
    const reason = exemption(facts) ?? (lines.length === 0 ? 'no-tariff' : undefined);
    if (reason !== undefined) return answer({ billed: false, reason, amount: NO_MONEY }, clauses);
    return answer({ billed: true, amount: sum(...lines.map((line) => line.amount)) }, clauses);
  },
  explain(facts, _figures, result) {
    const lines = facts.tariff.filter((line) => line.event === facts.event);
    const prices = lines.map((line) => moneyText(line.amount)).join(' + ');
    const [reason, amount] = [exemption(facts), moneyText(result.amount)];
    return [
      {
        clause: 'orne-thd/13.m',
        fr: reason
          ? 'Situation exemptée : aucuns frais.'
          : `Tarif publié : ${prices || 'aucun'} ; ${amount} € TTC facturés.`,
        en: reason
          ? 'Exempt situation: no fee.'
          : `Published tariff: ${prices || 'none'}; EUR ${amount} incl. tax billed.`,
      },
    ];
  },
});
