import type { AgreementChange, ContractInLife, Procedure } from '../../../model/procedure.ts';
import type { JsonFacts } from '../../../model/life.ts';
import { freeEnd, letter, say, settled, standing, textIn } from './shape.ts';

/** The xDSL offer of the same range; the one chosen when somebody said which. */
export function xdslOffer(contract: ContractInLife, told: JsonFacts): string {
  return textIn(told, 'xdslOffer') ?? `${String(contract.characteristics.offer).toUpperCase()}-ADSL`;
}

/** The fact that names it. */
export const XDSL_OFFER = {
  name: 'xdslOffer',
  label: say('Offre ADSL ou VDSL2 de la même gamme', 'ADSL or VDSL2 offer of the same range'),
  kind: 'offer',
  required: false,
} as const;

/** Fibre cannot be connected: xDSL with the customer's agreement, the former offer, or a free end (articles 5.1 and 7.3). */
export const technologyFallback: Procedure = {
  name: 'technology-fallback',
  group: 'delivery',
  title: say('Fibre impossible à raccorder', 'Fibre that cannot be connected'),
  summary: say('La fibre commandée ne peut être posée.', 'The fibre that was ordered cannot be laid.'),
  openTo: ['network'],
  decision: 'fibre-fallback',
  known: (contract, told) => ({
    offer: contract.characteristics.offer,
    customerAgreesToXdsl: told.customerAgreesToXdsl ?? false,
  }),
  offered: (contract) => ({ fibreImpossible: true, existingCustomer: contract.customerSince < contract.orderedOn }),
  extra: [XDSL_OFFER],
  later: [
    {
      fact: 'customerAgreesToXdsl',
      label: say('Le client accepte le xDSL', 'The customer agrees to xDSL'),
      by: 'customer',
      value: { is: true },
    },
    {
      fact: 'customerAgreesToXdsl',
      label: say('Le client refuse le xDSL', 'The customer refuses xDSL'),
      by: 'customer',
      value: { is: false },
    },
  ],
  effects(taken, contract, told) {
    const { outcome } = taken.result;
    const figures = ['outcome', 'monthlyPriceInclTax'];
    if (outcome === 'fibre') return settled('fibre', say('La fibre est possible', 'Fibre is possible'), { figures });
    if (told.customerAgreesToXdsl === undefined && told.xdslEligible === true)
      return standing('choice-awaited', say('Choix du client attendu', 'Customer’s choice awaited'), {
        letters: [
          letter(
            'choice',
            say('La fibre ne peut être raccordée chez vous', 'Fibre cannot be connected at your home'),
            say(
              'Nous vous proposons l’offre xDSL de la même gamme ; dites-nous si vous l’acceptez.',
              'We propose the xDSL offer of the same range; tell us whether you accept it.',
            ),
          ),
        ],
        figures,
      });
    const on = contract.today;
    if (outcome === 'switch-to-xdsl') {
      const change: AgreementChange = { do: 'change-plan', on, offer: xdslOffer(contract, told) };
      return settled('switched', say('Passé en xDSL', 'Moved to xDSL'), { changes: [change], figures });
    }
    const kept = outcome === 'keep-initial-offer';
    const label = kept
      ? say('Offre d’avant conservée', 'Former offer kept')
      : say('Contrat terminé sans frais', 'Contract ended at no cost');
    return settled(kept ? 'initial-offer-kept' : 'ended', label, {
      changes: [freeEnd(contract, on, kept ? 'initial-offer-kept' : 'technical-impossibility')],
      letters: [
        letter(
          'ended',
          say('La fibre ne peut être raccordée chez vous', 'Fibre cannot be connected at your home'),
          kept
            ? say('Votre offre d’avant continue, sans frais.', 'Your former offer goes on, at no cost.')
            : say('Votre contrat prend fin, sans frais.', 'Your contract ends, at no cost.'),
        ),
      ],
      figures,
    });
  },
};
