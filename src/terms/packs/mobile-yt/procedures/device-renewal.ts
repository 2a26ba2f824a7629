import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { amountOf, beside, going, letter, onDay, over, owed, refusal, toldText } from './answer-parts.ts';
import { commitmentEnd, planFrom, sheetCommitment, sheetPrice } from './contract-parts.ts';
import discounts from '../device-discounts.json' with { type: 'json' };
import { toldText as characteristic } from '../life-answers.ts';

/** The minimum period of the plan, the new one if it changes, begins again with the renewed handset (articles 3 and 9). */
function commitmentOf(contract: ContractInLife, told: JsonFacts, on: string): AgreementChange[] {
  const offer = toldText(told, 'offer');
  const months = offer === undefined ? contract.commitmentMonths : sheetCommitment(offer);
  if (offer !== undefined)
    return [planFrom(contract, on, { offer, ...(months === 0 ? {} : { commitmentMonths: months }) })];
  return months === 0 ? [] : [{ do: 'commit', on, months, endsOn: commitmentEnd(on, months) }];
}

/** The last renewal that was not taken back, as the cases of the contract tell it. */
function lastRenewal(contract: ContractInLife): JsonFacts {
  for (const { procedure, state, told } of contract.earlierCases ?? []) {
    if (procedure === 'device-withdrawal' && state === 'settled') return {};
    const on = toldText(told, 'collectedOn');
    if (procedure === 'device-renewal' && on !== undefined) return { lastRenewalOn: on };
  }
  return {};
}

function renewalEffects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  if (taken.result.eligible !== true) return refusal(taken);
  const price = amountOf(taken, 'priceInclTax');
  const figures = ['elapsedMonths', 'discountInclTax', 'priceInclTax'];
  const collectedOn = toldText(told, 'collectedOn');
  if (collectedOn === undefined)
    return { ...going('granted', ['accordé, mobile à retirer', 'granted, handset to collect']), figures };
  return {
    ...over('renewed', ['mobile changé', 'handset renewed']),
    charges: owed(taken, {
      code: 'DEVICE-RENEWAL',
      words: ['Mobile du programme de renouvellement', 'Handset of the renewal programme'],
      amount: price,
      on: collectedOn,
    }),
    changes: commitmentOf(contract, told, collectedOn),
    letters: [
      letter(
        'device-renewed',
        ['Votre nouveau mobile', 'Your new handset'],
        [
          `Mobile remis le ${collectedOn} au prix de ${price} €, remise de ${amountOf(taken, 'discountInclTax')} € déduite.`,
          `Handset handed over on ${collectedOn} at EUR ${price}, after a discount of EUR ${amountOf(taken, 'discountInclTax')}.`,
        ],
      ),
    ],
    figures,
  };
}

/** A handset renewed at a discount, with a new minimum period (handset renewal, article 3). */
export const deviceRenewal: Procedure = {
  name: 'device-renewal',
  group: 'change',
  title: { fr: 'Changement de mobile', en: 'Handset renewal' },
  summary: {
    fr: 'Le client change de mobile avec la remise du programme.',
    en: 'The customer renews the handset with the discount of the programme.',
  },
  decision: 'device-renewal',
  known(contract, told) {
    const offer = toldText(told, 'offer');
    const fee = offer === undefined ? undefined : sheetPrice([offer]);
    return {
      at: contract.openedOn,
      takenInMayotte: contract.territory === 'YT',
      planKind: characteristic(contract, 'planKind'),
      planAmount: sheetPrice([contract.offer]) ?? contract.monthlyPriceInclTax,
      overdueInclTax: contract.overdueInclTax,
      commissionedOn: contract.activatedOn,
      ...(fee === undefined ? {} : { newPlanKind: 'plan', newPlanAmount: fee }),
    };
  },
  offered: (contract) => ({
    programmeOpen: true,
    holdsPlan: true,
    deviceType: 'mobile',
    discountTable: discounts['device-discounts'],
    ...lastRenewal(contract),
  }),
  later: [onDay('collectedOn', 'agent', ['Mobile remis', 'Handset handed over'])],
  extra: [beside('offer', 'offer', false, ['Nouvelle offre', 'New plan'])],
  effects: renewalEffects,
};

function accessEffects(taken: Taken): ProcedureEffects {
  return taken.result.eligible === true ? over('allowed', ['permis', 'allowed']) : refusal(taken);
}

/** Who may ask for the discount or collect the handset, and where (handset renewal, articles 3 and 4). */
export const deviceRenewalAccess: Procedure = {
  name: 'device-renewal-access',
  group: 'change',
  title: { fr: 'Remise ou retrait du mobile : par qui, où', en: 'Handset discount or collection: by whom, where' },
  summary: {
    fr: 'Quelqu’un demande la remise d’une ligne ou vient retirer le mobile.',
    en: 'Somebody asks for the discount of a line or comes to collect the handset.',
  },
  decision: 'device-renewal-access',
  offered: () => ({ action: 'collect', person: 'beneficiary', place: 'participating-shop', orderedRemotely: false }),
  effects: accessEffects,
};
