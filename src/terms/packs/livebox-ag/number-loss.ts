import { moneyText, multiply, NO_MONEY } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, money, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { words } from './words.ts';

const LOSS = 'livebox-ag/annex3.4.loss';
const DEBTOR = 'livebox-ag/annex3.4.loss-debtor';

/** Compensation when a number under a porting request is lost (annex 3, article 4). */
export const numberLoss = decision({
  name: 'number-loss',
  question: {
    fr: 'Quelle indemnité pour un numéro perdu lors d’un portage ?',
    en: 'What compensation for a number lost in a porting?',
  },
  clauses: ['livebox-ag/annex3.4.loss', 'livebox-ag/annex3.4.loss-debtor'],
  input: {
    portRequested: boolean,
    numberLost: boolean,
    responsible: oneOf('orange', 'other-provider'),
    monthlyPrice: money,
    claimed: boolean,
  },
  output: {
    eligible: boolean,
    reason: noted(
      optional(oneOf('number-not-lost', 'no-port-request', 'other-provider', 'not-claimed')),
      'absent unless something is refused, deleted or unpriced',
    ),
    compensation: money,
  },
  decide(facts, figures) {
    const nothing = { eligible: false, compensation: NO_MONEY };
    if (!facts.numberLost) return answer({ ...nothing, reason: 'number-not-lost' }, [LOSS]);
    if (!facts.portRequested) return answer({ ...nothing, reason: 'no-port-request' }, [LOSS]);
    if (facts.responsible === 'other-provider') return answer({ ...nothing, reason: 'other-provider' }, [DEBTOR]);
    if (!facts.claimed) return answer({ ...nothing, reason: 'not-claimed' }, [LOSS]);
    return answer({ eligible: true, compensation: multiply(facts.monthlyPrice, figures.numberLossMonths) }, [
      LOSS,
      DEBTOR,
    ]);
  },
  explain(facts, figures, result) {
    const price = moneyText(facts.monthlyPrice);
    const owed = moneyText(result.compensation);
    return result.eligible
      ? [
          {
            clause: LOSS,
            fr: `${figures.numberLossMonths} fois l’abonnement de ${price} € : ${owed} €.`,
            en: `${figures.numberLossMonths} times the subscription of EUR ${price}: EUR ${owed}.`,
          },
        ]
      : [
          {
            clause: LOSS,
            fr: `Aucune indemnité : ${words.say(result.reason, 'fr')}.`,
            en: `No compensation: ${words.say(result.reason, 'en')}.`,
          },
        ];
  },
});
