import { describe, expect, it } from 'vitest';
import { registerDecision } from '../../../../../test/register/cases.ts';
import { MOBILE, PRO, TRIO } from '../../../../../test/support/orne-contracts.ts';
import { askOf } from '../../../../../test/support/procedure-case.ts';
import { decide } from '../../../decide.ts';
import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { orneThd } from '../pack.ts';
import { procedures } from './index.ts';

/** Fields of an outcome that are days somebody keeps, or on which the contract changes; the others are figures. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'early-termination-fee': ['justificationDeadline'],
  'over-indebtedness': ['documentsDueOn'],
  'fair-use': ['changeDeadline'],
  'usage-blocking': ['effectiveOn'],
  'previous-mailbox': ['keptUntil'],
  'invoice-access': ['availableUntil'],
  'limitation-period': ['expiresOn'],
  mailbox: ['deletedOn'],
  'hidden-debt': ['terminationOn'],
  death: ['terminationOn'],
  'domain-name-termination': ['publicDomainOn'],
  'domain-name-transfer': ['validateBy', 'lostOn'],
  'equipment-not-collected': ['collectBy'],
  'service-restoration': ['restoreBy'],
  'intervention-guarantee': ['dueAt'],
  'data-subject-request': ['dueOn'],
  complaint: ['answerBy'],
  'throughput-claim': ['claimBy'],
  incident: ['claimBy'],
  'operator-missed-appointment': ['claimBy', 'answerBy'],
  'activation-delay': ['extraClaimBy'],
  'connection-delay': ['deadline'],
};

/** The contract as a worked case sees it. */
function contractFor(procedure: Procedure, given: JsonFacts): ContractInLife {
  const base =
    procedure.name.startsWith('sim') || procedure.name === 'fair-use' || procedure.name.startsWith('roaming')
      ? MOBILE
      : procedure.name === 'domain-name-termination' || given.segment === 'professional'
        ? PRO
        : TRIO;
  const day = (given.asOf ?? given.assessedOn ?? given.claimOn ?? base.today) as string;
  return { ...base, today: day, openedOn: day < base.openedOn ? day : base.openedOn };
}

const written = (effects: ProcedureEffects): string =>
  JSON.stringify([effects.due, effects.changes, effects.reviewOn, effects.letters].map((one) => one ?? null));

describe.each(procedures.map((one) => [one.name, one] as const))('the cases of %s', (name, procedure) => {
  const cases = registerDecision('orne-thd', procedure.decision).cases.filter((one) => one.expectError === undefined);

  it('are all carried out, and their days are kept', () => {
    const ask = askOf('orne-thd');
    const lost: string[] = [];
    for (const { id, given } of cases) {
      const answer = decide('orne-thd', procedure.decision, given);
      if ('error' in answer) throw new Error(id);
      const taken = { decision: id, name: procedure.decision, result: answer.result, because: answer.because } as Taken;
      const told = { ...given, offer: 'DUO-RES', newAddress: { line: '1 rue', postcode: '57360', city: 'Amnéville' } };
      const contract = contractFor(procedure, given as JsonFacts);
      const effects = procedure.effects(taken, contract, told as JsonFacts, ask);
      expect(effects.state).toMatch(/^[a-z]+(-[a-z]+)*$/);
      if (effects.refused !== undefined) expect(effects.closed).toBe(true);
      if (effects.closed || effects.refused !== undefined) continue;
      const text = written(effects);
      const days = (KEPT[name] ?? []).flatMap((field) => (taken.result[field] ?? []) as string);
      if (
        days.length > 0 &&
        !days.some((day) => text.includes(day)) &&
        !/^(studied|late|overdue|excused|estate|may-end|reported|mediation-open|unanswered|answered)$/.test(
          effects.state,
        )
      )
        lost.push(`${id}: ${effects.state} ${days.join()} ${text}`);
    }
    expect(cases.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });
});

it('names each procedure once, judged by a decision of the contract', () => {
  expect(new Set(procedures.map((one) => one.name)).size).toBe(procedures.length);
  const decisions = new Set(orneThd.decisions.map((one) => one.name));
  expect(procedures.filter((one) => !decisions.has(one.decision))).toEqual([]);
});

/** These only answer a question: no amount that people tell ends on a bill. */
const ONLY_TOLD = ['price-incl-tax', 'early-termination-fee'];

it('asks customers for nothing that it does not have, and for no amount', () => {
  const wrong: string[] = [];
  for (const one of procedures.filter(({ openTo }) => openTo?.includes('customer'))) {
    const input = orneThd.decisions.find(({ name }) => name === one.decision)!.input as Record<
      string,
      { type: string }
    >;
    const extra = (one.extra ?? []).map(({ name }) => name);
    const known = one.known?.(TRIO, {}) ?? {};
    const later = new Set((one.later ?? []).map(({ fact }) => fact));
    const asked = one.asksCustomers ?? Object.keys(input).filter((name) => !(name in known) && !later.has(name));
    for (const name of asked) {
      if (!(name in input) && !extra.includes(name)) wrong.push(`${one.name} has no ${name}`);
      if (input[name]?.type === 'money' && !ONLY_TOLD.includes(one.name)) wrong.push(`${one.name} asks for ${name}`);
    }
  }
  expect(wrong).toEqual([]);
});
