import { describe, expect, it } from 'vitest';
import { open } from '../../../../../test/support/livebox-cases.ts';
import type { ProcedureEffects } from '../../../model/procedure.ts';

const due = (effects: ProcedureEffects): string[] =>
  (effects.due ?? []).map((one) => `${one.kind} ${one.by} ${one.dueOn}`);
const changes = (effects: ProcedureEffects): string[] => (effects.changes ?? []).map((one) => `${one.do} ${one.on}`);
const charges = (effects: ProcedureEffects): string[] =>
  (effects.charges ?? []).map((one) => `${one.code} ${one.credit ? '-' : ''}${one.amountInclTax}`);
const letters = (effects: ProcedureEffects): string[] => (effects.letters ?? []).map((one) => one.key);

describe('an interruption of the service', () => {
  const told = { totalInterruption: true, reportedOn: '2026-05-20' };
  const opened = { openedOn: '2026-05-20' };

  it('is to be restored within twelve working days, Whit Monday and 27 May left out', () => {
    const effects = open('service-restoration', told, '2026-05-20', opened);
    expect([effects.state, due(effects)]).toEqual(['interrupted', ['service-restoration operator 2026-06-05']]);
    expect(open('service-restoration', told, '2026-06-06', opened).state).toBe('late');
  });

  it('once restored, is refunded to whoever asks: the amount is shown beforehand', () => {
    const restored = { ...told, restoredOn: '2026-05-29' };
    const waiting = open('service-restoration', restored, '2026-05-30', opened);
    // 20 to 29 May: 10 days. 49.90 x 10 / 31 = 16.0968.
    expect([waiting.closed, waiting.claims?.[0]?.amountInclTax]).toEqual([false, '16.10']);
    const asked = open('service-restoration', { ...restored, refundRequested: true }, '2026-06-02', opened);
    expect([asked.closed, charges(asked), letters(asked)]).toEqual([true, ['REFUND-INTERRUPTION -16.10'], ['refund']]);
  });

  it('gives nothing back when the delay is the customer’s, or when the service was not cut altogether', () => {
    const restored = { ...told, restoredOn: '2026-05-29', refundRequested: true };
    expect(charges(open('service-restoration', { ...restored, causedByCustomer: true }, '2026-05-30'))).toEqual([]);
    const partial = open('service-restoration', { ...restored, totalInterruption: false }, '2026-05-30');
    expect([partial.closed, charges(partial)]).toEqual([true, []]);
  });
});

describe('a complaint', () => {
  const told = { level1ReceivedOn: '2026-03-12' };

  it('is answered within a month, and settled only when the customer says so', () => {
    expect(due(open('complaint', told, '2026-03-12'))).toEqual(['complaint-answer-1 operator 2026-04-12']);
    const answered = { ...told, level1AnsweredOn: '2026-04-01' };
    expect(open('complaint', answered, '2026-04-01')).toMatchObject({ state: 'answered', closed: false });
    const settled = open('complaint', { ...answered, level1Satisfied: true }, '2026-04-02');
    expect([settled.state, settled.closed]).toEqual(['settled', true]);
  });

  it('goes from a poor answer to the appeal, and from a poor appeal to the mediator', () => {
    const poor = { ...told, level1AnsweredOn: '2026-04-01', level1Satisfied: false };
    expect(letters(open('complaint', poor, '2026-04-02'))).toEqual(['second-level']);
    const appeal = { ...poor, level2ReceivedOn: '2026-04-20' };
    expect(due(open('complaint', appeal, '2026-04-20'))).toEqual(['complaint-answer-2 operator 2026-05-20']);
    const mediator = open('complaint', appeal, '2026-05-21');
    // Nobody has answered: the answer is late, and the mediator is open.
    expect([mediator.state, mediator.closed, letters(mediator)]).toEqual(['mediator-open', false, ['mediator']]);
    const refused = { ...appeal, level2AnsweredOn: '2026-05-25', level2Satisfied: false };
    expect(open('complaint', refused, '2026-05-25')).toMatchObject({ state: 'mediator-open', closed: true });
  });

  it('opens the appeal by silence too, and refuses one with other grounds', () => {
    expect(open('complaint', told, '2026-04-13').state).toBe('level2-open');
    const other = { ...told, level2ReceivedOn: '2026-04-20', sameGrounds: false };
    expect(letters(open('complaint', other, '2026-04-20'))).toEqual(['appeal-refused']);
  });
});

describe('a move', () => {
  const address = { line: '3 rue du Port', postcode: '97122', city: 'Baie-Mahault' };
  const told = { movedOn: '2026-05-04', fibreEligible: true, xdslEligible: true, offerStillSold: true, address };

  it('where fibre is to be had changes the offer with express consent only', () => {
    expect(open('move', told, '2026-04-20')).toMatchObject({ state: 'consent-awaited', closed: false });
    const yes = open('move', { ...told, fibreConsent: true }, '2026-04-20');
    expect([changes(yes), yes.closed]).toEqual([['change-plan 2026-05-04', 'move 2026-05-04'], false]);
    expect(yes.changes?.[0]).toMatchObject({ offer: 'ESSENTIEL-FIBRE' });
    expect(changes(open('move', { ...told, fibreConsent: false }, '2026-04-20'))).toEqual(['move 2026-05-04']);
    expect(open('move', { ...told, fibreConsent: true }, '2026-05-04').closed).toBe(true);
  });

  it('where fibre proves impossible lets the customer leave, ten days after asking, at no cost', () => {
    const stuck = { ...told, fibreConsent: true, fibreImpossible: true };
    expect(open('move', stuck, '2026-05-10').state).toBe('choice-awaited');
    const leaving = open('move', { ...stuck, leaveAskedOn: '2026-05-11' }, '2026-05-11');
    expect([changes(leaving), leaving.closed]).toEqual([['end 2026-05-21'], false]);
    const xdsl = { ...stuck, choice: 'xdsl', xdslOffer: 'ESSENTIEL-ADSL' };
    expect(open('move', xdsl, '2026-05-11').changes?.[0]).toMatchObject({ offer: 'ESSENTIEL-ADSL' });
  });

  it('of a fibre customer to a home with xDSL only takes the offer along in its xDSL version', () => {
    const fibre = {
      offer: 'INFINI-FIBRE',
      characteristics: { offer: 'infini', technology: 'fibre', onFixedLine: false, commitmentMonths: 12 },
    };
    const effects = open('move', { ...told, fibreEligible: false, xdslOffer: 'INFINI-VDSL2' }, '2026-05-04', fibre);
    expect(effects.changes?.map((one) => one.do)).toEqual(['change-plan', 'move']);
    expect(effects.changes?.[0]).toMatchObject({ offer: 'INFINI-VDSL2' });
  });
});

describe('a legitimate reason', () => {
  it('waits for its proof, then ends the contract ten days after the request', () => {
    const told = { admissible: true };
    const waiting = open('over-indebtedness', told, '2026-03-16');
    expect([waiting.state, waiting.closed, letters(waiting)]).toEqual(['proof-awaited', false, ['proof']]);
    const proved = { ...told, documentsReceivedOn: '2026-03-20' };
    const accepted = open('over-indebtedness', proved, '2026-03-20', { openedOn: '2026-03-16' });
    expect(changes(accepted)).toEqual(['terminate 2026-03-16']);
    expect(accepted.changes?.[0]).toMatchObject({ ground: 'over-indebtedness', facts: proved });
  });

  it('proved late ends the contract on the day of the proof, never before it', () => {
    const proved = { admissible: true, documentsReceivedOn: '2026-04-20' };
    const accepted = open('over-indebtedness', proved, '2026-04-20', { openedOn: '2026-03-16' });
    // Received on 10 April, ten days of notice: 20 April.
    expect(changes(accepted)).toEqual(['terminate 2026-04-10']);
  });

  it('that does not hold is refused, and one off the list is looked at by a person', () => {
    expect(open('over-indebtedness', { admissible: false }, '2026-03-16').refused).toBe('not-admissible');
    expect(open('legitimate-reason', { ground: 'other' }, '2026-03-16').state).toBe('to-examine');
  });
});

describe('a breach of the contract', () => {
  const told = { ground: 'resale', occurredOn: '2026-03-01' };

  it('is given notice, five days from its receipt, then the service is cut until it ends', () => {
    expect(letters(open('prohibited-use', told, '2026-03-05'))).toEqual(['formal-notice']);
    const noticed = { ...told, noticeReceivedOn: '2026-03-10' };
    const running = open('prohibited-use', noticed, '2026-03-10', { openedOn: '2026-03-05' });
    expect([due(running), running.reviewOn]).toEqual([['breach-cure customer 2026-03-15'], '2026-03-16']);
    const cut = open('prohibited-use', noticed, '2026-03-16', { openedOn: '2026-03-05' });
    expect(changes(cut)).toEqual(['suspend 2026-03-16']);
    const over = { ...noticed, curedOn: '2026-03-20' };
    const back = open('prohibited-use', over, '2026-03-20', { openedOn: '2026-03-05', state: 'suspended' });
    expect([changes(back), back.closed]).toEqual([['resume 2026-03-20'], true]);
  });

  it('cured in time changes nothing', () => {
    const cured = { ...told, noticeReceivedOn: '2026-03-10', curedOn: '2026-03-14' };
    expect(open('prohibited-use', cured, '2026-03-14')).toMatchObject({ closed: true, changes: [] });
  });

  it('of abuse follows the same way', () => {
    const abuse = { resale: true, callSecondsInDay: 0, noticeReceivedOn: '2026-03-10' };
    const cut = open('abusive-use', abuse, '2026-03-16', { openedOn: '2026-03-05' });
    expect(changes(cut)).toEqual(['note 2026-03-05', 'suspend 2026-03-16']);
  });

  it('once suspended may end the contract, ten days after another notice, with the fees left', () => {
    const suspended = { state: 'suspended', suspendedOn: '2026-03-16' } as const;
    expect(letters(open('operator-termination', {}, '2026-03-17', suspended))).toEqual(['formal-notice']);
    const running = open('operator-termination', { noticeReceivedOn: '2026-03-20' }, '2026-03-20', suspended);
    expect(due(running)).toEqual(['breach-cure customer 2026-03-30']);
    const ended = open('operator-termination', { noticeReceivedOn: '2026-03-20' }, '2026-03-31', suspended);
    expect([changes(ended), ended.closed]).toEqual([['end 2026-03-31'], true]);
    // 1 April 2026 to 10 January 2027: nine whole months and ten days of 31. 49.90 x (9 + 10 / 31) = 465.1968.
    expect(charges(ended)).toEqual(['REMAINING-FEES 465.20']);
  });
});

describe('a change of offer', () => {
  it('on the same line starts on the day asked for, without any fee', () => {
    const effects = open('plan-change', { newOffer: 'INFINI-VDSL2', startsOn: '2026-04-01' }, '2026-03-10');
    expect([changes(effects), charges(effects), effects.closed]).toEqual([['change-plan 2026-04-01'], [], false]);
  });

  it('to fibre starts when the box is plugged in, at the latest thirty days after the connection, with the fee of a house', () => {
    const told = { newOffer: 'INFINI-FIBRE', detachedHouse: true, alreadyConnected: false };
    expect(open('plan-change', told, '2026-03-10').state).toBe('line-awaited');
    const connected = { ...told, lineConnectedOn: '2026-03-20' };
    const plug = open('plan-change', connected, '2026-03-20', { openedOn: '2026-03-10' });
    expect(due(plug)).toEqual(['plug-in customer 2026-04-19']);
    const plugged = { ...connected, equipmentPluggedOn: '2026-03-25' };
    const started = open('plan-change', plugged, '2026-03-25', { openedOn: '2026-03-10' });
    expect([changes(started), charges(started)]).toEqual([['change-plan 2026-03-25'], ['FEE-FIBRE-HOUSE 49.00']]);
    const never = open('plan-change', connected, '2026-04-19', { openedOn: '2026-03-10' });
    expect(changes(never)).toEqual(['change-plan 2026-04-19']);
  });

  it('is refused for the offer that one has, or for one that does not exist', () => {
    expect(open('plan-change', { newOffer: 'ESSENTIEL-VDSL2' }, '2026-03-10').refused).toBe('same-offer');
    expect(open('plan-change', { newOffer: 'NONE' }, '2026-03-10').refused).toBe('offer-unknown');
  });

  it('a second screen costs its activation fee', () => {
    expect(charges(open('option-change', { addOption: 'OPT-TV-KEY' }, '2026-03-10'))).toEqual(['FEE-TV-KEY 10.00']);
  });
});

describe('faulty equipment', () => {
  it('is exchanged once it has been brought to the service point', () => {
    const told = { equipment: 'livebox', event: 'malfunction', customerFault: false, replacementAllowed: true };
    expect(open('equipment-incident', told, '2026-03-10')).toMatchObject({ state: 'to-be-brought', closed: false });
    const brought = open('equipment-incident', { ...told, broughtToServicePoint: true }, '2026-03-14');
    expect(brought.changes).toEqual([
      { do: 'replace-equipment', on: '2026-03-14', condition: 'faulty', kind: 'livebox' },
    ]);
  });

  it('stolen is paid for', () => {
    const told = { equipment: 'decoder', event: 'theft', customerFault: false, replacementAllowed: true };
    expect(charges(open('equipment-incident', told, '2026-03-10'))).toEqual(['PEN-LATE-DECODER 200.00']);
  });
});

describe('an advance on consumption', () => {
  const told = {
    currentCommunications: '120.00',
    previousCommunications: ['0.00'],
    outOfPlanCommunications: '110.00',
    advanceAsked: '60.00',
  };

  it('is asked for, may suspend the service while it is awaited, and resumes it once paid', () => {
    expect(letters(open('consumption-advance', told, '2026-03-10'))).toEqual(['advance']);
    const cut = open('consumption-advance', { ...told, suspendOn: '2026-03-12' }, '2026-03-12', {
      openedOn: '2026-03-10',
    });
    expect(changes(cut)).toEqual(['suspend 2026-03-12']);
    const paid = { ...told, suspendOn: '2026-03-12', advanceStatus: 'paid' };
    const back = open('consumption-advance', paid, '2026-03-13', { openedOn: '2026-03-10' });
    expect([changes(back), back.closed]).toEqual([['suspend 2026-03-12', 'resume 2026-03-13'], true]);
  });

  it('without a ground is refused', () => {
    expect(open('consumption-advance', { ...told, outOfPlanCommunications: '100.00' }, '2026-03-10').refused).toBe(
      'no-ground',
    );
  });

  it('gives back what is left ten days after the last bill is paid', () => {
    const refund = { advancePaid: '60.00', bills: ['49.90'] };
    expect(open('consumption-advance-refund', refund, '2026-05-01').state).toBe('set-off');
    const last = { ...refund, lastBillPaidOn: '2026-06-03' };
    expect(due(open('consumption-advance-refund', last, '2026-06-03'))).toEqual(['advance-refund operator 2026-06-13']);
    const done = open('consumption-advance-refund', { ...last, refundedOn: '2026-06-10' }, '2026-06-10');
    expect([done.state, done.closed]).toEqual(['refunded', true]);
  });
});

describe('a service that never starts', () => {
  const awaiting = { state: 'awaiting-activation', openedOn: '2026-03-10' } as const;
  const told = { activationDueOn: '2026-03-02', problemOn: '2026-03-02' };

  it('opens a free exit after four weeks, to whoever asks', () => {
    const searching = open('unavailability-exit', told, '2026-03-10', awaiting);
    expect([due(searching), searching.reviewOn]).toEqual([['service-accessible operator 2026-03-30'], '2026-03-31']);
    const ready = open('unavailability-exit', told, '2026-03-31', awaiting);
    expect(ready.state).toBe('exit-open');
    const gone = open('unavailability-exit', { ...told, exitAskedOn: '2026-04-02' }, '2026-04-02', awaiting);
    expect([changes(gone), gone.closed]).toEqual([['cancel 2026-04-02'], true]);
  });

  it('asked for too early waits for the first day of the right', () => {
    const early = { ...told, exitAskedOn: '2026-03-12' };
    expect(open('unavailability-exit', early, '2026-03-12', awaiting)).toMatchObject({ state: 'searching' });
    expect(changes(open('unavailability-exit', early, '2026-03-31', awaiting))).toEqual(['cancel 2026-03-31']);
  });

  it('closes when it works at last', () => {
    expect(open('unavailability-exit', { ...told, serviceAccessible: true }, '2026-03-20', awaiting).closed).toBe(true);
  });
});

describe('a request about personal data', () => {
  it('is complete with an identity document, and answered within a month', () => {
    const told = { right: 'access', receivedOn: '2026-03-10' };
    expect(open('data-subject-request', told, '2026-03-10').state).toBe('identity-awaited');
    const complete = { ...told, receivedOn: '2026-03-12', identityDocument: 'passport' };
    expect(due(open('data-subject-request', complete, '2026-03-12'))).toEqual([
      'data-request-answer operator 2026-04-12',
    ]);
    expect(open('data-subject-request', { ...complete, answeredOn: '2026-04-01' }, '2026-04-01').closed).toBe(true);
  });
});

describe('other cases as facts come', () => {
  it('a transfer waits for the written agreement', () => {
    const told = { transferOn: '2026-04-01', toAccount: 'C-2' };
    expect(open('transfer', told, '2026-03-10').state).toBe('agreement-awaited');
    expect(changes(open('transfer', { ...told, agreementOn: '2026-03-20' }, '2026-03-20'))).toEqual([
      'transfer 2026-04-01',
    ]);
  });

  it('the connected television option is included, then paid when it is kept and over when it is not', () => {
    const set = { tvBrand: 'samsung', tvOnSaleSinceYear: 2020 };
    const infini = { characteristics: { offer: 'infini', technology: 'fibre' }, openedOn: '2026-01-20' } as const;
    const included = open('connected-tv-option', set, '2026-01-20', infini);
    expect([changes(included), included.reviewOn]).toEqual([['change-plan 2026-01-20'], '2028-01-21']);
    expect(changes(open('connected-tv-option', set, '2028-01-21', infini))).toEqual(['change-plan 2028-01-21']);
    const kept = open('connected-tv-option', { ...set, keptAsPaidOption: true }, '2028-01-21', infini);
    expect(kept.changes?.[1]).toMatchObject({ do: 'reprice', on: '2028-01-21', amountInclTax: '5.00' });
  });

  it('a missed appointment is compensated by the day, to whoever asks', () => {
    const told = {
      procedure: 'number-port',
      appointmentAt: '2026-03-10T09:00:00-04:00',
      endAt: '2026-03-13T09:00:00-04:00',
    };
    const waiting = open('operator-missed-appointment', told, '2026-03-13');
    // Three days at 49.90 / 5.
    expect([waiting.closed, waiting.claims?.[0]?.amountInclTax]).toEqual([false, '29.94']);
    expect(charges(open('operator-missed-appointment', { ...told, requested: true }, '2026-03-14'))).toEqual([
      'IND-MISSED-APPOINTMENT -29.94',
    ]);
  });

  it('lost credentials are cancelled at once and replaced for whoever is identified', () => {
    const told = { event: 'loss' };
    expect(open('credentials', told, '2026-03-10')).toMatchObject({ state: 'cancelled', closed: false });
    expect(letters(open('credentials', { ...told, identityConfirmed: true }, '2026-03-10'))).toEqual(['confirmation']);
  });

  it('a simultaneous connection may be suspended and comes back', () => {
    const told = { openSessions: 1, suspendOn: '2026-03-10' };
    expect(changes(open('simultaneous-connection', told, '2026-03-10'))).toEqual(['suspend 2026-03-10']);
    expect(open('simultaneous-connection', { ...told, endedOn: '2026-03-11' }, '2026-03-11').closed).toBe(true);
  });

  it('a change of details that the operator learnt elsewhere is asked about', () => {
    const told = { kind: 'address', changedOn: '2026-03-01', orangeKnowsNotResident: true, liveboxMoved: false };
    const asked = open('details-update', told, '2026-03-05');
    expect([due(asked), letters(asked)]).toEqual([
      ['details-update customer 2026-03-16'],
      ['update-asked', 'emergency-address'],
    ]);
    expect(open('details-update', { ...told, informedOn: '2026-03-08' }, '2026-03-08').closed).toBe(true);
  });

  it('fibre that cannot be laid leaves the customer the choice', () => {
    const told = { xdslEligible: true, initialOfferAvailable: false, existingCustomer: false, fibreImpossible: true };
    const awaiting = { state: 'awaiting-activation' } as const;
    expect(open('technology-fallback', told, '2026-03-10', awaiting).state).toBe('choice-awaited');
    const yes = open('technology-fallback', { ...told, customerAgreesToXdsl: true }, '2026-03-10', awaiting);
    expect(yes.changes).toEqual([{ do: 'change-plan', on: '2026-03-10', offer: 'ESSENTIEL-ADSL' }]);
    const no = open('technology-fallback', { ...told, customerAgreesToXdsl: false }, '2026-03-10', awaiting);
    expect(changes(no)).toEqual(['cancel 2026-03-10']);
  });

  it('a deposit is given back within ten days of the request, once a year has passed without incident', () => {
    const told = {
      grounds: ['new-customer'],
      depositInclTax: '150.00',
      depositPaidOn: '2025-03-02',
      paymentIncidents: [],
    };
    const back = open('deposit-refund', told, '2026-03-10');
    expect([due(back), charges(back)]).toEqual([['deposit-refund operator 2026-03-20'], ['DEPOSIT-REFUND -150.00']]);
    expect(open('deposit-refund', { ...told, depositPaidOn: '2025-06-01' }, '2026-03-10')).toMatchObject({
      state: 'too-early',
      reviewOn: '2026-06-01',
    });
  });
});

describe('what a customer opens without knowing what the operator knows', () => {
  const state = (name: string, told: object, changed: object = {}) =>
    open(name, told as never, '2026-03-10', changed).state;

  it('a move waits until somebody has looked the new address up', () => {
    expect(state('move', { movedOn: '2026-04-01' })).toBe('address-to-check');
    expect(state('move', { movedOn: '2026-04-01', fibreEligible: false })).toBe('address-to-check');
    expect(state('move', { movedOn: '2026-04-01', fibreEligible: false, xdslEligible: true })).toBe('transferred');
  });

  it('a slow or missing month waits for the records of the network', () => {
    expect(state('throughput-claim', { month: '2026-02' })).toBe('to-measure');
    expect(state('availability', { month: '2026-02' })).toBe('to-measure');
    expect(open('availability', { month: '2026-02', outages: [] }, '2026-03-10').refused).toBe('commitment-met');
  });

  it('damage waits for the price of its repair, a mere wish for the exchange itself', () => {
    const damage = { equipment: 'livebox', event: 'damage', customerFault: true };
    expect(state('equipment-incident', damage)).toBe('to-price');
    // The cost up to 100.00.
    expect(charges(open('equipment-incident', { ...damage, repairCostInclTax: '130.00' }, '2026-03-10'))).toEqual([
      'PEN-DAMAGED-LIVEBOX 100.00',
    ]);
    const wish = { equipment: 'livebox', event: 'customer-wish' };
    expect(state('equipment-incident', wish)).toBe('to-exchange');
    const made = open('equipment-incident', { ...wish, exchangedOn: '2026-03-10' }, '2026-03-10');
    expect(made.changes).toMatchObject([{ do: 'replace-equipment', condition: 'good' }]);
  });

  it('a service that never started waits for the day on which it was due', () => {
    expect(state('unavailability-exit', { problemOn: '2026-03-02' }, { state: 'awaiting-activation' })).toBe(
      'to-check',
    );
  });

  it('the operator hands its contracts over within its group alone', () => {
    const told = { transferOn: '2026-04-01', recipientInGroup: true, serviceContinuity: true };
    expect(letters(open('operator-transfer', told, '2026-03-10'))).toEqual(['transferred']);
    expect(open('operator-transfer', { ...told, recipientInGroup: false }, '2026-03-10').refused).toBe(
      'recipient-outside-group',
    );
  });
});
