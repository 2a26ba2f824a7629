import { describe, expect, it } from 'vitest';
import { registerDecision } from '../../../../../test/register/cases.ts';
import { decide } from '../../../decide.ts';
import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { mobileYt } from '../pack.ts';
import { procedures } from './index.ts';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** The day on which a worked case is looked at, by the names that decisions give it. */
const LOOKED_AT = ['asOf', 'at', 'presentedOn', 'requestedOn', 'transferOn', 'withdrawnOn', 'requestReceivedOn'];

function contractOn(today: string): ContractInLife {
  return {
    territory: 'YT',
    segment: 'residential',
    channel: 'shop',
    offer: 'YT-TENDANCE-12',
    options: [],
    characteristics: { planKind: 'plan', unlimitedVoice: true },
    orderedOn: '2025-01-05',
    activatedOn: '2025-01-05',
    monthlyPriceInclTax: '31.00',
    monthlyPriceExclTax: '31.00',
    commitmentMonths: 12,
    today,
    now: `${today}T10:00:00+03:00`,
    openedOn: today,
    openedAt: `${today}T10:00:00+03:00`,
    state: 'active',
    naturalPerson: true,
    overdueInclTax: '0.00',
    equipment: [{ kind: 'sim', serial: 'S1' }],
    paymentMethod: 'direct-debit',
    customerSince: '2025-01-05',
    billingDay: 1,
  };
}

interface Worked {
  readonly id: string;
  readonly taken: Taken;
  readonly effects: ProcedureEffects;
}

function worked(procedure: Procedure): Worked[] {
  const { cases } = registerDecision('mobile-yt', procedure.decision);
  return cases.flatMap((one) => {
    const answer = decide('mobile-yt', procedure.decision, one.given);
    if ('error' in answer) return [];
    const given = one.given as JsonFacts;
    const looked = LOOKED_AT.map((name) => given[name]).find((value) => typeof value === 'string');
    const taken: Taken = { decision: one.id, name: procedure.decision, ...answer };
    const contract = contractOn(typeof looked === 'string' ? looked : '2026-03-20');
    return [{ id: one.id, taken, effects: procedure.effects(taken, contract, given) }];
  });
}

/** Dates that nobody has to keep: they tell from when or until when something counted. */
const TOLD_ONLY: Readonly<Record<string, readonly string[]>> = {
  'sim-loss': ['fraudUntil', 'refundBillFrom'],
  'activation-failure': ['reportBy', 'fixBy'],
  'device-renewal': ['referenceDate'],
  'device-withdrawal': ['withdrawalDeadline', 'returnDeadline'],
  'service-restoration': ['restoreBy', 'claimBy'],
  'roaming-fair-use': ['observationEndsOn', 'correctBy'],
  death: ['effectiveOn', 'commitmentEndsOn', 'feesDueUntil'],
  'over-indebtedness': ['effectiveOn', 'commitmentEndsOn', 'feesDueUntil'],
  'mutual-breach': ['commitmentEndsOn', 'feesDueUntil'],
  complaint: ['answerBy'],
  'international-access': ['activeBy'],
  'option-withdrawal': ['earliestEffectiveOn', 'freeExitFrom', 'freeExitUntil'],
};

/** Every day that an answer makes somebody keep. */
function kept(effects: ProcedureEffects): readonly (string | undefined)[] {
  return [
    effects.reviewOn,
    ...(effects.due ?? []).flatMap((one) => [one.dueOn, one.dueAt]),
    ...(effects.charges ?? []).map((one) => one.on),
    ...(effects.changes ?? []).map((one) => one.on),
  ];
}

describe.each(procedures.map((one) => [one.name, one] as const))('the procedure %s', (name, procedure) => {
  it('asks a decision of the contract, and says what it is in both languages', () => {
    expect(mobileYt.decisions.map((one) => one.name)).toContain(procedure.decision);
    expect(name).toMatch(KEBAB);
    for (const words of [procedure.title, procedure.summary, ...(procedure.later ?? []).map((one) => one.label)])
      expect(words.fr && words.en).toBeTruthy();
  });

  it('asks people only for facts that exist', () => {
    const input = mobileYt.decisions.find((one) => one.name === procedure.decision)!.input as object;
    const contract = contractOn('2026-03-20');
    const told = { ...procedure.offered?.(contract), ...procedure.known?.(contract, {}) };
    expect(Object.keys(told).filter((one) => !(one in input))).toEqual([]);
  });

  it('answers every worked case of the register', () => {
    const all = worked(procedure);
    expect(all.length).toBeGreaterThan(0);
    for (const { effects } of all) {
      expect(effects.state).toMatch(KEBAB);
      expect(effects.stateLabel.fr && effects.stateLabel.en).toBeTruthy();
      if (effects.refused !== undefined) expect(effects.closed).toBe(true);
      for (const one of effects.due ?? []) expect(one.dueOn ?? one.dueAt).toMatch(DAY);
      for (const one of effects.charges ?? []) expect(Number(one.amountInclTax)).toBeGreaterThan(0);
      for (const one of effects.changes ?? []) expect(one.on).toMatch(DAY);
      for (const one of effects.letters ?? []) expect(one.text.length).toBeGreaterThan(0);
    }
  });

  it('keeps the dates of what it answers while the case is open', () => {
    const lost = worked(procedure).flatMap(({ id, taken, effects }) => {
      if (effects.closed) return [];
      const days = kept(effects);
      return Object.entries(taken.result)
        .filter(([field, value]) => typeof value === 'string' && DAY.test(value) && !TOLD_ONLY[name]?.includes(field))
        .filter(([, value]) => !days.includes(value as string))
        .map(([field]) => `${id} ${field}`);
    });
    expect(lost).toEqual([]);
  });
});

it('no two procedures have one name', () => {
  expect(new Set(procedures.map((one) => one.name)).size).toBe(procedures.length);
});
