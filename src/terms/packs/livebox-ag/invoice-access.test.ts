import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'invoice-access');

const base = { issuedOn: '2026-03-05', asOf: '2026-03-05', authenticated: true, paperRequested: true };
const ask = (facts: object) => decide('livebox-ag', 'invoice-access', { ...base, ...facts });

describe('access to a bill', () => {
  it('needs a channel only for a paper copy that is asked for', () => {
    expect(ask({})).toMatchObject({ error: { field: 'paperRequestChannel' } });
    expect(ask({ paperRequested: false, paperRequestChannel: 'website' })).toMatchObject({
      result: { paperCopy: false },
    });
    expect(ask({ asOf: '2026-03-04' })).toMatchObject({ error: { field: 'asOf' } });
  });

  it.each([
    ['website', true],
    ['customer-area', true],
    ['phone', false],
    ['letter', false],
  ])('gives for a paper request by %s: %s', (paperRequestChannel, paperCopy) => {
    expect(ask({ paperRequestChannel })).toMatchObject({ result: { paperCopy, eligible: true } });
  });

  it('is over for a stranger and for the holder alike once the year has passed', () => {
    const late = { asOf: '2027-03-06', authenticated: false, paperRequested: false };
    expect(ask(late)).toMatchObject({ result: { eligible: false, reason: 'access-period-over' } });
  });

  it('ends on 28 February for a bill of 29 February', () => {
    expect(ask({ issuedOn: '2028-02-29', asOf: '2028-03-01', paperRequested: false })).toMatchObject({
      result: { lastOnlineDay: '2029-02-28' },
    });
  });
});
