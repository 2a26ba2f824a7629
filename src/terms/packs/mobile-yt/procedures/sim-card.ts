import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { simTypeOf } from '../life-subscription.ts';
import { due, going, letter, over, onDay, saying, textOf, toldText } from './answer-parts.ts';

/** What a customer usually calls about. */
const THREE_WRONG = ['wrong', 'wrong', 'wrong'];

function pinEffects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const blocked = taken.result.state === 'blocked';
  const issued = Number(taken.result.pukIssued) > 0;
  if (blocked)
    return {
      ...going('blocked', ['carte bloquée, code PUK à communiquer', 'card blocked, PUK code to give']),
      // The contract gives no delay: the code is given when it is asked for.
      due: due(taken, {
        kind: 'puk',
        by: 'operator',
        on: contract.openedOn,
        words: ['Code PUK à communiquer', 'PUK code to give'],
      }),
    };
  if (!issued) return over('usable', ['carte utilisable', 'card usable']);
  const on = toldText(told, 'pukGivenOn') ?? contract.today;
  return {
    ...over('unblocked', ['carte débloquée', 'card unblocked']),
    changes: [{ do: 'note', on, title: { fr: 'Code PUK communiqué', en: 'PUK code given' } }],
  };
}

/** A card that three wrong PINs in a row have blocked, and its PUK code (article 2). */
export const simPin: Procedure = {
  name: 'sim-pin',
  group: 'restriction',
  title: { fr: 'Code PIN et code PUK', en: 'PIN and PUK codes' },
  summary: {
    fr: 'Des codes PIN faux ont été saisis : la carte est-elle bloquée, et faut-il un code PUK ?',
    en: 'Wrong PIN codes were entered: is the card blocked, and is a PUK code needed?',
  },
  openTo: ['customer', 'network'],
  decision: 'sim-pin',
  known(_contract, told) {
    if (toldText(told, 'pukGivenOn') === undefined) return {};
    const entered = Array.isArray(told.events) ? (told.events as readonly string[]) : THREE_WRONG;
    return { events: [...entered, 'puk-requested'] };
  },
  offered: () => ({ events: THREE_WRONG }),
  later: [onDay('pukGivenOn', 'agent', ['Code PUK communiqué', 'PUK code given'])],
  effects: pinEffects,
};

const OLD_CARD: Readonly<Record<string, readonly [string, string]>> = {
  'destroy-sim': ['Ancienne carte SIM à détruire', 'Old SIM card to destroy'],
  'erase-esim-profile': ['Ancien profil e-SIM à effacer', 'Old e-SIM profile to erase'],
  'return-sim': ['Ancienne carte SIM à rendre', 'Old SIM card to give back'],
};

const HOSTED: readonly [string, string] = [
  'Résiliez auprès de leurs fournisseurs les services logés sur l’ancienne carte. N’ouvrez jamais le logement d’une e-SIM.',
  'End with their suppliers the services hosted on the old card. Never open the slot of an e-SIM.',
];

function exchangeEffects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const exchange: AgreementChange = {
    do: 'replace-equipment',
    on: contract.openedOn,
    kind: 'sim',
    condition: told.condition === 'good' ? 'good' : 'faulty',
  };
  const words = OLD_CARD[textOf(taken, 'obligation') ?? 'none'];
  const waits = words !== undefined && told.done !== true;
  const liable: readonly [string, string] = [
    'Tant que l’ancienne carte n’est pas détruite ou effacée, vous répondez seul de son usage.',
    'Until the old card is destroyed or erased, you alone answer for its use.',
  ];
  return {
    ...(waits
      ? going('old-card-awaited', ['ancienne carte à traiter', 'old card to deal with'])
      : over('exchanged', ['carte changée', 'card exchanged'])),
    changes: contract.equipment.some((one) => one.kind === 'sim') ? [exchange] : [],
    due: waits
      ? // The contract gives no other day than the one of the exchange.
        due(taken, { kind: 'old-sim', by: 'customer', on: contract.openedOn, words })
      : [],
    letters: [
      letter(
        'card-exchanged',
        ['Votre carte SIM est changée', 'Your SIM card is exchanged'],
        ...(waits ? [words, liable] : []),
        ...(taken.result.mustCancelHostedServices === true ? [HOSTED] : []),
      ),
    ],
  };
}

/** Another SIM card, and what becomes of the old one (article 2). */
export const simExchange: Procedure = {
  name: 'sim-exchange',
  group: 'change',
  title: { fr: 'Échange de carte SIM', en: 'SIM card exchange' },
  summary: {
    fr: 'Le client change de carte SIM ou de profil e-SIM.',
    en: 'The customer changes SIM card or e-SIM profile.',
  },
  openTo: ['customer'],
  decision: 'sim-disposal',
  asks: ['destructionAsked'],
  asksCustomers: [],
  known: (contract) => ({ event: 'sim-swap', simType: simTypeOf(contract) }),
  offered: () => ({ destructionAsked: true, done: false }),
  later: [saying('done', 'customer', true, ['Ancienne carte détruite ou effacée', 'Old card destroyed or erased'])],
  effects: exchangeEffects,
};
