import { type Fault, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, noted, optional } from '../../model/fields.ts';

/** Facts of a withdrawal from a handset renewal. */
export const deviceWithdrawalInput = {
  orderedRemotely: boolean,
  orderedOn: date,
  withdrawnOn: noted(date, 'day customer service was told'),
  planChanged: noted(boolean, 'plan changed at the renewal'),
  goodsPaidInclTax: noted(money, 'mobiles and accessories'),
  deliveryPaidInclTax: money,
  standardDeliveryInclTax: money,
  delivered: noted(boolean, 'the goods reached the customer'),
  sentBackOn: noted(optional(date), 'day the customer sent the goods'),
  proofGivenOn: noted(optional(date), 'day proof of dispatch was given to Orange'),
  receivedBackOn: noted(optional(date), 'day Orange received the goods'),
  completeInBox: noted(optional(boolean), 'required with receivedBackOn'),
  formEnclosed: noted(optional(boolean), 'required with receivedBackOn'),
  excessiveHandling: noted(boolean, 'handled beyond what shows nature, features and working'),
  valueLossInclTax: noted(money, 'loss of value found'),
  newMonthlyFee: noted(optional(money), 'plan changed only: monthly fee of the new plan'),
  newPlanFrom: noted(optional(date), 'plan changed only: first day of the new plan'),
  outOfPlanUsage: noted(
    optional(money),
    'services and communications not included, made before the withdrawal; default 0.00',
  ),
} as const;

export type DeviceWithdrawalFacts = FactsOf<typeof deviceWithdrawalInput>;

function returnFault(facts: DeviceWithdrawalFacts): Fault | undefined {
  const { sentBackOn, proofGivenOn, receivedBackOn } = facts;
  for (const field of ['sentBackOn', 'proofGivenOn', 'receivedBackOn'] as const) {
    const day = facts[field];
    if (day !== undefined && (!facts.delivered || day < facts.orderedOn))
      return fault(
        field,
        'Un retour suppose une livraison, et suit la commande.',
        'A return needs a delivery, and comes after the order.',
      );
  }
  if (proofGivenOn !== undefined && (sentBackOn === undefined || proofGivenOn < sentBackOn))
    return fault('proofGivenOn', 'La preuve d’envoi suit l’envoi.', 'The proof of dispatch follows the dispatch.');
  if (receivedBackOn === undefined) return undefined;
  if (sentBackOn !== undefined && receivedBackOn < sentBackOn)
    return fault('receivedBackOn', 'La réception suit l’envoi.', 'The goods are received after they are sent.');
  if (facts.completeInBox === undefined)
    return fault('completeInBox', 'Indiquez si le retour est complet.', 'Say whether the return is complete.');
  if (facts.formEnclosed === undefined)
    return fault('formEnclosed', 'Indiquez si le formulaire est joint.', 'Say whether the form is enclosed.');
  return undefined;
}

/** The first fact that contradicts another one. */
export function deviceWithdrawalFault(facts: DeviceWithdrawalFacts): Fault | undefined {
  if (facts.withdrawnOn < facts.orderedOn)
    return fault('withdrawnOn', 'La rétractation précède la commande.', 'The withdrawal is before the order.');
  const found = returnFault(facts);
  if (found) return found;
  const { newPlanFrom, newMonthlyFee } = facts;
  if (newPlanFrom !== undefined && (!facts.planChanged || newPlanFrom < facts.orderedOn))
    return fault(
      'newPlanFrom',
      'Un nouveau forfait suppose un changement, et suit la commande.',
      'A new plan needs a change of plan, and comes after the order.',
    );
  if ((newPlanFrom === undefined) !== (newMonthlyFee === undefined))
    return fault(
      'newMonthlyFee',
      'Le prix et le premier jour du nouveau forfait se donnent ensemble.',
      'The fee and the first day of the new plan are given together.',
    );
  return undefined;
}
