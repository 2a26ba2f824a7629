import { type Ask, type JsonFacts, LifeFault, type Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { amountOf, beside, going, letter, over, refusal, textOf, toldText } from './answer-parts.ts';
import { billAfter, eveOf, planFrom, sheetCommitment, sheetPrice } from './contract-parts.ts';
import { sheetItem } from '../price-sheet.ts';

/** The price of a plan with the options kept; `undefined` when no plan is told. */
function newFee(contract: ContractInLife, told: JsonFacts): string | undefined {
  const offer = toldText(told, 'offer');
  if (offer === undefined) return undefined;
  const fee = sheetPrice([offer, ...contract.options]);
  if (fee === undefined)
    throw new LifeFault('offer', {
      fr: 'Cette offre n’est pas sur la fiche tarifaire.',
      en: 'This offer is not on the price sheet.',
    });
  return fee;
}

/** A move onto a blocked plan: whether its own conditions allow it, and the options that it ends. */
function ontoBlockedPlan(contract: ContractInLife, offer: string | undefined, on: string, ask: Ask | undefined) {
  const blocked = offer !== undefined && sheetItem(offer)?.characteristics?.planKind === 'blocked-plan';
  if (!blocked || !ask || contract.offer === offer) return undefined;
  return ask('blocked-plan-start', {
    kind: 'conversion',
    channel: 'point-of-sale',
    startsOn: on,
    commitmentMonths: sheetCommitment(offer),
    formerCommitmentEndsOn: contract.commitmentEndsOn,
    formerOptions: [...contract.options],
    tariffIncludesWeb: true,
    deviceWebCompatible: true,
  });
}

function planEffects(taken: Taken, contract: ContractInLife, told: JsonFacts, ask?: Ask): ProcedureEffects {
  const on = textOf(taken, 'effectiveOn');
  if (on === undefined) return refusal(taken);
  const offer = toldText(told, 'offer');
  const start = ontoBlockedPlan(contract, offer, on, ask);
  if (start && start.result.eligible !== true) return refusal(start);
  const months = offer === undefined ? 0 : sheetCommitment(offer);
  const change = planFrom(contract, on, {
    ...(offer === undefined ? {} : { offer }),
    ...(start ? { removeOptions: start.result.optionsEnded as readonly string[] } : {}),
    // A plan without a minimum period does not shorten the one that runs.
    ...(months === 0 ? {} : { commitmentMonths: months }),
  });
  const adjustment = amountOf(taken, 'adjustment');
  return {
    ...(contract.today >= on
      ? over('changed', ['offre changée', 'plan changed'])
      : going('planned', ['prévu', 'planned'])),
    changes: [change],
    // The adjustment is on the next bill by itself: the old plan is credited day by day and the new one billed.
    letters: [
      letter(
        'plan-change',
        ['Changement d’offre', 'Change of plan'],
        [
          `Votre nouvelle offre s’applique le ${on}. Régularisation au prorata sur la facture suivante : ${adjustment} €. Le crédit inclus dans l’ancienne offre n’est pas conservé.`,
          `Your new plan applies on ${on}. Adjustment pro rata on the next bill: EUR ${adjustment}. Credit included in the old plan is not kept.`,
        ],
      ),
    ],
    figures: ['effectiveOn', 'adjustment', 'creditLost'],
  };
}

/** Another plan, at once, on the next billing day or on a day between (article 6). */
export const planChange: Procedure = {
  name: 'plan-change',
  group: 'change',
  title: { fr: 'Changement d’offre', en: 'Change of plan' },
  summary: { fr: 'Le client change de forfait.', en: 'The customer takes another plan.' },
  openTo: ['customer'],
  decision: 'plan-change',
  asks: ['choice', 'chosenOn'],
  known(contract, told) {
    const fresh = contract.today === contract.openedOn;
    if (told.offer !== undefined && fresh && contract.characteristics.planKind === 'blocked-plan')
      throw new LifeFault('offer', {
        fr: 'Un forfait bloqué se quitte par « Quitter ou changer de forfait bloqué ».',
        en: 'A blocked plan is left by “Leave or change a blocked plan”.',
      });
    const next = billAfter(contract, contract.openedOn);
    const fee = newFee(contract, told);
    return {
      requestedOn: contract.openedOn,
      oldMonthlyFee: contract.monthlyPriceInclTax,
      ...(next === undefined ? {} : { nextBillingOn: next }),
      ...(fee === undefined ? {} : { newMonthlyFee: fee }),
    };
  },
  offered: () => ({ choice: 'next-billing-date', includedCreditLeft: '0.00' }),
  extra: [beside('offer', 'offer', true, ['Nouvelle offre', 'New plan'])],
  effects: planEffects,
};

function optionOf(contract: ContractInLife, told: JsonFacts): string | undefined {
  const option = toldText(told, 'option');
  if (option === undefined) return undefined;
  const held = contract.options.includes(option);
  const ends = told.remove === true;
  // Once the change is made the option is where it was asked to be.
  const fresh = contract.today === contract.openedOn;
  if (sheetPrice([option]) === undefined)
    throw new LifeFault('option', {
      fr: 'Cette option n’est pas sur la fiche tarifaire.',
      en: 'This option is not on the price sheet.',
    });
  if (fresh && held !== ends)
    throw new LifeFault(
      'option',
      held
        ? { fr: 'Le contrat a déjà cette option.', en: 'The contract has this option already.' }
        : { fr: 'Le contrat n’a pas cette option.', en: 'The contract does not have this option.' },
    );
  return option;
}

function optionEffects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const on = toldText(told, 'from') ?? contract.openedOn;
  const option = toldText(told, 'option');
  const ends = told.remove === true;
  const options = option === undefined ? [] : [option];
  const amount = amountOf(taken, 'amount');
  const change = planFrom(contract, on, ends ? { removeOptions: options } : { addOptions: options });
  const starts: readonly [string, string] = [
    `L’option commence le ${on} : ${amount} € pour les jours jusqu’à la prochaine facture.`,
    `The option starts on ${on}: EUR ${amount} for the days until the next bill.`,
  ];
  const stops: readonly [string, string] = [
    `L’option s’arrête le ${on} : ${amount} € de jours déjà facturés vous sont rendus.`,
    `The option stops on ${on}: EUR ${amount} of days already billed are given back.`,
  ];
  return {
    ...(contract.today >= on
      ? over('changed', ends ? ['option retirée', 'option removed'] : ['option ajoutée', 'option added'])
      : going('planned', ['prévu', 'planned'])),
    changes: [change],
    letters: [letter('option-change', ['Changement d’option', 'Change of option'], ends ? stops : starts)],
    figures: ['days', 'amount'],
  };
}

/** An option taken or given up, billed by the day from then on (articles 6 and 7.1). */
export const optionChange: Procedure = {
  name: 'option-change',
  group: 'change',
  title: { fr: 'Ajout ou retrait d’une option', en: 'Option added or removed' },
  summary: { fr: 'Le client prend ou retire une option.', en: 'The customer takes or gives up an option.' },
  openTo: ['customer'],
  decision: 'proration',
  asks: ['from'],
  known(contract, told) {
    const option = optionOf(contract, told);
    const from = toldText(told, 'from') ?? contract.openedOn;
    const next = billAfter(contract, from);
    const fee = option === undefined ? undefined : sheetPrice([option]);
    return {
      specialTerms: false,
      ...(fee === undefined ? {} : { monthlyFee: fee }),
      ...(next === undefined ? {} : { to: eveOf(next) }),
    };
  },
  offered: (contract) => ({ from: contract.openedOn }),
  extra: [
    beside('option', 'option', true, ['Option', 'Option']),
    beside('remove', 'boolean', false, ['Retirer cette option', 'Remove this option']),
  ],
  effects: optionEffects,
};
