import { type CivilDate, isoDate, latest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { words } from './words.ts';

const LIST = 'livebox-ag/18.1.f';
const EFFECT = 'livebox-ag/18.1.r';

type Ground =
  | 'dismissal'
  | 'move-uncovered'
  | 'move-abroad'
  | 'illness-or-disability'
  | 'detention'
  | 'death-of-customer'
  | 'death-of-relative'
  | 'force-majeure'
  | 'over-indebtedness'
  | 'guardianship'
  | 'price-rise'
  | 'other';

interface Facts {
  readonly ground: Ground;
  readonly requestReceivedOn: CivilDate;
  readonly permanentContract?: boolean | undefined;
  readonly movedOn?: CivilDate | undefined;
  readonly newPlace?: 'antilles-guyane' | 'other-french-territory' | 'abroad' | undefined;
  readonly mainResidence?: boolean | undefined;
  readonly newAddressCovered?: boolean | undefined;
  readonly longTerm?: boolean | undefined;
  readonly useImpossible?: boolean | undefined;
  readonly detentionFrom?: CivilDate | undefined;
  readonly detentionUntil?: CivilDate | undefined;
  readonly relation?: string | undefined;
  readonly subscribedForDeceased?: boolean | undefined;
  readonly forceMajeureRecognised?: boolean | undefined;
  readonly admissible?: boolean | undefined;
  readonly priceRose?: boolean | undefined;
}

interface GroundRule {
  readonly clause: string;
  readonly proof: string | null;
  /** Facts without which the ground cannot be judged, in the order they are asked for. */
  readonly needs: readonly (keyof Facts)[];
}

const GROUNDS: Readonly<Record<Ground, GroundRule>> = {
  dismissal: { clause: 'livebox-ag/18.1.g', proof: 'dismissal-letter', needs: ['permanentContract'] },
  'move-uncovered': {
    clause: 'livebox-ag/18.1.h',
    proof: 'proof-of-new-address',
    needs: ['movedOn', 'newPlace', 'mainResidence', 'newAddressCovered'],
  },
  'move-abroad': {
    clause: 'livebox-ag/18.1.i',
    proof: 'proof-of-address-abroad',
    needs: ['newPlace', 'mainResidence', 'longTerm'],
  },
  'illness-or-disability': { clause: 'livebox-ag/18.1.j', proof: 'medical-certificate', needs: ['useImpossible'] },
  detention: {
    clause: 'livebox-ag/18.1.k',
    proof: 'detention-certificate',
    needs: ['detentionFrom', 'detentionUntil'],
  },
  'death-of-customer': { clause: 'livebox-ag/18.1.l', proof: 'death-certificate', needs: [] },
  'death-of-relative': {
    clause: 'livebox-ag/18.1.m',
    proof: 'death-certificate',
    needs: ['relation', 'subscribedForDeceased'],
  },
  'force-majeure': { clause: 'livebox-ag/18.1.n', proof: 'proof-of-event', needs: ['forceMajeureRecognised'] },
  'over-indebtedness': { clause: 'livebox-ag/18.1.o', proof: 'admissibility-notification', needs: ['admissible'] },
  guardianship: { clause: 'livebox-ag/18.1.p', proof: 'court-decision', needs: [] },
  'price-rise': { clause: 'livebox-ag/18.1.q', proof: null, needs: ['priceRose'] },
  other: { clause: LIST, proof: null, needs: [] },
};

interface Limits {
  readonly moveRequestDays: number;
  readonly detentionMonths: number;
}

function moveRefusal(facts: Facts, limits: Limits): string | undefined {
  if (!facts.mainResidence) return 'not-main-residence';
  if (facts.ground === 'move-abroad') {
    if (facts.newPlace !== 'abroad') return 'not-abroad';
    return facts.longTerm ? undefined : 'not-long-term';
  }
  if (facts.newPlace !== 'antilles-guyane') return 'outside-antilles-guyane';
  if (facts.newAddressCovered) return 'new-address-covered';
  return facts.requestReceivedOn > plusDays(facts.movedOn!, limits.moveRequestDays) ? 'requested-too-late' : undefined;
}

function relativeRefusal({ relation, subscribedForDeceased }: Facts): string | undefined {
  if (relation === 'sibling' || relation === 'other') return 'relation-not-listed';
  return subscribedForDeceased ? undefined : 'not-subscribed-for-deceased';
}

/** Why the reason does not hold on the substance; `undefined` when it does. */
function refusalOf(facts: Facts, limits: Limits): string | undefined {
  switch (facts.ground) {
    case 'other':
      return 'manual-review';
    case 'dismissal':
      return facts.permanentContract ? undefined : 'not-a-permanent-contract';
    case 'move-uncovered':
    case 'move-abroad':
      return moveRefusal(facts, limits);
    case 'illness-or-disability':
      return facts.useImpossible ? undefined : 'use-not-impossible';
    case 'detention':
      return facts.detentionUntil! < plusMonths(facts.detentionFrom!, limits.detentionMonths)
        ? 'detention-under-three-months'
        : undefined;
    case 'death-of-relative':
      return relativeRefusal(facts);
    case 'force-majeure':
      return facts.forceMajeureRecognised ? undefined : 'not-force-majeure';
    case 'over-indebtedness':
      return facts.admissible ? undefined : 'not-admissible';
    case 'price-rise':
      return facts.priceRose ? undefined : 'no-price-rise';
    default:
      return undefined;
  }
}

/** Whether a reason given by the customer ends the contract free of charge, and the proof it needs (article 18.1). */
export const legitimateReason = decision({
  name: 'legitimate-reason',
  question: {
    fr: 'Le motif du client lui permet-il de résilier sans frais ?',
    en: 'Does the customer’s reason end the contract free of charge?',
  },
  clauses: [
    'livebox-ag/18.1.f',
    'livebox-ag/18.1.g',
    'livebox-ag/18.1.h',
    'livebox-ag/18.1.i',
    'livebox-ag/18.1.j',
    'livebox-ag/18.1.k',
    'livebox-ag/18.1.l',
    'livebox-ag/18.1.m',
    'livebox-ag/18.1.n',
    'livebox-ag/18.1.o',
    'livebox-ag/18.1.p',
    'livebox-ag/18.1.q',
    'livebox-ag/18.1.r',
  ],
  input: {
    ground: oneOf(
      'dismissal',
      'move-uncovered',
      'move-abroad',
      'illness-or-disability',
      'detention',
      'death-of-customer',
      'death-of-relative',
      'force-majeure',
      'over-indebtedness',
      'guardianship',
      'price-rise',
      'other',
    ),
    requestReceivedOn: date,
    documentsReceivedOn: noted(optional(date), 'the required proof is complete'),
    permanentContract: noted(optional(boolean), 'dismissal'),
    movedOn: noted(optional(date), 'move-uncovered'),
    newPlace: noted(optional(oneOf('antilles-guyane', 'other-french-territory', 'abroad')), 'both moves'),
    mainResidence: noted(optional(boolean), 'both moves: the main residence where the service is supplied'),
    newAddressCovered: noted(optional(boolean), 'move-uncovered'),
    longTerm: noted(optional(boolean), 'move-abroad'),
    useImpossible: noted(optional(boolean), 'illness-or-disability: service, telephone or computer'),
    detentionFrom: optional(date),
    detentionUntil: noted(optional(date), 'day of release set by the sentence or measure'),
    relation: noted(
      optional(oneOf('spouse', 'partner', 'ascendant', 'descendant', 'sibling', 'other')),
      'of the deceased to the customer',
    ),
    subscribedForDeceased: noted(optional(boolean), 'the customer had subscribed for that person'),
    forceMajeureRecognised: optional(boolean),
    admissible: noted(optional(boolean), 'over-indebtedness: admissibility notified by the commission'),
    priceRose: optional(boolean),
  },
  output: {
    eligible: boolean,
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    requiredProof: noted(nullable(text), 'code of the document, null if none'),
    effectiveBy: noted(
      nullable(date),
      'latest date that 18.1.r allows (the exact date is effectiveOn of decision termination, never later unless the customer asks for it); null on a refusal',
    ),
  },
  check(facts) {
    const missing = GROUNDS[facts.ground].needs.find((field) => facts[field] === undefined);
    if (missing !== undefined)
      return fault(missing, `Ce motif demande « ${missing} ».`, `This ground needs "${missing}".`);
    if (facts.ground === 'detention' && facts.detentionUntil! < facts.detentionFrom!)
      return fault(
        'detentionUntil',
        'La fin de la détention suit son début.',
        'The end of the detention follows its start.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { clause, proof } = GROUNDS[facts.ground];
    const { requestReceivedOn, documentsReceivedOn } = facts;
    const substance = refusalOf(facts, figures);
    const reason = substance ?? (proof !== null && documentsReceivedOn === undefined ? 'proof-missing' : undefined);
    const because = clause === LIST ? [LIST] : [LIST, clause];
    if (reason !== undefined)
      return answer({ eligible: false, reason, requiredProof: proof, effectiveBy: null }, because);
    const complete = proof === null ? requestReceivedOn : latest(requestReceivedOn, documentsReceivedOn!);
    const effectiveBy = plusDays(complete, figures.legitimateReasonEffectDays);
    return answer({ eligible: true, requiredProof: proof, effectiveBy }, [...because, EFFECT]);
  },
  explain(facts, figures, result) {
    const { clause } = GROUNDS[facts.ground];
    if (result.effectiveBy === null)
      return [
        {
          clause,
          fr: `Motif refusé : ${words.say(result.reason, 'fr')}.`,
          en: `Reason refused: ${words.say(result.reason, 'en')}.`,
        },
      ];
    const by = isoDate(result.effectiveBy);
    const days = figures.legitimateReasonEffectDays;
    return [
      {
        clause,
        fr: 'Motif légitime reconnu : sans frais ni mensualités restantes.',
        en: 'Legitimate reason held: no fee, no monthly fee left.',
      },
      {
        clause: EFFECT,
        fr: `Demande du ${isoDate(facts.requestReceivedOn)} et justificatif complet, plus ${days} jours : effet au plus tard le ${by}.`,
        en: `Request of ${isoDate(facts.requestReceivedOn)} and complete proof, plus ${days} days: effect by ${by}.`,
      },
    ];
  },
});
