import { describe, expect, it } from 'vitest';
import { decide } from '../../../decide.ts';
import { type JsonFacts, LifeFault } from '../../../model/life.ts';
import type { ContractInLife, ProcedureEffects } from '../../../model/procedure.ts';
import { procedures } from './index.ts';

const CONTRACT: ContractInLife = {
  territory: 'YT',
  segment: 'residential',
  channel: 'shop',
  offer: 'YT-TENDANCE-12',
  options: [],
  characteristics: { planKind: 'plan', unlimitedVoice: true },
  orderedOn: '2026-03-02',
  activatedOn: '2026-03-02',
  monthlyPriceInclTax: '29.99',
  monthlyPriceExclTax: '29.99',
  commitmentMonths: 12,
  today: '2026-04-02',
  now: '2026-04-02T10:00:00+03:00',
  openedOn: '2026-04-02',
  openedAt: '2026-04-02T10:00:00+03:00',
  state: 'active',
  naturalPerson: true,
  overdueInclTax: '0.00',
  equipment: [{ kind: 'sim', serial: 'SIM-1' }],
  paymentMethod: 'direct-debit',
  customerSince: '2026-03-02',
  billingDay: 1,
};

/** A case as the contract judges it on a day, with the facts told so far. */
function judged(
  name: string,
  told: JsonFacts,
  today = '2026-04-02',
  more: Partial<ContractInLife> = {},
): ProcedureEffects {
  const procedure = procedures.find((one) => one.name === name)!;
  const contract = { ...CONTRACT, today, now: `${today}T10:00:00+03:00`, ...more };
  const facts = { ...procedure.offered?.(contract), ...told, ...procedure.known?.(contract, told) };
  const answer = decide('mobile-yt', procedure.decision, facts, { strict: false });
  if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
  return procedure.effects({ decision: 'd', name: procedure.decision, ...answer }, contract, told);
}

const dues = (effects: ProcedureEffects): string[] =>
  (effects.due ?? []).map((one) => `${one.kind} ${one.dueOn ?? one.dueAt} ${one.by}`);
const done = (effects: ProcedureEffects): string[] => (effects.changes ?? []).map((one) => `${one.do} ${one.on}`);
const sums = (effects: ProcedureEffects): string[] =>
  (effects.charges ?? []).map((one) => `${one.code} ${one.credit ? '-' : ''}${one.amountInclTax}`);

describe('a card lost', () => {
  it('is not refunded without a police complaint, and the case ends after the second bill', () => {
    expect(judged('sim-loss', {})).toMatchObject({ state: 'blocked', closed: false, charges: [] });
    const back = { reactivatedOn: '2026-04-05' };
    expect(judged('sim-loss', back, '2026-04-05')).toMatchObject({ state: 'report-awaited', reviewOn: '2026-06-01' });
    expect(judged('sim-loss', back, '2026-06-02')).toMatchObject({ state: 'restored', closed: true });
  });

  it('gives the fees back once a year', () => {
    const told = { policeReport: true, reactivatedOn: '2026-04-05' };
    // 2 to 4 April: 29.99 x 3 / 30.
    expect(sums(judged('sim-loss', told, '2026-04-05'))).toEqual(['THEFT-FEES -3.00']);
    const earlierCases = [{ procedure: 'sim-loss', openedOn: '2026-01-10', state: 'refunded', told: {} }];
    expect(sums(judged('sim-loss', told, '2026-04-05', { earlierCases }))).toEqual([]);
  });

  it('hands nothing over for an e-SIM', () => {
    const told = { reactivatedOn: '2026-04-05' };
    expect(done(judged('sim-loss', told, '2026-04-05'))).toEqual([
      'suspend 2026-04-02',
      'replace-equipment 2026-04-05',
      'resume 2026-04-05',
    ]);
    expect(done(judged('sim-loss', told, '2026-04-05', { equipment: [] }))).toEqual([
      'suspend 2026-04-02',
      'resume 2026-04-05',
    ]);
  });
});

describe('plans and options', () => {
  it('a plan that is not on the price sheet, an option held or not held are refused as facts', () => {
    expect(() => judged('plan-change', { offer: 'MOBILE-PLAN-0' })).toThrow(LifeFault);
    expect(() => judged('option-change', { option: 'YT-OPT-DATA-10', remove: true })).toThrow(LifeFault);
    const options = ['YT-OPT-DATA-10'];
    expect(() => judged('option-change', { option: 'YT-OPT-DATA-10' }, '2026-04-02', { options })).toThrow(LifeFault);
    const removed = judged('option-change', { option: 'YT-OPT-DATA-10', remove: true }, '2026-04-02', { options });
    expect(removed).toMatchObject({ state: 'changed', changes: [{ do: 'change-plan', removeOptions: options }] });
  });

  it('a plan without a minimum period leaves the one that runs', () => {
    const [change] = judged('plan-change', { offer: 'YT-LIBRE-0', choice: 'immediate' }).changes!;
    expect(change).toEqual({ do: 'change-plan', on: '2026-04-02', offer: 'YT-LIBRE-0' });
  });

  it('the next billing day is the one after the request, however long the case stays open', () => {
    const told = { offer: 'YT-LIBRE-0' };
    expect(judged('plan-change', told)).toMatchObject({ state: 'planned', closed: false });
    expect(done(judged('plan-change', told, '2026-05-01'))).toEqual(['change-plan 2026-05-01']);
    expect(judged('plan-change', told, '2026-05-01').closed).toBe(true);
  });

  it('the discount of a renewal grows with time since the last handset, which an earlier case tells', () => {
    const told = { newCustomerPrice: '300.00', collectedOn: '2028-03-10' };
    const late = { openedOn: '2028-03-10' };
    // Twenty-four months and a plan of 29.99: 120.00 off.
    expect(sums(judged('device-renewal', told, '2028-03-10', late))).toEqual(['DEVICE-RENEWAL 180.00']);
    const renewed = { collectedOn: '2027-03-05' };
    const earlierCases = [{ procedure: 'device-renewal', openedOn: '2027-03-01', state: 'renewed', told: renewed }];
    // Twelve months only: 50.00 off.
    expect(sums(judged('device-renewal', told, '2028-03-10', { ...late, earlierCases }))).toEqual([
      'DEVICE-RENEWAL 250.00',
    ]);
    expect(judged('device-renewal', told, '2028-03-10', { ...late, overdueInclTax: '0.01' }).refused).toBe(
      'bills-unpaid',
    );
  });
});

describe('a transfer', () => {
  const told = { toAccountNumber: '100200' };
  it('waits for the written agreement, or ends without it', () => {
    expect(judged('transfer', told)).toMatchObject({ state: 'agreement-awaited', closed: false });
    expect(done(judged('transfer', { ...told, agreedOn: '2026-04-08' }, '2026-04-08'))).toEqual([
      'transfer 2026-04-08',
    ]);
    expect(judged('transfer', { ...told, agreementRefusedOn: '2026-04-08' }, '2026-04-08')).toMatchObject({
      state: 'not-agreed',
      closed: true,
    });
  });

  it('goes to nobody whom the contract would refuse', () => {
    expect(judged('transfer', { ...told, stableLink: 'none' }).refused).toBe('no-stable-link');
  });
});

describe('an outage', () => {
  const told = { service: 'voice', interruptedAt: '2026-04-02T08:00:00+03:00' };
  const restored = { ...told, restoredAt: '2026-04-02T09:00:00+03:00' };
  it('is restored within two working days, then may be claimed for twelve hours', () => {
    // Thursday 2 April 2026, then Friday; Monday 6 is Easter Monday.
    expect(dues(judged('service-restoration', told))).toEqual(['restoration 2026-04-07 operator']);
    const open = judged('service-restoration', restored);
    expect(open.claims).toMatchObject([{ fact: 'claimedAt' }]);
    expect(dues(open)).toEqual(['outage-claim 2026-04-02T21:00:00+03:00 customer']);
    expect(judged('service-restoration', restored, '2026-04-03')).toMatchObject({ state: 'restored', closed: true });
  });

  it('gives nothing for force majeure, nor without proof of presence', () => {
    const claimed = { ...restored, claimedAt: '2026-04-02T10:00:00+03:00' };
    expect(judged('service-restoration', claimed)).toMatchObject({ state: 'proof-awaited', closed: false });
    expect(judged('service-restoration', { ...claimed, forceMajeure: true }).state).toBe('force-majeure');
    // An hour of April: 29.99 / 30 / 24 = 0.0417.
    expect(sums(judged('service-restoration', { ...claimed, presenceProven: true }))).toEqual(['OUTAGE -0.04']);
  });
});

describe('a complaint', () => {
  it('answered in time ends when the customer is satisfied, goes on when not', () => {
    expect(dues(judged('complaint', {}))).toEqual(['complaint-answer 2026-05-02 operator']);
    const answered = { answeredOn: '2026-04-20' };
    expect(judged('complaint', answered, '2026-04-20')).toMatchObject({ state: 'answered', closed: false, due: [] });
    expect(judged('complaint', { ...answered, satisfied: true }, '2026-04-20').closed).toBe(true);
    const unsatisfied = judged('complaint', { ...answered, satisfied: false }, '2026-04-20');
    expect(unsatisfied.letters!.map((one) => one.key)).toEqual(['received-first', 'next-level']);
  });

  it('on another ground goes back to customer service', () => {
    const told = { answeredOn: '2026-04-20', satisfied: false, sameGrounds: false };
    expect(judged('complaint', told, '2026-04-21')).toMatchObject({ state: 'new-ground', closed: true });
  });

  it('answered at the second level without satisfaction opens the mediator, and ends', () => {
    const told = { answeredOn: '2026-04-20', appealedOn: '2026-04-22', appealAnsweredOn: '2026-05-04' };
    expect(judged('complaint', told, '2026-05-04')).toMatchObject({ state: 'mediator', closed: true });
  });
});

describe('exits', () => {
  it('a debt disputed with reason gives the line back', () => {
    const disputed = judged('hidden-debt', { justifiedDispute: true }, '2026-04-05', { state: 'suspended' });
    expect(disputed.closed).toBe(true);
    expect(done(disputed)).toEqual(['suspend 2026-04-02', 'resume 2026-04-05']);
  });

  it('a breach contested by the operator ends nothing', () => {
    const contested = judged('mutual-breach', { breach: 'débit', operatorBreach: false });
    expect(contested).toMatchObject({ state: 'contested', closed: true });
    expect(dues(judged('mutual-breach', { breach: 'débit' }))).toEqual(['breach-answer 2026-04-12 operator']);
  });

  it('authorisations lost end the contract that day', () => {
    const told = { cause: 'authorisation-withdrawn', withdrawnOn: '2026-04-02' };
    expect(done(judged('operator-termination', told))).toEqual(['end 2026-04-02']);
  });

  it('a line that started in time, or was reported too late, gives no exit', () => {
    const repaired = judged('activation-failure', { resolvedOn: '2026-03-20' }, '2026-03-20', {
      openedOn: '2026-03-04',
    });
    expect(repaired).toMatchObject({ state: 'resolved', closed: true });
    expect(judged('activation-failure', {}).refused).toBe('late-report');
  });
});

describe('sums', () => {
  it('an overpayment found in nobody’s books moves nothing', () => {
    const told = { overpaid: '12.00', paidOn: '2026-03-16' };
    expect(judged('overpayment-refund', told)).toMatchObject({ state: 'to-verify', closed: false });
    expect(judged('overpayment-refund', { ...told, notFoundOn: '2026-04-03' }, '2026-04-03').closed).toBe(true);
    const cash = { ...told, verifiedOn: '2026-04-03', cashExpresslyAsked: true, onAccount: true };
    expect(sums(judged('overpayment-refund', cash, '2026-04-03'))).toEqual([]);
    expect(dues(judged('overpayment-refund', cash, '2026-04-03'))).toEqual(['refund 2026-04-02 operator']);
  });

  it('an advance restricts nothing below its threshold, and all at the choice of the operator', () => {
    expect(judged('consumption-advance', { outOfPlan: '44.99' })).toMatchObject({ state: 'below', closed: true });
    const cut = { outOfPlan: '45.00', requestedOn: '2026-04-02', restrictedOn: '2026-04-02', cutAll: true };
    expect(judged('consumption-advance', cut).changes).toMatchObject([{ do: 'suspend', scope: 'full' }]);
    // From 300 euros on the line stays cut although the advance is paid.
    const paid = { ...cut, outOfPlan: '300.00', paidOn: '2026-04-03' };
    expect(done(judged('consumption-advance', paid, '2026-04-03'))).toEqual(['suspend 2026-04-02']);
  });

  it('a preferential price lost too long ago is not debited any more', () => {
    const told = { priceWithoutPlan: '399.00', preferentialPrice: '99.00' };
    expect(sums(judged('preferential-price', told, '2026-03-18'))).toEqual(['PREFERENTIAL-PRICE 300.00']);
    // Lost on 17 March: ninety days end on 15 June.
    expect(judged('preferential-price', told, '2026-06-16')).toMatchObject({ state: 'too-late', closed: true });
  });
});

describe('an option that the operator ends', () => {
  const held = { options: ['YT-OPT-DATA-10'] };
  it('stays a month after the notice, and opens a free exit until four months after its end', () => {
    const told = { option: 'YT-OPT-DATA-10', effectiveOn: '2026-05-02' };
    const announced = judged('option-withdrawal', told, '2026-04-02', held);
    expect(announced).toMatchObject({ state: 'announced', closed: false });
    expect(announced.changes).toMatchObject([
      { do: 'change-plan', on: '2026-05-02', removeOptions: ['YT-OPT-DATA-10'] },
    ]);
    expect(announced.letters).toMatchObject([{ key: 'notice', clauses: ['mobile-yt/16.1.d'] }]);
    expect(announced.letters![0]!.text[1]!.fr).toContain('2026-09-02');
    expect(judged('option-withdrawal', told, '2026-05-02', { options: [] }).closed).toBe(true);
  });

  it('with too short a notice, or that the customer does not have, is refused', () => {
    const told = { option: 'YT-OPT-DATA-10', effectiveOn: '2026-05-01' };
    expect(judged('option-withdrawal', told, '2026-04-02', held).refused).toBe('notice-too-short');
    expect(() => judged('option-withdrawal', told)).toThrow(LifeFault);
  });
});
