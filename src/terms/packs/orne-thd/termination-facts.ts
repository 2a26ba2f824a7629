import { fault, type Fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, noted, oneOf, optional } from '../../model/fields.ts';
import { department, segment } from './life-fields.ts';
import { isChange } from './termination-ground.ts';

const GROUND = oneOf(
  'none',
  'force-majeure',
  'dismissal',
  'illness',
  'financial-difficulty',
  'move-out-of-coverage',
  'over-indebtedness',
  'other-legitimate',
  'price-change',
  'contract-change',
  'operator-breach',
);

/** Facts of a termination request. */
export const terminationInput = {
  segment,
  territory: noted(department, 'department of the installation address'),
  channel: oneOf('registered-letter', 'email', 'ordinary-letter', 'phone', 'agency', 'online-form'),
  receivedOn: noted(date, 'day OrneTHD received the request'),
  asOf: noted(date, 'day of evaluation'),
  ground: noted(
    GROUND,
    'price-change and contract-change: free exits of articles 8 and 24; operator-breach: formal notice to OrneTHD left without effect (decision mutual-breach-termination, customer eligible), otherwise none; a death has its own decision',
  ),
  commitmentEndsOn: optional(noted(date, 'last day of the minimum period; absent when there is none')),
  requestedCutOn: optional(noted(date, 'day on which the customer asks the service to be cut')),
  documentsReceivedOn: optional(noted(date, "OrneTHD's entry stamp")),
  subscribedOn: optional(date),
  overIndebtednessFiledOn: optional(noted(date, 'day the request for treatment was received')),
  movingOn: optional(date),
  changeNotifiedOn: optional(
    noted(
      date,
      'price-change and contract-change: day the change was notified; for contract-change, on a durable medium, absent when it was not',
    ),
  ),
  sentOn: optional(
    noted(date, 'price-change and contract-change: day the customer sent the termination; receivedOn when absent'),
  ),
  newAddressGiven: boolean,
  feeInForce: optional(noted(money, 'early-termination fee on the billing day, when it is no longer 45.00')),
} as const;

export type TerminationFacts = FactsOf<typeof terminationInput>;

/** Faults of a termination request that types cannot see. */
export function terminationFault(facts: TerminationFacts): Fault | undefined {
  const { receivedOn, requestedCutOn, ground } = facts;
  if (facts.asOf < receivedOn)
    return fault('asOf', 'Évaluez au plus tôt le jour de réception.', 'Evaluate on the day of receipt or later.');
  if (requestedCutOn !== undefined && requestedCutOn <= receivedOn)
    return fault(
      'requestedCutOn',
      'Demandez une coupure postérieure à la réception.',
      'Ask for a cut after the day of receipt.',
    );
  if (facts.documentsReceivedOn !== undefined && facts.documentsReceivedOn > facts.asOf)
    return fault(
      'documentsReceivedOn',
      'Les pièces ne peuvent arriver après le jour d’évaluation.',
      'The documents cannot arrive after the day of evaluation.',
    );
  if (ground === 'over-indebtedness' && facts.subscribedOn === undefined)
    return fault('subscribedOn', 'Indiquez le jour de la souscription.', 'Say when the contract was subscribed.');
  if (ground === 'over-indebtedness' && facts.overIndebtednessFiledOn === undefined)
    return fault(
      'overIndebtednessFiledOn',
      'Indiquez le jour de réception de la demande de traitement.',
      'Say when the request for treatment was received.',
    );
  if (ground === 'move-out-of-coverage' && facts.movingOn === undefined)
    return fault('movingOn', 'Indiquez le jour du déménagement.', 'Say when the customer moves.');
  if (!isChange(ground)) return undefined;
  if (facts.sentOn !== undefined && facts.sentOn > receivedOn)
    return fault(
      'sentOn',
      'L’envoi ne peut suivre la réception.',
      'The termination cannot be sent after it is received.',
    );
  const notified = facts.changeNotifiedOn;
  if (notified === undefined ? ground === 'price-change' : notified > (facts.sentOn ?? receivedOn))
    return fault(
      'changeNotifiedOn',
      'Indiquez une notification antérieure ou égale à l’envoi.',
      'Give a notification on or before the day of sending.',
    );
  return undefined;
}
