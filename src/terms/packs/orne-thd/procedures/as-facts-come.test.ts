import { describe, expect, it } from 'vitest';
import { MOBILE, PRO, TRIO } from '../../../../../test/support/orne-contracts.ts';
import { judged } from '../../../../../test/support/procedure-case.ts';
import type { JsonFacts } from '../../../model/life.ts';
import type { ContractInLife, ProcedureEffects } from '../../../model/procedure.ts';
import { procedures } from './index.ts';

/** The case as it stands on a day; opened on Monday 2 March 2026 at 10:00. */
function on(name: string, day: string, told: JsonFacts, contract: ContractInLife = TRIO): ProcedureEffects {
  const procedure = procedures.find((one) => one.name === name)!;
  const now = day.includes('T') ? day : `${day}T12:00:00+01:00`;
  return judged('orne-thd', procedure, { ...contract, today: now.slice(0, 10), now }, told);
}

/** State, dates, charges and changes of a case, in a few words each. */
function shown(effects: ProcedureEffects) {
  return {
    state: effects.closed ? `${effects.state}, closed` : effects.state,
    due: (effects.due ?? []).map((one) => `${one.kind} ${one.by} ${one.dueAt ?? one.dueOn}`),
    charges: (effects.charges ?? []).map((one) => `${one.code} ${one.credit ? '-' : ''}${one.amountInclTax}`),
    changes: (effects.changes ?? []).map((one) => `${one.do} ${one.on}`),
  };
}
const quiet = { due: [], charges: [], changes: [] };

describe('a complaint', () => {
  it('is acknowledged by the letter of its opening, answered within a month or open to the mediator for a year', () => {
    const opened = on('complaint', '2026-03-02', {});
    expect(shown(opened)).toEqual({ ...quiet, state: 'open', due: ['complaint-answer operator 2026-04-02'] });
    expect(opened.letters?.map((one) => one.key)).toEqual(['acknowledgement']);
    const silent = on('complaint', '2026-04-03', {});
    // The answer stays owed; the mediator from the day after the month, for twelve months.
    expect(shown(silent)).toEqual({
      ...quiet,
      state: 'unanswered',
      due: ['complaint-answer operator 2026-04-02', 'mediator customer 2027-04-03'],
    });
    expect(silent.letters?.map((one) => one.key)).toEqual(['acknowledgement', 'mediator']);
    expect(shown(on('complaint', '2026-03-20', { answeredOn: '2026-03-20' }))).toEqual({
      ...quiet,
      state: 'mediation-open',
      due: ['mediator customer 2027-03-20'],
    });
    const settled = { answeredOn: '2026-03-20', satisfied: true };
    expect(shown(on('complaint', '2026-03-21', settled))).toEqual({ ...quiet, state: 'settled, closed' });
  });

  it('told on the telephone is refused: it has to be written', () => {
    expect(on('complaint', '2026-03-02', { channel: 'phone' }).refused).toBe('not-in-writing');
  });
});

describe('a move', () => {
  const newAddress = { line: '3 rue de la Gare', postcode: '57120', city: 'Rombas' };
  const asked = { newAddress, movingOn: '2026-03-20', dwelling: 'collective', premisesConnected: true };

  it('to a connected home of the historic network takes effect on the day of moving in, with a new commitment', () => {
    expect(shown(on('move', '2026-03-02', asked))).toEqual({ ...quiet, state: 'open' });
    const signed = { ...asked, signedOn: '2026-03-05' };
    expect(shown(on('move', '2026-03-05', signed))).toEqual({
      ...quiet,
      state: 'planned',
      changes: ['move 2026-03-20', 'commit 2026-03-20'],
    });
    const done = on('move', '2026-03-20', signed);
    expect(shown(done)).toEqual({
      ...quiet,
      state: 'moved, closed',
      charges: ['TRANSFER-FEE 30.00'],
      changes: ['move 2026-03-20', 'commit 2026-03-20'],
    });
    // The contract counts three months to the same day of the month.
    expect(done.changes?.[1]).toMatchObject({ months: 3, endsOn: '2026-06-20' });
  });

  it('to fibre waits for the socket, three months at most after the signing', () => {
    const fibre = { ...asked, newAddress: { ...newAddress, city: 'Mondelange' }, premisesConnected: false };
    const signed = { ...fibre, signedOn: '2026-03-05' };
    expect(shown(on('move', '2026-03-05', signed))).toEqual({
      ...quiet,
      state: 'signed',
      due: ['move-effect operator 2026-06-05'],
    });
    expect(shown(on('move', '2026-04-10', { ...signed, openedThereOn: '2026-04-10' })).state).toBe('moved, closed');
  });

  it('to a commune that is not served is refused, or ends the contract for that reason', () => {
    const far = { ...asked, newAddress: { ...newAddress, city: 'Nancy' } };
    expect(on('move', '2026-03-02', far).refused).toBe('address-not-eligible');
    const ending = on('move', '2026-03-02', { ...far, endWhenUnserved: true });
    expect(ending.changes).toEqual([
      {
        do: 'terminate',
        on: '2026-03-02',
        ground: 'move-out-of-coverage',
        facts: { movingOn: '2026-03-20', newAddressGiven: true },
      },
    ]);
  });

  it('is refused to a Trio where television alone is sold, and to who owes a bill', () => {
    const small = { ...asked, newAddress: { ...newAddress, city: 'Moyeuvre-Petite' } };
    expect(on('move', '2026-03-02', small).refused).toBe('address-not-eligible');
    expect(on('move', '2026-03-02', asked, { ...TRIO, overdueInclTax: '12.00' }).refused).toBe('bills-unpaid');
  });

  it('whose private works are refused costs the fee of the situation', () => {
    const refused = { ...asked, privateWorksNeeded: true, customerRefusesWorks: true };
    expect(shown(on('move', '2026-03-02', refused))).toEqual({
      ...quiet,
      state: 'works-refused, closed',
      charges: ['PRIVATE-WORKS-REFUSAL 59.00'],
    });
  });
});

describe('a change of plan', () => {
  const twice = { ...TRIO, offer: 'DUO-RES', monthlyPriceInclTax: '29.90' };
  const before = (openedOn: string) => ({ procedure: 'plan-change', openedOn, state: 'changed-up', told: {} });

  it('upward is free twice a year and costs 45.00 after that', () => {
    const third = { ...twice, earlierCases: [before('2026-02-10'), before('2026-01-15')] };
    expect(shown(on('plan-change', '2026-03-02', { offer: 'TRIO-RES' }, twice)).charges).toEqual([]);
    expect(shown(on('plan-change', '2026-03-02', { offer: 'TRIO-RES' }, third))).toEqual({
      ...quiet,
      state: 'changed-up, closed',
      charges: ['PLAN-CHANGE 45.00'],
      changes: ['change-plan 2026-03-02', 'commit 2026-03-02'],
    });
  });

  it('downward is free, and to what is not sold to that customer refused', () => {
    expect(shown(on('plan-change', '2026-03-02', { offer: 'DUO-RES' })).state).toBe('changed-down, closed');
    expect(on('plan-change', '2026-03-02', { offer: 'DUO-PRO' }).refused).toBe('offer-of-other-segment');
    expect(on('plan-change', '2026-03-02', { offer: 'O-MAXI' }).refused).toBe('service-not-available');
    expect(on('plan-change', '2026-03-02', { offer: 'TRIO-RES' }).refused).toBe('same-offer');
    expect(on('plan-change', '2026-03-02', { offer: 'DUO-RES', on: '2026-02-01' }).refused).toBe('in-the-past');
  });
});

describe('a lost SIM card', () => {
  const lost = { event: 'loss', channel: 'email' };

  it('cuts the line, and a new card billed 10.00 brings it back', () => {
    expect(shown(on('sim-loss', '2026-03-02', lost, MOBILE))).toEqual({
      ...quiet,
      state: 'suspended',
      changes: ['suspend 2026-03-02'],
    });
    expect(shown(on('sim-loss', '2026-03-05', { ...lost, newSim: true }, MOBILE))).toEqual({
      ...quiet,
      state: 'replaced, closed',
      charges: ['SIM-REPLACEMENT 10.00'],
      changes: ['suspend 2026-03-02', 'note 2026-03-05', 'resume 2026-03-05'],
    });
  });

  it('reported on the telephone cuts nothing; what was charged after a valid report is given back', () => {
    expect(shown(on('sim-loss', '2026-03-02', { ...lost, channel: 'phone' }, MOBILE)).state).toBe(
      'not-declared, closed',
    );
    const usages = [
      { at: '2026-03-02T09:00:00+01:00', amountInclTax: '1.20' },
      { at: '2026-03-02T11:00:00+01:00', amountInclTax: '3.30' },
    ];
    expect(shown(on('sim-loss', '2026-03-02', { ...lost, usages }, MOBILE)).charges).toEqual(['SIM-LOSS-USAGE -3.30']);
  });
});

describe('a formal notice', () => {
  it('of a professional without effect for fifteen days lets the contract end free of charge', () => {
    expect(shown(on('mutual-breach', '2026-03-02', {}, PRO))).toEqual({
      ...quiet,
      state: 'notice-running',
      due: ['breach-remedy operator 2026-03-17'],
    });
    const ready = on('mutual-breach', '2026-03-18', {}, PRO);
    expect(shown(ready)).toEqual({ ...quiet, state: 'may-end' });
    expect(ready.claims?.map((one) => one.fact)).toEqual(['endOn']);
    const ended = on('mutual-breach', '2026-03-18', { endOn: '2026-03-18' }, PRO);
    expect(ended.changes).toEqual([{ do: 'terminate', on: '2026-03-18', ground: 'operator-breach' }]);
  });

  it('heeded in time changes nothing', () => {
    expect(shown(on('mutual-breach', '2026-03-10', { remediedOn: '2026-03-10' }))).toEqual({
      ...quiet,
      state: 'remedied, closed',
    });
  });

  it('of the operator runs from its presentation, and keeps the telephone of who asked for help', () => {
    const told = { party: 'operator', breach: 'non-payment', aid: 'pending' };
    expect(shown(on('mutual-breach', '2026-03-02', told)).state).toBe('sent');
    const presented = { ...told, presentedOn: '2026-03-04' };
    expect(shown(on('mutual-breach', '2026-03-05', presented)).due).toEqual(['breach-remedy customer 2026-03-19']);
    const ended = on('mutual-breach', '2026-03-20', { ...presented, endOn: '2026-03-20' });
    expect(shown(ended).changes).toEqual(['note 2026-03-20']);
  });
});

describe('an outage', () => {
  it('restored after the seventh working day gives a month when it is claimed', () => {
    // Tuesday 3 March is the first working day, Tuesday 10 March the seventh.
    expect(shown(on('service-restoration', '2026-03-02', {}))).toEqual({
      ...quiet,
      state: 'open',
      due: ['restoration operator 2026-03-10'],
    });
    const late = on('service-restoration', '2026-03-12', { restoredOn: '2026-03-12' });
    expect(shown(late)).toEqual({ ...quiet, state: 'late' });
    expect(late.claims?.map((one) => one.amountInclTax)).toEqual(['39.90']);
    const claimed = on('service-restoration', '2026-03-13', { restoredOn: '2026-03-12', claimedOn: '2026-03-13' });
    expect(shown(claimed)).toEqual({
      ...quiet,
      state: 'compensated, closed',
      charges: ['IND-LATE-RESTORATION -39.90'],
    });
  });

  it('restored in time gives nothing', () => {
    expect(shown(on('service-restoration', '2026-03-10', { restoredOn: '2026-03-10' })).state).toBe('restored, closed');
  });
});

describe('a fault', () => {
  it('once confirmed may be claimed for within six working days', () => {
    expect(shown(on('incident', '2026-03-02', {})).state).toBe('reported');
    const confirmed = { validatedOn: '2026-03-04' };
    expect(shown(on('incident', '2026-03-04', confirmed)).due).toEqual(['written-claim customer 2026-03-12']);
    expect(shown(on('incident', '2026-03-13', confirmed)).state).toBe('claim-lapsed, closed');
    expect(shown(on('incident', '2026-03-12', { ...confirmed, claimedOn: '2026-03-12' })).state).toBe(
      'claimed, closed',
    );
  });

  it('of a professional is attended to within four open hours', () => {
    expect(shown(on('intervention-guarantee', '2026-03-02T10:30:00+01:00', {}, PRO)).due).toEqual([
      'intervention operator 2026-03-02T14:00:00+01:00',
    ]);
    const came = (intervenedAt: string) =>
      shown(on('intervention-guarantee', '2026-03-02T18:00:00+01:00', { intervenedAt }, PRO)).state;
    expect(came('2026-03-02T13:59:00+01:00')).toBe('met, closed');
    expect(came('2026-03-02T14:01:00+01:00')).toBe('missed, closed');
    expect(on('intervention-guarantee', '2026-03-02', {}).refused).toBe('professional-only');
  });
});

describe('an appointment that the operator missed', () => {
  it('is claimed for in thirty days and answered in fifteen working days', () => {
    const missed = { appointmentOn: '2026-02-27', context: 'port', noticedOn: '2026-02-27' };
    expect(shown(on('operator-missed-appointment', '2026-03-02', missed)).due).toEqual([
      'written-claim customer 2026-03-29',
    ]);
    const claimed = { ...missed, claimedOn: '2026-03-03' };
    expect(shown(on('operator-missed-appointment', '2026-03-03', claimed)).due).toEqual([
      'claim-answer operator 2026-03-24',
    ]);
    expect(shown(on('operator-missed-appointment', '2026-03-20', { ...claimed, answeredOn: '2026-03-20' }))).toEqual({
      ...quiet,
      state: 'answered, closed',
    });
  });
});

describe('the end of things', () => {
  const ended = { ...TRIO, state: 'terminated', endsOn: '2026-02-28' } as const;

  it('of a mailbox comes six months after the internet service', () => {
    expect(shown(on('mailbox', '2026-03-02', {}, ended)).due).toEqual(['mailbox-deletion operator 2026-09-01']);
    expect(shown(on('mailbox', '2026-09-01', {}, ended)).state).toBe('deleted, closed');
    expect(shown(on('mailbox', '2026-03-02', {})).state).toBe('kept, closed');
  });

  it('of a domain name that is not moved in time comes at the anniversary', () => {
    expect(shown(on('domain-name-transfer', '2026-03-02', {})).due).toEqual([
      'domain-name-transfer customer 2026-12-20',
    ]);
    expect(shown(on('domain-name-transfer', '2026-12-21', {})).state).toBe('not-renewed');
    expect(shown(on('domain-name-transfer', '2027-01-20', {})).state).toBe('lost, closed');
    expect(shown(on('domain-name-transfer', '2026-04-01', { validatedOn: '2026-04-01' })).state).toBe(
      'transferred, closed',
    );
  });

  it('of a holder ends the contract when it is proven', () => {
    const died = { deathOn: '2026-02-20' };
    expect(shown(on('death', '2026-03-02', died)).state).toBe('awaiting-proof');
    const proven = { ...died, evidenceReceivedOn: '2026-03-06' };
    expect(shown(on('death', '2026-03-06', proven))).toEqual({
      ...quiet,
      state: 'ended, closed',
      changes: ['terminate 2026-03-06'],
    });
    const owing = { ...TRIO, overdueInclTax: '43.50' };
    expect(shown(on('death', '2026-03-06', proven, owing)).state).toBe('estate');
    expect(shown(on('death', '2026-03-09', { ...proven, estateRenounced: true }, owing)).state).toBe('ended, closed');
  });

  it('of an order whose equipment nobody collects may come after three months', () => {
    const ordered: ContractInLife = { ...TRIO, activatedOn: undefined as never, state: 'awaiting-activation' };
    const works = [{ label: 'PTO', amount: '80.00', done: true }];
    expect(shown(on('equipment-not-collected', '2026-03-02', { works }, ordered)).due).toEqual([
      'collection-limit customer 2026-04-05',
    ]);
    expect(shown(on('equipment-not-collected', '2026-04-06', { works }, ordered)).state).toBe('may-end');
    const told = { works, endedOn: '2026-04-06' };
    expect(shown(on('equipment-not-collected', '2026-04-06', told, ordered))).toEqual({
      ...quiet,
      state: 'ended, closed',
      charges: ['INSTALLATION-WORKS 80.00'],
      changes: ['cancel 2026-04-06'],
    });
  });
});

describe('money', () => {
  it('advanced is deducted in full once it is paid', () => {
    const told = { heavyUsageOutsidePlan: true, paymentDifficultyExpected: true, advanceInclTax: '60.00' };
    expect(shown(on('consumption-advance', '2026-03-02', told)).charges).toEqual(['CONSUMPTION-ADVANCE 60.00']);
    expect(shown(on('consumption-advance', '2026-03-09', { ...told, paidOn: '2026-03-09' })).charges).toEqual([
      'CONSUMPTION-ADVANCE 60.00',
      'CONSUMPTION-ADVANCE-DEDUCTED -60.00',
    ]);
  });

  it('for copies of bills is 5.00 each', () => {
    expect(shown(on('duplicate-bill', '2026-03-02', { copies: 3 })).charges).toEqual(['DUPLICATE-INVOICE 15.00']);
    expect(shown(on('duplicate-bill', '2026-03-02', { kind: 'customer-space-copy' })).charges).toEqual([]);
  });

  it('paid by a resident may be asked back for a year', () => {
    expect(shown(on('limitation-period', '2026-03-02', { startsOn: '2025-09-15' })).due).toEqual([
      'limitation customer 2026-09-15',
    ]);
    expect(on('limitation-period', '2026-03-02', { startsOn: '2025-02-15' }).refused).toBe('claim-barred');
    expect(shown(on('limitation-period', '2026-03-02', { startsOn: '2025-02-15' }, PRO)).due).toEqual([
      'limitation customer 2030-02-15',
    ]);
  });

  it('for one service that ends early is the file fee, after the notice', () => {
    // Twenty whole days from 2 March: 22 March is a Sunday, so the last day is the 23rd.
    expect(shown(on('file-fees', '2026-03-02', { offer: 'DUO-RES' }))).toEqual({
      ...quiet,
      state: 'notice',
      charges: ['FILE-FEE 25.00'],
      changes: ['change-plan 2026-03-24'],
    });
  });
});

describe('what is cut', () => {
  it('a month of abusive mobile usage: one day to change it, then the surcharge', () => {
    const month = { correspondents: 260, mainlandUsage: '10', nonEu: [], daysWithoutMainlandConnection: 0 };
    const told = { ...month, brochureSurchargeInclTax: '30.00' };
    expect(shown(on('fair-use', '2026-03-02', told, MOBILE)).due).toEqual(['usage-change customer 2026-03-03']);
    expect(shown(on('fair-use', '2026-03-03', { ...told, changedOn: '2026-03-03' }, MOBILE)).state).toBe(
      'usage-changed, closed',
    );
    expect(shown(on('fair-use', '2026-03-04', told, MOBILE))).toEqual({
      ...quiet,
      state: 'surcharge, closed',
      charges: ['MOBILE-SURCHARGE 30.00'],
    });
    expect(on('fair-use', '2026-03-02', told).refused).toBe('not-a-mobile-line');
  });

  it('premium numbers at the ceiling, and back when it is lifted', () => {
    const told = { spentInclTax: '50.00' };
    expect(shown(on('premium-cap', '2026-03-02', told)).changes).toEqual(['suspend 2026-03-02']);
    expect(shown(on('premium-cap', '2026-04-01', { ...told, resumedOn: '2026-04-01' })).changes).toEqual([
      'suspend 2026-03-02',
      'resume 2026-04-01',
    ]);
    expect(shown(on('premium-cap', '2026-03-02', { block: true })).state).toBe('blocked, closed');
  });

  it('never a service because its customer would like it', () => {
    expect(on('suspension', '2026-03-02', {}).refused).toBe('customer-suspension-impossible');
  });

  it('at once the contract whose credentials were given away', () => {
    const effects = on('prohibited-use', '2026-03-02', { facts: [], credentialsTransferred: true });
    expect(shown(effects).changes).toEqual(['end 2026-03-02']);
    const resale = { facts: ['resale'] };
    expect(shown(on('prohibited-use', '2026-03-02', resale)).state).toBe('established');
    expect(shown(on('prohibited-use', '2026-03-04', { ...resale, suspendedOn: '2026-03-04' })).changes).toEqual([
      'suspend 2026-03-04',
    ]);
  });
});

describe('a SIM card that the operator asks to be destroyed', () => {
  it('is the customer’s to destroy at once; the case ends with the new card', () => {
    const why = { why: 'la carte a été copiée' };
    const asked = on('sim-destruction', '2026-03-02', why, MOBILE);
    expect(shown(asked)).toEqual({ ...quiet, state: 'asked', due: ['sim-destruction customer 2026-03-02'] });
    expect(asked.letters).toMatchObject([{ key: 'destroy', clauses: ['orne-thd/18.d'] }]);
    const destroyed = { ...why, destroyedOn: '2026-03-04' };
    expect(shown(on('sim-destruction', '2026-03-04', destroyed, MOBILE))).toEqual({ ...quiet, state: 'destroyed' });
    const replaced = { ...destroyed, newSimOn: '2026-03-05' };
    expect(shown(on('sim-destruction', '2026-03-05', replaced, MOBILE))).toEqual({
      ...quiet,
      state: 'replaced, closed',
      changes: ['replace-equipment 2026-03-05'],
    });
    expect(on('sim-destruction', '2026-03-02', why).refused).toBe('not-a-mobile-line');
  });
});

describe('the line abroad', () => {
  it('waits for the operator’s agreement, is opened by it and stays closed without it', () => {
    expect(shown(on('roaming-option', '2026-03-02', {}, MOBILE))).toEqual({
      ...quiet,
      state: 'approval-awaited',
      due: ['roaming-approval operator 2026-03-02'],
    });
    const agreed = on('roaming-option', '2026-03-03', { roamingApproved: true }, MOBILE);
    expect(shown(agreed)).toEqual({ ...quiet, state: 'approved, closed', changes: ['configure 2026-03-03'] });
    const refused = on('roaming-option', '2026-03-03', { refusedOn: '2026-03-03' }, MOBILE);
    expect(refused).toMatchObject({
      state: 'not-approved',
      changes: [{ characteristics: { roamingApproved: false } }],
    });
    // Use abroad is then refused whatever is left of the ceiling.
    const closed = { ...MOBILE, characteristics: { ...MOBILE.characteristics, roamingApproved: false } };
    const used = { zone: 'europe', usedMb: '10', planCapMb: '5000' };
    expect(on('roaming-cap', '2026-03-04', used, closed).refused).toBe('roaming-not-approved');
  });
});

describe('a request about personal data', () => {
  it('is due a month after the identity is proven, three when it is complex and said so', () => {
    expect(shown(on('data-subject-request', '2026-03-02', { right: 'access' })).state).toBe('awaiting-identity');
    const proven = { right: 'access', identityProvenOn: '2026-03-05' };
    expect(shown(on('data-subject-request', '2026-03-05', proven)).due).toEqual(['data-answer operator 2026-04-05']);
    const extended = { ...proven, complexRequest: true, extendedOn: '2026-04-01' };
    expect(shown(on('data-subject-request', '2026-04-01', extended)).due).toEqual(['data-answer operator 2026-06-05']);
    expect(shown(on('data-subject-request', '2026-05-01', { ...extended, answeredOn: '2026-05-01' })).state).toBe(
      'answered, closed',
    );
  });
});

describe('an over-indebted customer', () => {
  it('leaves free of charge with the notification in eight working days, at 45.00 without it', () => {
    const filed = { overIndebtednessFiledOn: '2026-02-20' };
    expect(shown(on('over-indebtedness', '2026-03-02', filed))).toEqual({
      ...quiet,
      state: 'awaiting-proof',
      due: ['justification customer 2026-03-12'],
    });
    const proven = on('over-indebtedness', '2026-03-06', { ...filed, documentsReceivedOn: '2026-03-06' });
    expect(proven.changes).toEqual([
      {
        do: 'terminate',
        on: '2026-03-02',
        ground: 'over-indebtedness',
        facts: { ...filed, documentsReceivedOn: '2026-03-06' },
      },
    ]);
    const late = on('over-indebtedness', '2026-03-13', filed);
    expect(shown(late)).toEqual({ ...quiet, state: 'ending, closed', changes: ['terminate 2026-03-02'] });
    expect(late.lapsed).toEqual(['justification']);
  });
});

describe('a claim for an outage that only its customer tells of', () => {
  it('is granted once the operator has seen it', () => {
    const claimed = { claimedOn: '2026-03-12' };
    expect(shown(on('service-restoration', '2026-03-12', claimed)).charges).toEqual([]);
    expect(shown(on('service-restoration', '2026-03-13', { ...claimed, confirmedOn: '2026-03-13' })).charges).toEqual([
      'IND-LATE-RESTORATION -39.90',
    ]);
  });
});

describe('what leaving costs', () => {
  it('is 45.00 inside the minimum period, nothing for a reason that is proven in eight working days', () => {
    const asked = on('early-termination-fee', '2026-03-02', {});
    expect(shown(asked)).toEqual({ ...quiet, state: 'due, closed' });
    // Eight working days from 3 March: the 12th.
    expect(shown(on('early-termination-fee', '2026-03-02', { ground: 'move-out-of-coverage' })).due).toEqual([
      'justification customer 2026-03-12',
    ]);
    const proven = { ground: 'move-out-of-coverage', justifiedOn: '2026-03-10' };
    expect(shown(on('early-termination-fee', '2026-03-10', proven)).state).toBe('waived, closed');
  });

  it('is 85.00 for each piece that is not back on the last day', () => {
    const ending = { ...TRIO, state: 'terminating', endsOn: '2026-03-23' } as const;
    expect(shown(on('equipment-return-fee', '2026-03-02', {}, ending)).due).toEqual([
      'equipment-back customer 2026-03-23',
    ]);
    expect(shown(on('equipment-return-fee', '2026-03-24', {}, ending)).state).toBe('late, closed');
    expect(shown(on('equipment-return-fee', '2026-03-24', {}, { ...ending, equipment: [] })).state).toBe(
      'returned, closed',
    );
    expect(on('equipment-return-fee', '2026-03-02', {}).refused).toBe('not-ending');
  });
});

describe('a home that cannot be connected', () => {
  it('ends the order, and nothing is owed', () => {
    const ordered: ContractInLife = { ...TRIO, activatedOn: undefined as never, state: 'awaiting-activation' };
    expect(shown(on('unavailability-exit', '2026-03-02', {}, ordered))).toEqual({
      ...quiet,
      state: 'cancelled, closed',
      changes: ['cancel 2026-03-02'],
    });
    expect(on('unavailability-exit', '2026-03-02', {}).refused).toBe('already-in-service');
  });
});
