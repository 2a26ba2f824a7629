import type { Ask, ChargeEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, isMobile, priceOf, tariff } from '../life-answers.ts';
import { addressOf, effectDay, networkThere, served } from './move-facts.ts';
import {
  comesToday,
  cutDay,
  dayFact,
  due,
  going,
  letter,
  newCommitment,
  note,
  over,
  refusal,
  say,
  textOf,
  toldOf,
} from './parts.ts';

/** The day of effect as the contract decides it (article 5). */
function askEffect(ask: Ask, contract: ContractInLife, told: JsonFacts, day: string): Taken {
  return ask('contract-effect', {
    network: networkThere(contract, told),
    event: 'transfer',
    premisesConnected: told.premisesConnected === true,
    fixedPorting: false,
    signedOn: told.signedOn,
    movedInOn: day,
    ptoActivatedOn: day,
    servicesActivatedOn: day,
    socketInstalledOn: day,
  });
}

function askFee(ask: Ask, contract: ContractInLife, told: JsonFacts, effectiveOn: string): Taken {
  const previous = contract.monthlyPriceInclTax;
  const offer = toldOf(told, 'offer');
  return ask('transfer-fee', {
    newAddressEligible: true,
    feasible: true,
    mobileOnly: isMobile(contract),
    previousMonthlyInclTax: previous,
    newMonthlyInclTax: offer === undefined || priceOf(offer) === undefined ? previous : tariff(offer),
    effectiveOn,
    on: contract.today,
  });
}

function moved(ask: Ask, contract: ContractInLife, told: JsonFacts, day: string): ProcedureEffects {
  const effect = isMobile(contract) ? undefined : askEffect(ask, contract, told, day);
  const on = (effect && textOf(effect, 'effectiveOn')) ?? day;
  const fee = askFee(ask, contract, told, on);
  const charges: ChargeEffect[] = chargeOf(fee, textOf(fee, 'feeInclTax')!, {
    code: 'TRANSFER-FEE',
    kind: 'one-off',
    on,
  });
  const again = effect && newCommitment(ask, contract, 'transfer', on);
  const offer = toldOf(told, 'offer');
  const changes: AgreementChange[] = [
    { do: 'move', on, address: addressOf(told)! },
    ...(offer === undefined ? [] : [{ do: 'change-plan', on, offer } as const]),
    ...(again?.endsOn ? [{ do: 'commit', on, months: again.months, endsOn: again.endsOn } as const] : []),
  ];
  const done = on <= contract.today;
  const standing = done ? over('moved', 'transféré', 'moved') : going('planned', 'transfert prévu', 'move planned');
  return { ...standing, charges: done ? charges : [], changes, figures: ['effectBy', 'operatorLate'] };
}

/** Nothing is sold at the new address: the contract ends for that reason when the customer says so. */
function unserved(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const movingOn = toldOf(told, 'movingOn');
  if (told.endWhenUnserved !== true || movingOn === undefined) return refusal(taken);
  return {
    ...over('ending', 'résiliation pour déménagement', 'ends because of the move'),
    changes: [
      {
        do: 'terminate',
        on: contract.openedOn,
        ground: 'move-out-of-coverage',
        facts: {
          movingOn,
          newAddressGiven: addressOf(told) !== undefined,
          ...(told.proofReceivedOn === undefined ? {} : { documentsReceivedOn: told.proofReceivedOn }),
        },
      },
    ],
    letters: [
      letter(
        'unserved',
        say('Votre nouvelle adresse n’est pas desservie', 'Your new address is not served'),
        say(
          'Aucune de nos offres n’existe à cette adresse. Votre contrat prend fin pour ce motif, sans frais si vous nous envoyez la preuve du déménagement (état des lieux de sortie par exemple).',
          'None of our offers exists at that address. Your contract ends for that reason, free of charge if you send proof of the move (such as an exit inventory).',
        ),
      ),
    ],
  };
}

/** Private works are needed and refused: the move does not take place and the fee of the situation is due. */
function worksRefused(ask: Ask, contract: ContractInLife): ProcedureEffects {
  const event = 'private-works-refused';
  const fee = ask('situation-fee', {
    event,
    withinWithdrawalPeriod: false,
    forceMajeure: false,
    tariff: [{ event, amount: tariff('PRIVATE-WORKS-REFUSAL') }],
  });
  return {
    ...over('works-refused', 'travaux refusés', 'works refused'),
    charges: chargeOf(fee, textOf(fee, 'amount')!, {
      code: 'PRIVATE-WORKS-REFUSAL',
      kind: 'one-off',
      on: contract.openedOn,
    }),
  };
}

/** Until the service is opened at the new address. */
function underWay(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const signed = told.signedOn !== undefined;
  const paidBy = taken.result.privateWorksPaidBy === 'operator';
  const works = say(
    paidBy
      ? 'Les travaux en domaine privé sont pris en charge.'
      : 'Les travaux en domaine privé restent à votre charge.',
    paidBy ? 'The works on private ground are taken on by us.' : 'The works on private ground are at your cost.',
  );
  return {
    ...(signed
      ? going('signed', 'avenant signé, mise en service attendue', 'amendment signed, service awaited')
      : going('open', 'avenant à signer', 'amendment to be signed')),
    due: due(
      taken,
      'operator',
      'move-effect',
      textOf(taken, 'effectBy'),
      'Prise d’effet du transfert',
      'Effect of the move',
    ),
    letters: [
      letter(
        'amendment',
        say('Votre déménagement', 'Your move'),
        say(
          `Votre nouvelle adresse est desservie. Le transfert commence à la signature de l’avenant ; l’abonnement actuel reste dû jusqu’à sa prise d’effet, et les frais de raccordement sont de ${tariff('TRANSFER-FEE')} €.`,
          `Your new address is served. The move begins when the amendment is signed; today’s subscription stays due until it takes effect, and the connection fee is EUR ${tariff('TRANSFER-FEE')}.`,
        ),
        ...(told.privateWorksNeeded === true ? [works] : []),
      ),
    ],
    figures: ['effectBy', 'requestBy', 'privateWorksPaidBy', 'operatorLate'],
  };
}

/** The contract follows a customer who moves (articles 5, 8, 13 and 15). */
export const move: Procedure = {
  name: 'move',
  group: 'change',
  title: say('Déménagement', 'Move'),
  summary: say(
    'Le client déménage et veut garder ses services à sa nouvelle adresse.',
    'The customer moves and wants to keep the services at the new address.',
  ),
  openTo: ['customer'],
  decision: 'transfer',
  asksCustomers: ['newAddress', 'movingOn', 'dwelling', 'offer', 'endWhenUnserved'],
  known(contract, told) {
    const terminatedOn = contract.state === 'terminated' ? cutDay(contract) : undefined;
    const effectiveOn = effectDay(contract, told);
    return {
      requestedOn: contract.openedOn,
      newAddressEligible: served(contract, told),
      billsPaid: contract.overdueInclTax === '0.00' || told.signedOn !== undefined,
      network: networkThere(contract, told),
      asOf: contract.today,
      ...(terminatedOn === undefined ? {} : { terminatedOn }),
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
    };
  },
  offered: () => ({ privateWorksNeeded: false, customerRefusesWorks: false, operatorTakesOnWorks: false }),
  later: [
    comesToday('proofReceivedOn', 'Preuve du déménagement reçue', 'Proof of the move received'),
    comesToday('signedOn', 'Avenant signé', 'Amendment signed'),
    comesToday('openedThereOn', 'Service ouvert à la nouvelle adresse', 'Service opened at the new address', 'network'),
  ],
  extra: [
    { name: 'newAddress', label: say('Nouvelle adresse', 'New address'), kind: 'address', required: true },
    { name: 'movingOn', label: say('Jour du déménagement', 'Day of the move'), kind: 'date', required: true },
    {
      name: 'premisesConnected',
      label: say('Logement déjà raccordé', 'Home already connected'),
      kind: 'boolean',
      required: false,
    },
    {
      name: 'offer',
      label: say('Autre offre à la nouvelle adresse', 'Another offer at the new address'),
      kind: 'offer',
      required: false,
    },
    {
      name: 'endWhenUnserved',
      label: say('Résilier si l’adresse n’est pas desservie', 'End the contract if the address is not served'),
      kind: 'boolean',
      required: false,
    },
    dayFact('proofReceivedOn', 'Preuve du déménagement reçue', 'Proof of the move received on'),
    dayFact('openedThereOn', 'Ouverture du service à la nouvelle adresse', 'Service opened at the new address'),
  ],
  effects(taken, contract, told, ask) {
    const { eligible, reason } = taken.result;
    if (reason === 'address-not-eligible') return unserved(taken, contract, told);
    if (reason === 'works-refused') return worksRefused(ask!, contract);
    if (eligible !== true) return refusal(taken);
    if (contract.state === 'terminated')
      return {
        ...over('new-contract', 'nouveau contrat à signer', 'new contract to be signed'),
        changes: [note(contract.openedOn, 'Transfert demandé après la fin du contrat', 'Move asked for after the end')],
        figures: ['requestBy'],
      };
    const day = isMobile(contract) ? toldOf(told, 'movingOn') : effectDay(contract, told);
    return day === undefined ? underWay(taken, contract, told) : moved(ask!, contract, told, day);
  },
};
