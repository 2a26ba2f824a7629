import { describe, expect, it, test } from 'vitest';
import { readRegister, REGISTER_FILES } from '../../../../../test/register/cases.ts';
import { decide } from '../../../decide.ts';
import type { Fields } from '../../../model/fields.ts';
import type { Ask, JsonFacts } from '../../../model/life.ts';
import type { ContractInLife, ProcedureEffects } from '../../../model/procedure.ts';
import { liveboxAg } from '../pack.ts';
import { ask, contractOn, open } from '../../../../../test/support/livebox-cases.ts';
import { procedures } from './index.ts';

const named = procedures.map((one) => [one.name, one] as const);
const inputOf = (name: string): Fields => liveboxAg.decisions.find((one) => one.name === name)!.input;

function register(name: string) {
  const found = REGISTER_FILES['livebox-ag']!.flatMap((file) => readRegister(file).decisions).find(
    (one) => one.name === name,
  );
  return found!.cases.filter((one) => one.expectError === undefined);
}

/** The dates that an outcome gives. */
function datesOf(result: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(result).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(entry[1]),
  );
}

/** What is said or done of a date: waited for, carried out, written, or shown as a figure. */
function tells(effects: ProcedureEffects, field: string, day: string): boolean {
  const { due, changes, charges, letters, claims, reviewOn, figures } = effects;
  const said = JSON.stringify([due, changes, charges, letters, claims, reviewOn]);
  return said.includes(day) || (figures ?? []).includes(field);
}

/** Decisions asked by the life of a subscriber or by the rooms of numbers, prices, calls and purchases. */
const ASKED_ELSEWHERE = [
  'activation commitment deposit-request documents-overdue equipment-return first-bill',
  'installation-appointment late-payment missed-appointment offer-price subscription-documents',
  'subscription-eligibility termination withdrawal rate-call port-in port-in-cancellation port-delay',
  'number-loss port-out withdrawal-with-port port-out-during-withdrawal price-change third-party-payer',
  'data-retention third-party-purchase third-party-subscription payment-solution-deactivation directory-listing',
].join(' ');

describe('the procedures of the Livebox contract', () => {
  it('have names of their own and decisions of the contract', () => {
    expect(new Set(procedures.map((one) => one.name)).size).toBe(procedures.length);
    for (const [, one] of named) expect(inputOf(one.decision)).toBeDefined();
  });

  it('know and propose facts of their decision alone', () => {
    for (const [, one] of named) {
      const input = inputOf(one.decision);
      const contract = contractOn('2026-03-10');
      for (const fact of Object.keys({ ...one.known?.(contract, {}), ...one.offered?.(contract) }))
        expect(Object.keys(input)).toContain(fact);
    }
  });

  it('carry every decision that neither the life of a subscriber nor another room asks', () => {
    const elsewhere = new Set(ASKED_ELSEWHERE.split(' '));
    const carried = new Set(procedures.map((one) => one.decision));
    const left = liveboxAg.decisions.map((one) => one.name).filter((one) => !carried.has(one) && !elsewhere.has(one));
    expect(left).toEqual([]);
  });
});

describe.each(named)('%s and the worked cases of its decision', (_name, procedure) => {
  const cases = register(procedure.decision);

  test.each(cases.map((one) => [one.id, one.why, one] as const))('%s: %s', (_id, _why, one) => {
    const told = one.given as JsonFacts;
    const today = (told.asOf ?? told.transferOn ?? told.movedOn ?? '2026-03-10') as string;
    const contract = contractOn(today);
    const taken = ask(procedure.decision, told);
    const effects = procedure.effects(taken, contract, told, ask);
    expect(effects.state).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect([effects.stateLabel.fr, effects.stateLabel.en].every((text) => text.length > 2)).toBe(true);
    if (effects.refused !== undefined) {
      expect(effects.closed).toBe(true);
      return;
    }
    const given = JSON.stringify(one.given);
    for (const [field, day] of datesOf(taken.result).filter(([, day]) => !given.includes(day)))
      expect([field, tells(effects, field, day)]).toEqual([field, true]);
    for (const figure of effects.figures ?? []) expect(Object.keys(outputOf(procedure.decision))).toContain(figure);
    for (const charge of effects.charges ?? []) expect(charge.amountInclTax).toMatch(/^\d+\.\d{2}$/);
  });
});

function outputOf(name: string): Fields {
  return liveboxAg.decisions.find((one) => one.name === name)!.output;
}

describe('what a refusal says', () => {
  it('gives its reason in words, in both languages', () => {
    const effects = open('move', { movedOn: '2026-05-04', fibreEligible: false, xdslEligible: false }, '2026-05-04');
    expect(effects).toMatchObject({ refused: 'not-covered', closed: true });
    expect(effects.stateLabel.fr).toMatch(/motif légitime/);
  });
});

describe('a case asked twice on the same day', () => {
  it('answers the same', () => {
    const asked: ContractInLife = contractOn('2026-03-10');
    const again: Ask = (decision, facts) => ({ decision: 'd', name: decision, ...answered(decision, facts) });
    for (const [, one] of named) {
      const [first] = register(one.decision);
      const told = first!.given as JsonFacts;
      const taken = again(one.decision, told);
      expect(one.effects(taken, asked, told, again)).toEqual(one.effects(taken, asked, told, again));
    }
  });
});

function answered(name: string, facts: JsonFacts) {
  const answer = decide('livebox-ag', name, facts, { strict: false });
  if ('error' in answer) throw new RangeError(answer.error.message.en);
  return answer;
}
