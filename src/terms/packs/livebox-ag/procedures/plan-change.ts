import type { ChargeEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, LaterFact } from '../../../model/procedure.ts';
import { catalog } from '../catalog.ts';
import { chargeOf } from '../life-answers.ts';
import { lineChange, type NewLine, newLine } from './new-line.ts';
import { daysToCome, letter, refused, say, settledOn, standing, textIn } from './shape.ts';

const offers = new Map(catalog.filter((item) => item.kind === 'offer').map((item) => [item.code, item]));

/** The offer wanted; the contract's own when none is named. */
function wanted(contract: ContractInLife, told: JsonFacts): string {
  return textIn(told, 'newOffer') ?? contract.offer;
}

function technologyOf(contract: ContractInLife, code: string) {
  return offers.get(code)?.characteristics?.technology ?? contract.characteristics.technology;
}

/** The fees of the price list that begin with the change. */
function fees(taken: Taken, on: string): ChargeEffect[] {
  const fee = (field: string, code: string) =>
    chargeOf(taken, taken.result[field] as string, { code, kind: 'one-off', taxed: true, on });
  return [
    ...fee('decoderFeeInclTax', 'FEE-TV-DECODER'),
    ...fee('secondScreenFeeInclTax', 'FEE-SECOND-DECODER'),
    ...fee('fibreAccessFeeInclTax', 'FEE-FIBRE-HOUSE'),
    ...fee('constructionFeeInclTax', `FEE-CONSTRUCTION-${String(taken.result.zone)}`),
  ];
}

const EQUIPMENT_BACK = say(
  'Le matériel devenu inutile est à rendre, complet et en état de marche, dans le mois.',
  'Equipment no longer needed is to be returned within a month, complete and in working order.',
);

const LINE_AWAITED = letter(
  'line-awaited',
  say('Votre changement d’offre est enregistré', 'Your change of offer is recorded'),
  say(
    'Votre offre actuelle continue jusqu’à la mise en service de la nouvelle ligne. Branchez le nouveau matériel dès qu’elle est raccordée, dans les trente jours.',
    'Your present offer goes on until the new line is in service. Plug the new equipment in as soon as it is connected, within thirty days.',
  ),
);

const NEW_LINE: readonly LaterFact[] = [
  {
    fact: 'lineConnectedOn',
    label: say('La nouvelle ligne est raccordée', 'The new line is connected'),
    by: 'network',
    value: { at: 'today' },
  },
  {
    fact: 'equipmentPluggedOn',
    label: say('Le matériel est branché', 'The equipment is plugged in'),
    by: 'customer',
    value: { at: 'today' },
  },
];

/** Another offer, with the fees that come with it; another technology starts with its new line. */
export const planChange: Procedure = {
  name: 'plan-change',
  group: 'change',
  title: say('Changement d’offre', 'Change of offer'),
  summary: say('Le client veut une autre offre.', 'The customer wants another offer.'),
  openTo: ['customer'],
  decision: 'entry-fees',
  known: (contract, told) => ({
    territory: contract.territory,
    technology: technologyOf(contract, wanted(contract, told)),
    secondDecoder: false,
    tvKey: false,
    activatedOn: textIn(told, 'startsOn') ?? contract.openedOn,
  }),
  asks: ['takesDecoder', 'newTvCustomer', 'detachedHouse', 'alreadyConnected'],
  offered: () => ({
    takesDecoder: false,
    newTvCustomer: false,
    detachedHouse: false,
    alreadyConnected: false,
    visitFoundNeededAtSubscription: false,
    technicianVisited: false,
  }),
  extra: [
    ...daysToCome(NEW_LINE, 'lineConnectedOn', 'equipmentPluggedOn'),
    { name: 'newOffer', label: say('Nouvelle offre', 'New offer'), kind: 'offer', required: true },
    { name: 'startsOn', label: say('À partir du', 'From'), kind: 'date', required: false },
  ],
  later: NEW_LINE,
  effects(taken, contract, told, ask) {
    const offer = wanted(contract, told);
    if (!offers.has(offer)) return refused('offer-unknown');
    if (offer === contract.offer && textIn(told, 'newOffer') !== undefined && contract.today === contract.openedOn)
      return refused('same-offer');
    const figures = ['totalInclTax'];
    const line = lineChange(contract.characteristics.technology, technologyOf(contract, offer));
    const start: NewLine =
      line === undefined || ask === undefined
        ? { startsOn: textIn(told, 'startsOn') ?? contract.openedOn, due: [], charges: [] }
        : newLine(ask, contract, told, line);
    if (start.refused !== undefined) return refused(start.refused);
    const on = start.startsOn;
    if (on === undefined)
      return standing('line-awaited', say('Nouvelle ligne attendue', 'New line awaited'), {
        due: start.due,
        letters: [LINE_AWAITED],
        ...(start.reviewOn === undefined ? {} : { reviewOn: start.reviewOn }),
        figures,
      });
    const change: AgreementChange = { do: 'change-plan', on, offer };
    return settledOn(on, contract, 'changed', say('Offre changée', 'Offer changed'), {
      charges: [...fees(taken, on), ...start.charges],
      ...(told.equipmentPluggedOn === undefined ? { lapsed: ['plug-in'] } : {}),
      changes: [change],
      letters: [
        letter(
          'changed',
          say('Votre nouvelle offre', 'Your new offer'),
          say(`Elle commence le ${on}.`, `It starts on ${on}.`),
          EQUIPMENT_BACK,
        ),
      ],
      figures,
    });
  },
};

/** Options added to the offer or taken away, with their activation fee. */
export const optionChange: Procedure = {
  name: 'option-change',
  group: 'change',
  title: say('Changement d’option', 'Change of option'),
  summary: say('Le client ajoute ou retire une option.', 'The customer adds or removes an option.'),
  openTo: ['customer'],
  decision: 'entry-fees',
  known: (contract, told) => ({
    territory: contract.territory,
    technology: contract.characteristics.technology,
    takesDecoder: false,
    newTvCustomer: false,
    secondDecoder: told.addOption === 'OPT-SECOND-DECODER',
    tvKey: told.addOption === 'OPT-TV-KEY',
    detachedHouse: false,
    alreadyConnected: true,
    visitFoundNeededAtSubscription: false,
    technicianVisited: false,
    activatedOn: textIn(told, 'startsOn') ?? contract.openedOn,
  }),
  extra: [
    { name: 'addOption', label: say('Option à ajouter', 'Option to add'), kind: 'option', required: false },
    { name: 'removeOption', label: say('Option à retirer', 'Option to remove'), kind: 'option', required: false },
    { name: 'startsOn', label: say('À partir du', 'From'), kind: 'date', required: false },
  ],
  effects(taken, contract, told) {
    const on = textIn(told, 'startsOn') ?? contract.openedOn;
    const [add, remove] = [textIn(told, 'addOption'), textIn(told, 'removeOption')];
    const change: AgreementChange = {
      do: 'change-plan',
      on,
      ...(add === undefined ? {} : { addOptions: [add] }),
      ...(remove === undefined ? {} : { removeOptions: [remove] }),
    };
    const charges = fees(taken, on).map((one) =>
      one.code === 'FEE-SECOND-DECODER' && add === 'OPT-TV-KEY' ? { ...one, code: 'FEE-TV-KEY' } : one,
    );
    return settledOn(on, contract, 'changed', say('Options changées', 'Options changed'), {
      charges,
      changes: add === undefined && remove === undefined ? [] : [change],
      letters:
        remove === undefined
          ? []
          : [letter('removed', say('Votre option prend fin', 'Your option ends'), EQUIPMENT_BACK)],
      figures: ['totalInclTax'],
    });
  },
};
