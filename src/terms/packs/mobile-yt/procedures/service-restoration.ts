import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import {
  amountOf,
  atInstant,
  due,
  given,
  going,
  letter,
  over,
  said,
  saying,
  textOf,
  toldText,
} from './answer-parts.ts';
import { dayOf } from './contract-parts.ts';

const CLAIM: readonly [string, string] = ['Réclamer le dédommagement de la coupure', 'Claim for the outage'];

/** The service is back and nobody has claimed: the claim is open for a few hours. */
function unclaimed(taken: Taken, contract: ContractInLife, figures: readonly string[]): ProcedureEffects {
  const by = textOf(taken, 'claimBy')!;
  if (Date.parse(contract.now) > Date.parse(by))
    return { ...over('restored', ['rétabli, sans réclamation', 'restored, not claimed']), figures };
  return {
    ...going('claim-open', ['rétabli, réclamation possible', 'restored, claim possible']),
    due: due(taken, { kind: 'outage-claim', by: 'customer', on: by, words: CLAIM }),
    claims: [{ fact: 'claimedAt', value: contract.now, label: said(CLAIM) }],
    letters: [
      letter(
        'restored',
        ['Votre service est rétabli', 'Your service is restored'],
        [
          `Vous pouvez réclamer un dédommagement jusqu’au ${by.slice(0, 10)} à ${by.slice(11, 16)}, en montrant que vous étiez dans la zone.`,
          `You may claim compensation until ${by.slice(0, 10)} at ${by.slice(11, 16)}, showing that you were in the area.`,
        ],
      ),
    ],
    figures,
  };
}

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const restoredAt = toldText(told, 'restoredAt');
  const figures = ['restoreBy', 'restoredInTime', 'claimBy', 'compensation'];
  if (restoredAt === undefined)
    return {
      ...going('interrupted', ['service coupé', 'service interrupted']),
      due: due(taken, {
        kind: 'restoration',
        by: 'operator',
        on: textOf(taken, 'restoreBy'),
        words: ['Service à rétablir', 'Service to be restored'],
      }),
      figures: ['restoreBy'],
    };
  const reason = textOf(taken, 'reason');
  if (reason === 'not-claimed') return unclaimed(taken, contract, figures);
  if (reason === 'presence-not-proven')
    return { ...going('proof-awaited', ['preuve de présence attendue', 'proof of presence awaited']), figures };
  if (reason === 'force-majeure')
    return { ...over('force-majeure', ['rétabli, force majeure', 'restored, force majeure']), figures };
  if (reason !== undefined)
    return { ...over('claim-too-late', ['réclamation trop tardive', 'claimed too late']), figures };
  const compensation = amountOf(taken, 'compensation');
  return {
    ...over('compensated', ['dédommagé', 'compensated']),
    charges: given(taken, {
      code: 'OUTAGE',
      words: ['Dédommagement de la coupure', 'Compensation of the outage'],
      amount: compensation,
      on: dayOf(restoredAt),
      kind: 'compensation',
      taxed: false,
    }),
    letters: [
      letter(
        'compensated',
        ['Dédommagement de la coupure', 'Compensation of the outage'],
        [
          `${compensation} € vous sont rendus sur la prochaine facture, au prorata du temps sans service.`,
          `EUR ${compensation} is given back on the next bill, for the time without service.`,
        ],
      ),
    ],
    figures,
  };
}

/** A service that is cut: when it must work again, and what the time without it is worth (article 12). */
export const serviceRestoration: Procedure = {
  name: 'service-restoration',
  group: 'quality',
  title: { fr: 'Coupure du service', en: 'Interrupted service' },
  summary: {
    fr: 'La voix ou les données ne passent plus : rétablissement, puis dédommagement sur réclamation.',
    en: 'Voice or data no longer work: restoration, then compensation on a claim.',
  },
  openTo: ['customer', 'network'],
  decision: 'service-restoration',
  asks: ['service', 'interruptedAt'],
  known: (contract, told) => ({
    monthlyFee: contract.monthlyPriceInclTax,
    // Until the service is back, the outage is looked at as if it ended now.
    ...(told.restoredAt === undefined ? { restoredAt: contract.now } : {}),
  }),
  offered: (contract) => ({
    service: 'voice-and-data',
    interruptedAt: contract.openedAt,
    presenceProven: false,
    forceMajeure: false,
  }),
  later: [
    atInstant('restoredAt', 'network', ['Service rétabli', 'Service restored']),
    atInstant('claimedAt', 'customer', ['Réclamer', 'Claim']),
    saying('presenceProven', 'agent', true, ['Présence dans la zone prouvée', 'Presence in the area proven']),
    saying('forceMajeure', 'agent', true, ['Force majeure', 'Force majeure']),
  ],
  effects,
};
