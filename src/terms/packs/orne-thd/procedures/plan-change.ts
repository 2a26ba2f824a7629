import type { JsonFacts } from '../../../model/life.ts';
import type { ContractInLife, EarlierCase, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { catalog } from '../catalog.ts';
import { chargeOf, isMobile, labelOf, priceOf } from '../life-answers.ts';
import { going, letter, newCommitment, over, refusal, say, textOf, toldOf } from './parts.ts';

const offerNamed = (code: string | undefined) => catalog.find((item) => item.code === code && item.kind === 'offer');

/** Up: an offer that costs more than the one of today. */
function directionOf(contract: ContractInLife, told: JsonFacts): 'up' | 'down' {
  const price = priceOf(toldOf(told, 'offer') ?? contract.offer);
  const before = priceOf(contract.offer);
  return price !== undefined && before !== undefined && price < before ? 'down' : 'up';
}

const STATES = { 'changed-up': 'up', 'planned-up': 'up', 'changed-down': 'down', 'planned-down': 'down' } as const;

/** An earlier change of the same contract, as the fee counts it. */
function earlierChange(one: EarlierCase) {
  const direction = STATES[one.state as keyof typeof STATES];
  if (one.procedure !== 'plan-change' || direction === undefined) return [];
  return [{ on: toldOf(one.told, 'on') ?? one.openedOn, direction, underPromotion: one.told.underPromotion === true }];
}

/** Why the offer cannot be had; nothing when it can. */
function obstacle(contract: ContractInLife, code: string | undefined): string | undefined {
  const offer = offerNamed(code);
  if (!offer) return 'offer-unknown';
  if (code === contract.offer) return 'same-offer';
  const characteristics = offer.characteristics ?? {};
  const mobile = isMobile({ characteristics });
  if (characteristics.segment !== contract.segment) return 'offer-of-other-segment';
  if (mobile !== isMobile(contract)) return 'service-not-available';
  return offer.price === null ? 'price-not-published' : undefined;
}

/** Another offer for the same contract: free twice a year upward, then at a fee (articles 8 and 9). */
export const planChange: Procedure = {
  name: 'plan-change',
  group: 'change',
  title: say('Changement d’offre', 'Change of plan'),
  summary: say(
    'Le client veut une autre offre pour le même contrat.',
    'The customer wants another offer under the same contract.',
  ),
  openTo: ['customer'],
  decision: 'plan-change-fee',
  asksCustomers: ['on', 'offer'],
  known(contract, told) {
    const on = toldOf(told, 'on') ?? contract.openedOn;
    const previous = (contract.earlierCases ?? []).flatMap(earlierChange).filter((one) => one.on <= on);
    return { direction: directionOf(contract, told), previous: previous.sort((a, b) => (a.on < b.on ? -1 : 1)) };
  },
  offered: (contract) => ({ on: contract.openedOn, underPromotion: false }),
  extra: [{ name: 'offer', label: say('Nouvelle offre', 'New offer'), kind: 'offer', required: true }],
  effects(taken, contract, told, ask): ProcedureEffects {
    const offer = toldOf(told, 'offer');
    const on = toldOf(told, 'on') ?? contract.openedOn;
    const why = on < contract.openedOn ? 'in-the-past' : obstacle(contract, offer);
    if (why !== undefined || offer === undefined) return refusal(taken, why ?? 'offer-unknown');
    const direction = directionOf(contract, told);
    const { months, endsOn } = newCommitment(ask!, contract, 'amendment', on);
    const name = labelOf(offer);
    const fr = direction === 'up' ? 'offre supérieure' : 'offre inférieure';
    const en = direction === 'up' ? 'higher plan' : 'lower plan';
    const standing =
      on <= contract.today
        ? over(`changed-${direction}`, fr, en)
        : going(`planned-${direction}`, `${fr} prévue`, `${en} planned`);
    return {
      ...standing,
      charges:
        on <= contract.today
          ? chargeOf(taken, textOf(taken, 'feeInclTax')!, { code: 'PLAN-CHANGE', kind: 'one-off', on })
          : [],
      changes: [
        { do: 'change-plan', on, offer },
        ...(endsOn === null ? [] : [{ do: 'commit', on, months, endsOn } as const]),
      ],
      letters: [
        letter(
          'amendment',
          say('Votre changement d’offre', 'Your change of plan'),
          say(
            `À partir du ${on}, votre offre est ${name.fr}, avec un nouvel engagement de ${months} mois.`,
            `From ${on} your plan is ${name.en}, with a new minimum period of ${months} months.`,
          ),
        ),
      ],
      figures: ['feeInclTax', 'upwardThisYear', 'freeRemaining'],
    };
  },
};
