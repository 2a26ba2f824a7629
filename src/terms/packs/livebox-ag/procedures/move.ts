import type { Ask, JsonFacts, Taken } from '../../../model/life.ts';
import type {
  AgreementChange,
  ContractInLife,
  Procedure,
  ProcedureEffects,
  LaterFact,
} from '../../../model/procedure.ts';
import { accessKind } from '../life-answers.ts';
import { daysToCome, freeEnd, letter, reasonOf, refused, say, settledOn, standing, textIn } from './shape.ts';
import { XDSL_OFFER, xdslOffer } from './technology-fallback.ts';

const FIGURES = ['outcome', 'commitmentEndsOn', 'freeTermination'];

const FIBRE_PROPOSED = letter(
  'fibre-proposed',
  say('La fibre est disponible à votre nouvelle adresse', 'Fibre is available at your new address'),
  say(
    'Nous vous proposons d’y passer. Votre offre ne change qu’avec votre accord exprès.',
    'We propose that you take it. Your offer changes with your express agreement only.',
  ),
);

const CHOICE = letter(
  'choice',
  say('La fibre ne peut être raccordée à votre nouvelle adresse', 'Fibre cannot be connected at your new address'),
  say(
    'Choisissez une offre xDSL actuellement vendue, ou mettez fin à votre offre sans frais.',
    'Choose an xDSL offer on sale now, or end your offer at no cost.',
  ),
);

const KEEP_BOX_IN_PLACE = letter(
  'moved',
  say('Votre déménagement est enregistré', 'Your move is recorded'),
  say(
    'Votre engagement en cours, s’il en reste, se poursuit ; aucun autre ne commence.',
    'What is left of your commitment goes on, if anything; no other begins.',
  ),
  say(
    'N’installez la Livebox qu’à la nouvelle adresse enregistrée : les secours s’y fient.',
    'Install the Livebox at the new address on record only: emergency services rely on it.',
  ),
);

interface Address {
  readonly line: string;
  readonly postcode: string;
  readonly city: string;
}

/** The line goes to the new address, under another offer when the outcome says so. */
function moved(contract: ContractInLife, told: JsonFacts, offer?: string): ProcedureEffects {
  const on = textIn(told, 'movedOn')!;
  const address = told.address as Address | undefined;
  const changes: AgreementChange[] = [
    ...(offer === undefined || offer === contract.offer ? [] : [{ do: 'change-plan', on, offer } as const]),
    ...(address === undefined ? [] : [{ do: 'move', on, address } as const]),
  ];
  const label = say('Offre transférée', 'Offer transferred');
  return settledOn(on, contract, 'transferred', label, { changes, letters: [KEEP_BOX_IN_PLACE], figures: FIGURES });
}

function withFibre(contract: ContractInLife): string {
  return accessKind(contract) === 'fibre'
    ? contract.offer
    : `${String(contract.characteristics.offer).toUpperCase()}-FIBRE`;
}

/** The customer leaves for want of fibre: ten days after asking, as every termination, and free of charge. */
function left(contract: ContractInLife, told: JsonFacts, ask: Ask | undefined): ProcedureEffects {
  const askedOn = textIn(told, 'leaveAskedOn') ?? contract.openedOn;
  const ending = ask?.('termination', {
    territory: contract.territory,
    requestKind: 'request',
    requestReceivedOn: askedOn,
    monthlyFee: contract.monthlyPriceInclTax,
    activatedOn: contract.activatedOn,
    commitmentMonths: contract.commitmentMonths,
    legitimateReason: true,
    proofRequired: false,
  });
  const on = (ending === undefined ? undefined : textIn(ending.result, 'effectiveOn')) ?? askedOn;
  return settledOn(on, contract, 'ended', say('Résilié sans frais', 'Ended at no cost'), {
    changes: [freeEnd(contract, on, 'move-without-fibre')],
    figures: FIGURES,
  });
}

/** A network looked up at the new address: it serves it, or does not. */
function served(fact: string, fr: string, en: string): LaterFact[] {
  return [true, false].map((is) => ({
    fact,
    label: is ? say(fr, en) : say(`${fr} : non`, `${en}: no`),
    by: 'agent',
    value: { is },
  }));
}

function effectsOf(taken: Taken, contract: ContractInLife, told: JsonFacts, ask: Ask | undefined): ProcedureEffects {
  const { outcome } = taken.result;
  if (told.fibreEligible === undefined || (told.fibreEligible === false && told.xdslEligible === undefined))
    return standing('address-to-check', say('Nouvelle adresse à vérifier', 'New address to be checked'));
  switch (outcome) {
    case 'consent-awaited':
      return standing('consent-awaited', say('Accord pour la fibre attendu', 'Consent to fibre awaited'), {
        letters: [FIBRE_PROPOSED],
        figures: FIGURES,
      });
    case 'choice-awaited':
      return standing('choice-awaited', say('Choix du client attendu', 'Customer’s choice awaited'), {
        letters: [CHOICE],
        figures: FIGURES,
      });
    case 'terminated-free':
      return left(contract, told, ask);
    case 'fibre-offer':
      return moved(contract, told, withFibre(contract));
    case 'xdsl-offer':
      return moved(contract, told, xdslOffer(contract, told));
    case 'same-offer': {
      const inXdsl = accessKind(contract) === 'fibre' && told.fibreEligible === false;
      return moved(contract, told, inXdsl ? xdslOffer(contract, told) : undefined);
    }
    default:
      return refused(reasonOf(taken) ?? 'not-covered');
  }
}

const TO_COME: readonly LaterFact[] = [
  ...served('fibreEligible', 'La fibre dessert la nouvelle adresse', 'Fibre serves the new address'),
  ...served('xdslEligible', 'Le xDSL dessert la nouvelle adresse', 'xDSL serves the new address'),
  {
    fact: 'fibreConsent',
    label: say('Le client accepte la fibre', 'The customer accepts fibre'),
    by: 'customer',
    value: { is: true },
  },
  {
    fact: 'fibreConsent',
    label: say('Le client refuse la fibre', 'The customer refuses fibre'),
    by: 'customer',
    value: { is: false },
  },
  {
    fact: 'fibreImpossible',
    label: say('La fibre ne peut être raccordée', 'Fibre cannot be connected'),
    by: 'network',
    value: { is: true },
  },
  {
    fact: 'choice',
    label: say('Prendre une offre xDSL', 'Take an xDSL offer'),
    by: 'customer',
    value: { is: 'xdsl' },
  },
  {
    fact: 'leaveAskedOn',
    label: say('Mettre fin à l’offre sans frais', 'End the offer at no cost'),
    by: 'customer',
    value: { at: 'today' },
  },
];

/** The customer moves: the offer follows, becomes fibre or xDSL, or ends free of charge (article 12). */
export const moveHome: Procedure = {
  name: 'move',
  group: 'change',
  title: say('Déménagement', 'Move'),
  summary: say('Le client change de logement et veut garder son offre.', 'The customer moves and keeps the offer.'),
  openTo: ['customer'],
  decision: 'move',
  known: (contract, told) => ({
    currentTechnology: accessKind(contract),
    commitmentEndsOn: contract.commitmentEndsOn,
    // Whether the new home is served is looked up; until then nothing is judged.
    fibreEligible: told.fibreEligible ?? false,
    xdslEligible: told.xdslEligible ?? false,
    fibreImpossible: told.fibreImpossible ?? false,
    choice: told.leaveAskedOn === undefined ? told.choice : 'terminate',
  }),
  offered: () => ({ offerStillSold: true }),
  asks: ['movedOn'],
  extra: [
    ...daysToCome(TO_COME, 'leaveAskedOn'),
    { name: 'address', label: say('Nouvelle adresse', 'New address'), kind: 'address', required: false },
    XDSL_OFFER,
  ],
  later: TO_COME,
  effects: effectsOf,
};
