import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** What the customer gets when fibre cannot be connected (articles 5.1 f and 7.3 d and e). */
export const fibreFallback = decision({
  name: 'fibre-fallback',
  question: {
    fr: 'Que propose le contrat quand la fibre ne peut être raccordée ?',
    en: 'What does the contract offer when fibre cannot be connected?',
  },
  clauses: [
    'livebox-ag/5.1.f',
    'livebox-ag/7.3.d',
    'livebox-ag/7.3.e',
    'livebox-ag/annex1.prices.a',
    'livebox-ag/annex2.prices.a',
  ],
  input: {
    fibreImpossible: boolean,
    offer: oneOf('essentiel', 'infini'),
    customerAgreesToXdsl: boolean,
    xdslEligible: boolean,
    existingCustomer: boolean,
    initialOfferAvailable: optional(boolean),
  },
  output: {
    outcome: oneOf('fibre', 'switch-to-xdsl', 'keep-initial-offer', 'contract-ended'),
    offer: nullable(oneOf('essentiel', 'infini')),
    technology: nullable(oneOf('fibre', 'xdsl')),
    contractEnds: boolean,
    feeInclTax: money,
    monthlyPriceInclTax: nullable(money),
  },
  check(facts) {
    return facts.existingCustomer && facts.initialOfferAvailable === undefined
      ? fault(
          'initialOfferAvailable',
          'Indiquez si l’offre d’avant est encore disponible.',
          'Say whether the former offer is still available.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const prices = facts.offer === 'essentiel' ? 'livebox-ag/annex1.prices.a' : 'livebox-ag/annex2.prices.a';
    const priced = (outcome: 'fibre' | 'switch-to-xdsl', technology: 'fibre' | 'xdsl') => ({
      outcome,
      offer: facts.offer,
      technology,
      contractEnds: false,
      feeInclTax: NO_MONEY,
      monthlyPriceInclTax: figures.monthlyPrice[facts.offer][technology],
    });
    if (!facts.fibreImpossible) return answer(priced('fibre', 'fibre'), [prices]);
    if (facts.customerAgreesToXdsl && facts.xdslEligible)
      return answer(priced('switch-to-xdsl', 'xdsl'), ['livebox-ag/7.3.d', prices]);
    const left = { offer: null, technology: null, feeInclTax: NO_MONEY, monthlyPriceInclTax: null } as const;
    if (facts.existingCustomer && facts.initialOfferAvailable)
      return answer({ outcome: 'keep-initial-offer', contractEnds: false, ...left }, ['livebox-ag/7.3.e']);
    return answer({ outcome: 'contract-ended', contractEnds: true, ...left }, ['livebox-ag/5.1.f']);
  },
});
