import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const TRANSFER = 'livebox-ag/12.a';
const FIBRE_PROPOSED = 'livebox-ag/12.b';
const CONSENT = 'livebox-ag/12.c';
const COMMITMENT = 'livebox-ag/12.d';
const FIBRE_IMPOSSIBLE = 'livebox-ag/12.e';

type Outcome =
  | 'same-offer'
  | 'fibre-offer'
  | 'consent-awaited'
  | 'choice-awaited'
  | 'xdsl-offer'
  | 'terminated-free'
  | 'not-transferred';

interface Move {
  readonly currentTechnology: 'xdsl' | 'fibre';
  readonly offerStillSold: boolean;
  readonly fibreEligible: boolean;
  readonly xdslEligible: boolean;
  readonly fibreConsent?: boolean | undefined;
  readonly fibreImpossible: boolean;
  readonly choice?: 'xdsl' | 'terminate' | undefined;
}

interface Ruling {
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly fibreProposed: boolean;
  readonly freeTermination?: true;
  readonly because: readonly string[];
}

function notTransferred(move: Move, fibreProposed: boolean, because: readonly string[]): Ruling {
  const reason = move.offerStillSold ? 'technology-not-available' : 'offer-not-sold';
  return { outcome: 'not-transferred', reason, fibreProposed, because };
}

/** Orange cannot connect an eligible dwelling: the customer chooses. */
function whenImpossible({ choice, xdslEligible }: Move): Ruling {
  const base = { fibreProposed: true, because: [FIBRE_PROPOSED, FIBRE_IMPOSSIBLE] };
  if (choice === undefined) return { outcome: 'choice-awaited', freeTermination: true, ...base };
  if (choice === 'terminate') return { outcome: 'terminated-free', freeTermination: true, ...base };
  if (xdslEligible) return { outcome: 'xdsl-offer', ...base };
  return { outcome: 'choice-awaited', reason: 'xdsl-not-available', freeTermination: true, ...base };
}

function whenFibre(move: Move): Ruling {
  const { currentTechnology, offerStillSold, fibreConsent, xdslEligible } = move;
  if (currentTechnology === 'fibre' && offerStillSold)
    return { outcome: 'same-offer', fibreProposed: false, because: [TRANSFER] };
  const base = { fibreProposed: true, because: [FIBRE_PROPOSED, CONSENT] };
  if (fibreConsent === undefined) return { outcome: 'consent-awaited', ...base };
  if (fibreConsent) return { outcome: 'fibre-offer', ...base };
  if (currentTechnology === 'xdsl' && xdslEligible && offerStillSold)
    return { outcome: 'same-offer', fibreProposed: true, because: [TRANSFER, ...base.because] };
  return notTransferred(move, true, [TRANSFER, ...base.because]);
}

function rulingOn(move: Move): Ruling {
  if (move.fibreEligible) return move.fibreImpossible ? whenImpossible(move) : whenFibre(move);
  if (!move.xdslEligible)
    return { outcome: 'not-transferred', reason: 'not-covered', fibreProposed: false, because: [TRANSFER] };
  if (move.offerStillSold) return { outcome: 'same-offer', fibreProposed: false, because: [TRANSFER] };
  return notTransferred(move, false, [TRANSFER]);
}

/** What becomes of the offer and of the commitment when the customer moves (article 12). */
export const move = decision({
  name: 'move',
  question: {
    fr: 'Que devient l’offre quand le client déménage ?',
    en: 'What becomes of the offer when the customer moves?',
  },
  clauses: ['livebox-ag/12.a', 'livebox-ag/12.b', 'livebox-ag/12.c', 'livebox-ag/12.d', 'livebox-ag/12.e'],
  input: {
    movedOn: date,
    currentTechnology: oneOf('xdsl', 'fibre'),
    offerStillSold: noted(
      boolean,
      'on movedOn Orange still sells the offer that the customer holds, in the version that would be supplied: fibre for a fibre customer who moves to a fibre-eligible dwelling, otherwise xDSL',
    ),
    fibreEligible: noted(boolean, 'new dwelling'),
    xdslEligible: noted(boolean, 'new dwelling'),
    fibreConsent: noted(optional(boolean), 'express answer to the fibre proposal'),
    fibreImpossible: noted(boolean, 'Orange finds that it cannot connect an eligible dwelling'),
    choice: noted(optional(oneOf('xdsl', 'terminate')), 'only used when fibreImpossible'),
    commitmentEndsOn: optional(date),
  },
  output: {
    eligible: boolean,
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    outcome: oneOf(
      'same-offer',
      'fibre-offer',
      'consent-awaited',
      'choice-awaited',
      'xdsl-offer',
      'terminated-free',
      'not-transferred',
    ),
    fibreProposed: boolean,
    commitmentEndsOn: noted(nullable(date), 'end of the commitment that goes on; null if none is left'),
    freeTermination: noted(boolean, 'the customer may end, or has ended, the offer free of charge under article 12'),
  },
  check(facts) {
    return facts.fibreImpossible && !facts.fibreEligible
      ? fault(
          'fibreImpossible',
          'Un raccordement impossible suppose un logement éligible à la fibre.',
          'An impossible connection supposes a dwelling eligible for fibre.',
        )
      : undefined;
  },
  decide(facts) {
    const { outcome, reason, fibreProposed, freeTermination, because } = rulingOn(facts);
    const goesOn = outcome !== 'not-transferred' && outcome !== 'terminated-free';
    const commitment =
      facts.commitmentEndsOn !== undefined && facts.commitmentEndsOn >= facts.movedOn ? facts.commitmentEndsOn : null;
    return answer(
      {
        eligible: reason === undefined,
        reason,
        outcome,
        fibreProposed,
        commitmentEndsOn: goesOn ? commitment : null,
        freeTermination: freeTermination ?? false,
      },
      goesOn ? [...because, COMMITMENT] : because,
    );
  },
});
