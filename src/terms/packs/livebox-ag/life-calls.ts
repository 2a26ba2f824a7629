import { civilDate } from '../../../kernel/civil-date.ts';
import { decimal } from '../../../kernel/exact.ts';
import { moneyText } from '../../../kernel/money.ts';
import { resolveFigures } from '../../model/figure.ts';
import { type CallFacts, LifeFault, type RatedCall } from '../../model/life.ts';
import type { UnpricedReason } from '../../model/usage.ts';
import { figures, type LiveboxFigures } from './figures.ts';
import { rateCall } from './rate-call.ts';
import { versions } from './versions.ts';

const resolved = new Map<string | undefined, LiveboxFigures>();

/** The figures of a version of the terms; of the newest when it is not told. */
export function figuresOf(version: string | undefined): LiveboxFigures {
  let known = resolved.get(version);
  if (!known) {
    const found = versions.find((one) => one.id === version) ?? versions.at(-1)!;
    known = resolveFigures(figures, civilDate(found.from));
    resolved.set(version, known);
  }
  return known;
}

/** Rates a call on facts read by hand: no schema, so that hundreds of thousands of calls a second go through. */
export function rateLineCall(facts: CallFacts): RatedCall & { readonly reason?: UnpricedReason } {
  const call = {
    territory: facts.territory as 'GP',
    offer: facts.characteristics.offer as 'infini',
    calledNumber: facts.calledNumber,
    calledNetwork: facts.calledNetwork,
    durationSeconds: decimal(facts.durationSeconds),
    correspondentRank: facts.correspondentRank,
  };
  const known = figuresOf(facts.version);
  const fault = rateCall.check?.(call, known);
  if (fault) throw new LifeFault(fault.field, fault.message);
  const { result, because } = rateCall.decide(call, known);
  const { territory, calledNumber, calledNetwork, durationSeconds, correspondentRank } = facts;
  return {
    outcome: result.outcome,
    ...(result.reason === undefined ? {} : { reason: result.reason }),
    zone: result.zone,
    destination: result.destination,
    network: result.network,
    amountInclTax: moneyText(result.total),
    chargedSeconds: result.chargedSeconds,
    fairUseExceeded: result.fairUseExceeded,
    taken: {
      name: rateCall.name,
      facts: { territory, offer: call.offer, calledNumber, calledNetwork, durationSeconds, correspondentRank },
      because,
    },
  };
}
