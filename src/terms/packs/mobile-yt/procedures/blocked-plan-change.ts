import { type JsonFacts, LifeFault, type Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { sheetItem } from '../price-sheet.ts';
import { amountOf, beside, letter, over, owed, refusal, toldText } from './answer-parts.ts';
import { planFrom, sheetCommitment, sheetPrice } from './contract-parts.ts';

const CHANGE_FEE = 'YT-BLOCKED-CHANGE';
const NO_CREDIT = { monthly: '0.00', carriedOver: '0.00', topUp: '0.00' };

/** What the contract calls the offer that is chosen. */
function destinationOf(offer: string): string {
  const told = sheetItem(offer)?.characteristics;
  if (told?.planKind !== 'blocked-plan') return 'ordinary-plan';
  return told.unlimitedVoice === true ? 'blocked-with-unlimited' : 'blocked-without-unlimited';
}

function known(contract: ContractInLife, told: JsonFacts): JsonFacts {
  const fresh = contract.today === contract.openedOn;
  const offer = toldText(told, 'offer');
  if (fresh && offer !== undefined && contract.characteristics.planKind !== 'blocked-plan')
    throw new LifeFault('offer', {
      fr: 'Ce contrat n’est pas un forfait bloqué.',
      en: 'This contract is not a blocked plan.',
    });
  if (offer !== undefined && (sheetItem(offer)?.kind !== 'offer' || offer === contract.offer) && fresh)
    throw new LifeFault('offer', {
      fr: 'Choisissez une autre offre de la fiche tarifaire.',
      en: 'Choose another offer of the price sheet.',
    });
  const { commitmentMonths } = contract;
  const startedOn = contract.commitmentStartedOn ?? contract.activatedOn;
  const left = contract.creditLeft ?? NO_CREDIT;
  return {
    changeOn: contract.openedOn,
    commitmentMonths,
    ...(commitmentMonths === 0 || startedOn === undefined ? {} : { commitmentStartedOn: startedOn }),
    ...(offer === undefined
      ? {}
      : { destination: destinationOf(offer), destinationCommitted: sheetCommitment(offer) > 0 }),
    monthlyFee: sheetPrice([contract.offer]) ?? '0.00',
    changeFee: sheetPrice([CHANGE_FEE]) ?? '0.00',
    monthlyRemaining: left.monthly,
    carriedOverRemaining: left.carriedOver,
    topUpRemaining: left.topUp,
    communicationsDue: '0.00',
  };
}

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  if (taken.result.eligible !== true) return refusal(taken);
  const offer = toldText(told, 'offer');
  const on = contract.openedOn;
  const months = offer === undefined ? 0 : sheetCommitment(offer);
  const lost = amountOf(taken, 'lostInclTax');
  return {
    ...over('changed', ['offre changée', 'plan changed']),
    changes: [
      planFrom(contract, on, {
        ...(offer === undefined ? {} : { offer }),
        ...(months === 0 ? {} : { commitmentMonths: months }),
      }),
    ],
    charges: [
      ...owed(taken, {
        code: CHANGE_FEE,
        words: ['Changement d’offre depuis un forfait bloqué', 'Change of offer from a blocked plan'],
        amount: amountOf(taken, 'changeFeeDue'),
        on,
      }),
      ...owed(taken, {
        code: 'YT-BLOCKED-REMAINING',
        words: ['Forfaits restant dus jusqu’à la fin de l’engagement', 'Plans due to the end of the commitment'],
        amount: amountOf(taken, 'remainingPlansDue'),
        on,
        kind: 'termination',
      }),
    ],
    letters: [
      letter(
        'blocked-plan-change',
        ['Changement de votre forfait bloqué', 'Change of your blocked plan'],
        [
          `Votre nouvelle offre s’applique le ${on}. Crédit perdu par le changement : ${lost} €.`,
          `Your new plan applies on ${on}. Credit lost by the change: EUR ${lost}.`,
        ],
      ),
    ],
    figures: ['keptMonthly', 'keptCarriedOver', 'keptTopUp', 'lostInclTax', 'totalDue'],
  };
}

/** A blocked plan left for another offer: what credit survives, what is owed (special conditions, article 6). */
export const blockedPlanChange: Procedure = {
  name: 'prepaid-plan-change',
  group: 'change',
  title: { fr: 'Quitter ou changer de forfait bloqué', en: 'Leave or change a blocked plan' },
  summary: {
    fr: 'Le client d’un forfait bloqué prend une autre offre.',
    en: 'The customer of a blocked plan takes another offer.',
  },
  openTo: ['customer'],
  decision: 'blocked-plan-change',
  asks: [],
  known,
  extra: [beside('offer', 'offer', true, ['Nouvelle offre', 'New plan'])],
  effects,
};
