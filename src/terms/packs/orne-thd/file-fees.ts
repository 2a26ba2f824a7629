import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, noted, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const input = {
  situation: oneOf(
    'no-longer-wanted',
    'service-ended-early',
    'unreachable',
    'gone-to-competitor',
    'cancelled-after-appointment',
  ),
  network: oneOf('historic', 'saint-privat', 'ftth'),
  eventOn: date,
  inService: noted(boolean, 'the socket was installed or the signal activated before the event'),
  welcomeOffer: noted(boolean, 'the service was part of a welcome offer'),
  commitmentEndsOn: optional(noted(date, 'last day of the minimum period of the service')),
  withdrawalRight: noted(boolean, 'the customer used its statutory withdrawal right in time'),
  tariffInclTax: noted(money, 'file fee of the price list on the billing day'),
};
type Asked = FactsOf<typeof input>;

const CLAUSE_OF: Readonly<Record<Asked['situation'], readonly string[]>> = {
  'no-longer-wanted': ['orne-thd/8.u.1'],
  'service-ended-early': ['orne-thd/8.u.2'],
  unreachable: ['orne-thd/8.u.3'],
  'gone-to-competitor': ['orne-thd/8.u.4'],
  'cancelled-after-appointment': ['orne-thd/8.u.5'],
};

function spared(facts: Asked): string | undefined {
  if (facts.withdrawalRight) return 'withdrawal-right';
  if (facts.situation === 'service-ended-early') {
    if (facts.welcomeOffer) return 'welcome-offer';
    return facts.eventOn >= facts.commitmentEndsOn! ? 'commitment-over' : undefined;
  }
  if (facts.situation === 'cancelled-after-appointment')
    return facts.network === 'historic' ? undefined : 'other-network';
  return facts.inService ? 'already-in-service' : undefined;
}

/** Whether a file fee is due in one of the five situations of article 8. */
export const fileFees = decision({
  name: 'file-fees',
  question: { fr: 'Des frais de dossier sont-ils dus ?', en: 'Is a file fee due?' },
  clauses: ['orne-thd/8.u.1', 'orne-thd/8.u.2', 'orne-thd/8.u.3', 'orne-thd/8.u.4', 'orne-thd/8.u.5'],
  input,
  output: { due: boolean, reason: refusalReason, feeInclTax: money },
  check(facts) {
    if (facts.situation === 'service-ended-early' && facts.commitmentEndsOn === undefined)
      return fault(
        'commitmentEndsOn',
        'Indiquez la fin d’engagement du service.',
        'Give the end of the minimum period of the service.',
      );
    return undefined;
  },
  decide(facts) {
    const reason = spared(facts);
    const due = reason === undefined;
    return answer({ due, reason, feeInclTax: due ? facts.tariffInclTax : NO_MONEY }, CLAUSE_OF[facts.situation]);
  },
  explain(facts, _figures, result) {
    const [tariff, fee] = [moneyText(facts.tariffInclTax), moneyText(result.feeInclTax)];
    return [
      {
        clause: CLAUSE_OF[facts.situation][0]!,
        fr: `Frais de dossier du jour de facturation, ${tariff} € : ${result.due ? 'dus' : 'non dus'}, ${fee} € TTC.`,
        en: `File fee of the billing day, EUR ${tariff}: ${result.due ? 'due' : 'not due'}, EUR ${fee} incl. tax.`,
      },
    ];
  },
});
