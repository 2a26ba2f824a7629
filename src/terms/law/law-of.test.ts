import { describe, expect, it } from 'vitest';
import { readRegister, REGISTER_FILES } from '../../../test/register/cases.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { decide } from '../decide.ts';
import { packs } from '../packs/index.ts';
import { hasArticle, READ_ON } from './articles.ts';
import { applyLawFirst } from './law-first.ts';
import { lawOf } from './law-of.ts';

type Facts = Record<string, unknown>;

/** What a decision answers, with the law of a day beside it. */
function weighed(pack: string, name: string, given: Facts, on = READ_ON) {
  const answer = decide(pack, name, given, { law: true, on });
  if ('error' in answer) throw new Error(`${answer.error.field}: ${answer.error.message.en}`);
  return { ...answer, law: answer.law! };
}

const ORNE_TERMINATION: Facts = {
  segment: 'residential',
  territory: 'FR-57',
  channel: 'registered-letter',
  receivedOn: '2026-03-02',
  asOf: '2026-03-02',
  ground: 'none',
  newAddressGiven: true,
};

describe('notice of a consumer', () => {
  it('of 20 clear days breaks the law: the floor ends service on the tenth day', () => {
    const { result, law } = weighed('orne-thd', 'termination', ORNE_TERMINATION);
    expect(result['cutOn']).toBe('2026-03-24');
    expect(law).toEqual({
      holds: false,
      articles: ['law/conso-L224-39'],
      floor: { cutOn: '2026-03-13', lastServiceOn: '2026-03-12' },
    });
  });

  it('may be longer when the customer asks for a later day', () => {
    const asked = { ...ORNE_TERMINATION, requestedCutOn: '2026-04-30' };
    expect(weighed('orne-thd', 'termination', asked).law).toMatchObject({ holds: true });
  });

  it('is not shortened into a commitment, which would make a fee due', () => {
    const facts = { ...ORNE_TERMINATION, commitmentEndsOn: '2026-03-20' };
    const { law } = weighed('orne-thd', 'termination', facts);
    expect(law.floor).toEqual({ cutOn: '2026-03-20', lastServiceOn: '2026-03-19' });
  });

  it('of a professional is left to the contract', () => {
    const facts = { ...ORNE_TERMINATION, segment: 'professional' };
    expect(weighed('orne-thd', 'termination', facts).law).toEqual({ holds: true, articles: [], floor: {} });
  });

  it('of 10 days holds', () => {
    const facts = {
      territory: 'GP',
      requestKind: 'request',
      requestReceivedOn: '2026-03-02',
      monthlyFee: '54.90',
      activatedOn: '2024-05-01',
      legitimateReason: false,
    };
    const { result, law } = weighed('livebox-ag', 'termination', facts);
    expect(law).toEqual({
      holds: true,
      articles: ['law/conso-L224-39'],
      floor: { effectiveOn: result['effectiveOn'] },
    });
  });

  it('given through an online form is taken as if it came by e-mail, then shortened', () => {
    const facts = { ...ORNE_TERMINATION, channel: 'online-form' };
    const { result, law } = weighed('orne-thd', 'termination', facts);
    expect(result).toMatchObject({ eligible: false, reason: 'not-in-written-form' });
    expect(law.articles).toEqual(['law/conso-L215-1-1', 'law/conso-L224-39']);
    expect(law.floor).toMatchObject({ eligible: true, reason: null, status: 'confirmed', cutOn: '2026-03-13' });
    expect(weighed('orne-thd', 'termination', facts, civilDate('2023-05-31')).law.articles).toEqual([]);
  });
});

describe('what is due for the rest of a commitment', () => {
  const mobile: Facts = {
    commencedOn: '2019-01-01',
    commitmentMonths: 24,
    monthlyFee: '20.00',
    requestReceivedOn: '2020-02-19',
  };

  it('is a quarter after the 12th month when the commitment was made in 2019: the contract holds', () => {
    const { result, law } = weighed('mobile-yt', 'termination', mobile);
    expect(law.holds).toBe(true);
    expect(law.articles).toContain('law/conso-L224-28-v2016');
    expect(law.floor['earlyTerminationFee']).toBe(result['earlyTerminationFee']);
  });

  it('is at most a fifth, or nothing without a subsidised handset, when it was made since 2023', () => {
    const since = { ...mobile, commencedOn: '2023-01-01', requestReceivedOn: '2024-02-19' };
    const { result, law } = weighed('mobile-yt', 'termination', since);
    expect(law.holds).toBe(false);
    const quarter = Number(result['earlyTerminationFee']);
    expect(Number(law.floor['earlyTerminationFee'])).toBeCloseTo((quarter * 4) / 5, 2);
    const bare = weighed('mobile-yt', 'termination', { ...since, subsidisedEquipment: false });
    expect(bare.law.floor['earlyTerminationFee']).toBe('0.00');
  });

  it('keeps the first 12 months in full', () => {
    const early = { ...mobile, commencedOn: '2023-01-01', requestReceivedOn: '2023-06-20', subsidisedEquipment: false };
    const { law } = weighed('mobile-yt', 'termination', early);
    expect(law).toMatchObject({ holds: false, floor: { effectiveOn: '2023-06-30', earlyTerminationFee: '120.00' } });
  });

  it('of a commitment of 12 months or of a free exit is left alone', () => {
    const short = { ...mobile, commencedOn: '2023-01-01', requestReceivedOn: '2023-06-20', commitmentMonths: 12 };
    expect(weighed('mobile-yt', 'termination', short).law.articles).toEqual(['law/conso-L224-39']);
    const over = { ...mobile, requestReceivedOn: '2021-05-01' };
    expect(weighed('mobile-yt', 'termination', over).law.articles).toEqual(['law/conso-L224-39']);
  });

  it('is corrected in the total of a blocked plan too', () => {
    const facts = {
      changeOn: '2024-06-15',
      commitmentMonths: 24,
      commitmentStartedOn: '2023-06-01',
      destination: 'mobicarte',
      destinationCommitted: false,
      monthlyFee: '10.00',
      monthlyRemaining: '0.00',
      carriedOverRemaining: '0.00',
      topUpRemaining: '0.00',
      changeFee: '5.00',
      communicationsDue: '1.00',
    };
    const { result, law } = weighed('mobile-yt', 'blocked-plan-change', facts);
    expect(result).toMatchObject({
      monthsInFull: 0,
      monthsAtQuarter: 11,
      remainingPlansDue: '27.50',
      totalDue: '33.50',
    });
    expect(law).toMatchObject({ holds: false, floor: { remainingPlansDue: '22.00', totalDue: '28.00' } });
  });
});

describe('withdrawal and refunds', () => {
  const device: Facts = {
    orderedRemotely: true,
    orderedOn: '2026-03-02',
    withdrawnOn: '2026-03-25',
    planChanged: false,
    goodsPaidInclTax: '200.00',
    deliveryPaidInclTax: '5.00',
    standardDeliveryInclTax: '5.00',
    delivered: true,
    excessiveHandling: false,
    valueLossInclTax: '0.00',
  };

  it('of a handset runs from its receipt: a withdrawal refused from the order is to be taken', () => {
    const { result, law } = weighed('mobile-yt', 'device-withdrawal', { ...device, receivedOn: '2026-03-12' });
    expect(result).toMatchObject({ eligible: false, reason: 'withdrawal-period-over', goodsRefundInclTax: '0.00' });
    expect(law.holds).toBe(false);
    expect(law.articles).toContain('law/conso-L221-18');
    expect(law.floor).toMatchObject({
      eligible: true,
      reason: null,
      withdrawalDeadline: '2026-03-26',
      goodsRefundInclTax: '200.00',
      deliveryRefundInclTax: '5.00',
    });
  });

  it('is never too late for goods that have not come', () => {
    const { law } = weighed('mobile-yt', 'device-withdrawal', { ...device, delivered: false });
    expect(law.floor).toMatchObject({ eligible: true, goodsRefundDueOn: '2026-04-08' });
  });

  it('ends on the next working day when the fourteenth day is none', () => {
    const sunday = { ...device, orderedOn: '2026-03-01', withdrawnOn: '2026-03-16', receivedOn: '2026-03-01' };
    const { law } = weighed('mobile-yt', 'device-withdrawal', sunday);
    expect(law.floor).toMatchObject({ eligible: true, withdrawalDeadline: '2026-03-16' });
    const monday = { ...sunday, withdrawnOn: '2026-03-17' };
    expect(weighed('mobile-yt', 'device-withdrawal', monday).law.floor['eligible']).toBeUndefined();
  });

  it('of 21 days holds, and leaves nothing due for a service that was not expressly asked for', () => {
    const facts = {
      subscribedRemotely: true,
      orderedOn: '2026-03-02',
      withdrawnOn: '2026-03-20',
      equipmentOrdered: false,
      paidInclTax: '49.00',
      usages: [{ on: '2026-03-10', amountInclTax: '9.00' }],
    };
    expect(weighed('assistance', 'withdrawal', facts).law).toMatchObject({
      holds: true,
      floor: { withdrawalDeadline: '2026-03-16', refundDueOn: '2026-04-03' },
    });
    const unasked = weighed('assistance', 'withdrawal', { ...facts, earlyStartRequested: false });
    expect(unasked.result['usageChargeInclTax']).toBe('9.00');
    expect(unasked.law).toMatchObject({ holds: false, floor: { usageChargeInclTax: '0.00' } });
  });

  it('of a line that never started is due in 14 days, then bears 10, 20 and 50 %', () => {
    const facts: Facts = {
      registeredOn: '2026-01-05',
      asOf: '2026-06-01',
      reportedOn: '2026-01-08',
      terminatedOn: '2026-02-10',
      paid: '100.00',
      legalRatePercent: '4.00',
      bankDetailsKnown: true,
    };
    const refundedOn = (day: string) => {
      const { law } = weighed('mobile-yt', 'activation-failure', { ...facts, refundedOn: day });
      return [law.holds, law.floor['refundBy'], law.floor['interest']];
    };
    expect(refundedOn('2026-02-24')).toEqual([false, '2026-02-24', '0.00']);
    expect(refundedOn('2026-02-25')).toEqual([false, '2026-02-24', '10.00']);
    expect(refundedOn('2026-03-10')).toEqual([false, '2026-02-24', '10.00']);
    expect(refundedOn('2026-03-11')).toEqual([false, '2026-02-24', '20.00']);
    expect(refundedOn('2026-03-27')).toEqual([false, '2026-02-24', '50.00']);
    const before = weighed('mobile-yt', 'activation-failure', facts, civilDate('2020-01-01'));
    expect(before.law).toEqual({ holds: true, articles: [], floor: {} });
  });
});

describe('numbers ported', () => {
  const late: Facts = { agreedOn: '2026-03-02', portedOn: '2026-03-07', claimedOn: '2026-03-10', customerFault: false };

  it('late are worth a fifth of the monthly price a day, more than a fixed amount for dear plans', () => {
    expect(weighed('mobile-yt', 'port-delay', { ...late, monthlyFee: '30.00' }).law).toMatchObject({
      holds: false,
      articles: ['law/conso-L224-42-1'],
      floor: { compensation: '30.00' },
    });
    expect(weighed('mobile-yt', 'port-delay', { ...late, monthlyFee: '17.50' }).law.holds).toBe(true);
    expect(weighed('mobile-yt', 'port-delay', late).law).toEqual({ holds: true, articles: [], floor: {} });
  });

  it('late are owed whenever and however they are claimed', () => {
    const after = { ...late, claimedOn: '2026-05-10', monthlyFee: '10.00' };
    const { result, law } = weighed('mobile-yt', 'port-delay', after);
    expect(result['reason']).toBe('claim-too-late');
    expect(law).toMatchObject({ holds: false, floor: { eligible: true, reason: null, compensation: '10.00' } });
    const spoken = {
      subscriptionPrice: '20.00',
      operatorFault: true,
      noticedOn: '2026-03-02',
      claimedOn: '2026-03-05',
      claimInWriting: false,
    };
    expect(weighed('orne-thd', 'number-loss', spoken).law.floor).toMatchObject({ eligible: true, amount: '480.00' });
  });

  it('for which the operator missed its visit are owed money, not a gesture', () => {
    const facts = {
      appointmentOn: '2026-03-02',
      context: 'port',
      operatorCame: false,
      operatorFault: true,
      noticedOn: '2026-03-02',
      claimedOn: '2026-03-05',
      claimInWriting: true,
    };
    const bare = weighed('orne-thd', 'operator-missed-appointment', facts).law;
    expect(bare).toEqual({ holds: false, articles: ['law/conso-L224-42-1-appointment'], floor: {} });
    const priced = { ...facts, monthlyPrice: '25.00', attendedOn: '2026-03-06' };
    expect(weighed('orne-thd', 'operator-missed-appointment', priced).law.floor).toEqual({ compensation: '20.00' });
  });
});

describe('payments through the operator’s bill', () => {
  const purchase: Facts = {
    offerKind: 'livebox',
    contractActive: true,
    accessWithdrawn: false,
    solutionActive: true,
    serviceNature: 'digital-goods',
    blockedNatures: [],
    identificationBlocked: false,
    price: '50.00',
    caps: [],
  };

  it('stop above 50 euros an operation', () => {
    expect(weighed('livebox-ag', 'third-party-purchase', purchase).law.holds).toBe(true);
    const { result, law } = weighed('livebox-ag', 'third-party-purchase', { ...purchase, price: '50.01' });
    expect(result['eligible']).toBe(true);
    expect(law).toEqual({
      holds: false,
      articles: ['law/cmf-L521-3-1'],
      floor: { eligible: false, reason: 'cap-reached', addedToBill: '0.00' },
    });
  });

  it('stop above 300 euros a month, prepaid accounts included', () => {
    const prepaid = { ...purchase, offerKind: 'mobile-prepaid', collectedThisMonth: '250.00' };
    expect(weighed('livebox-ag', 'third-party-purchase', prepaid).law.holds).toBe(true);
    const over = weighed('livebox-ag', 'third-party-purchase', { ...prepaid, collectedThisMonth: '250.01' });
    expect(over.law).toMatchObject({
      holds: false,
      articles: ['law/cmf-L521-3-1-month'],
      floor: { eligible: false, debitedFromPrepaid: '0.00' },
    });
  });

  it('were not capped before 12 August 2018', () => {
    const dear = { ...purchase, price: '80.00' };
    expect(weighed('livebox-ag', 'third-party-purchase', dear, civilDate('2018-08-11')).law.articles).toEqual([]);
  });
});

describe('changes of the contract', () => {
  it('open an exit of 4 months: from the notification now, from the effect before May 2021', () => {
    const facts = {
      kind: 'other',
      currentPrice: '20.00',
      newPrice: '22.00',
      noticeOn: '2026-01-10',
      effectiveOn: '2026-03-01',
    };
    const now = weighed('mobile-yt', 'price-change', facts).law;
    expect(now).toMatchObject({ holds: true, floor: { freeExitUntil: '2026-05-10' } });
    const then = weighed('mobile-yt', 'price-change', facts, civilDate('2020-01-01')).law;
    expect(then).toMatchObject({ holds: true, floor: { freeExitUntil: '2026-07-01' } });
    expect(then.articles).toEqual(['law/conso-L224-33-v2016']);
  });
});

describe('claims of the operator', () => {
  const claim: Facts = {
    claimant: 'operator',
    customerType: 'professional',
    startsOn: '2024-01-10',
    claimOn: '2026-02-01',
  };

  it('lapse after one year for professionals too', () => {
    const { result, law } = weighed('orne-thd', 'limitation-period', claim);
    expect(result).toMatchObject({ years: 5, barred: false });
    expect(law).toEqual({
      holds: false,
      articles: ['law/cpce-L34-2'],
      floor: { years: 1, expiresOn: '2025-01-10', barred: true },
    });
  });

  it('alone are shortened: the longer time that a customer has stays', () => {
    expect(weighed('orne-thd', 'limitation-period', { ...claim, claimant: 'customer' }).law.holds).toBe(true);
  });
});

describe('requests about personal data', () => {
  it('need no identity document where there is no doubt about who asks', () => {
    const facts = {
      right: 'access',
      receivedOn: '2026-03-02',
      identityDocument: 'none',
      customerKind: 'internet-fixed-tv',
    };
    expect(weighed('livebox-ag', 'data-subject-request', facts).law.holds).toBe(true);
    const sure = weighed('livebox-ag', 'data-subject-request', { ...facts, identityDoubtful: false });
    expect(sure.law).toMatchObject({
      holds: false,
      articles: ['law/gdpr-12-6', 'law/gdpr-12-3'],
      floor: { eligible: true, reason: null, answerBy: '2026-04-02' },
    });
  });
});

describe('the facts that only the law asks for', () => {
  it('are refused by the contract when the law is not asked, and checked when it is', () => {
    const facts = { agreedOn: '2026-03-02', portedOn: '2026-03-07', customerFault: false, monthlyFee: 'dear' };
    expect(decide('mobile-yt', 'port-delay', facts)).toMatchObject({ error: { field: 'monthlyFee' } });
    expect(decide('mobile-yt', 'port-delay', facts, { law: true })).toMatchObject({ error: { field: 'monthlyFee' } });
    const fine = { ...facts, monthlyFee: '10.00' };
    expect(decide('mobile-yt', 'port-delay', fine, { law: true })).toHaveProperty('law');
  });

  it('leave faults of the question where they are', () => {
    expect(decide('nowhere', 'port-delay', {}, { law: true })).toMatchObject({ error: { field: 'pack' } });
    expect(decide('mobile-yt', 'port-delay', [], { law: true })).toMatchObject({ error: { field: '' } });
  });
});

describe('every worked case of the register', () => {
  const answered = packs.flatMap(({ id }) =>
    REGISTER_FILES[id]!.map(readRegister).flatMap(({ decisions }) =>
      decisions.flatMap(({ name, cases }) =>
        cases.flatMap(({ id: caseId, given }) => {
          const answer = decide(id, name, given);
          return 'error' in answer ? [] : [{ pack: id, name, caseId, given: given as never, answer }];
        }),
      ),
    ),
  );

  it('is answered as the contract answers, the law standing apart', () => {
    for (const { pack, name, given, answer } of answered) {
      const { law, ...rest } = weighed(pack, name, given);
      expect(rest).toEqual(answer);
      for (const article of law.articles) expect(hasArticle(article)).toBe(true);
    }
  });

  it('holds once moved to the floor, keeps its fields, and cites the articles that moved it', () => {
    let moved = 0;
    for (const { pack, name, caseId, given, answer } of answered) {
      const first = applyLawFirst(pack, name, given, answer, READ_ON);
      if (first.law.holds) {
        expect(first).toMatchObject(answer);
        continue;
      }
      moved += 1;
      const cited = first.because.slice(answer.because.length);
      expect({ caseId, cited: cited.length > 0 }).toEqual({ caseId, cited: true });
      for (const id of cited) expect(hasArticle(id)).toBe(true);
      const known = new Set(
        Object.keys(packs.find(({ id }) => id === pack)!.decisions.find((one) => one.name === name)!.output),
      );
      expect(Object.keys(first.result).filter((field) => !known.has(field))).toEqual([]);
      const again = lawOf(pack, name, given, first.result, READ_ON);
      const toldApart = Object.keys(again.floor).every((field) => !known.has(field));
      expect({ caseId, floor: again.holds || toldApart }).toEqual({ caseId, floor: true });
    }
    expect(moved).toBeGreaterThan(20);
  });
});
