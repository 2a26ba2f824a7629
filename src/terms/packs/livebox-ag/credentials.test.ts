import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'credentials');

const base = { event: 'loss', reportReceivedAt: '2026-03-10T14:00:00-04:00', identityConfirmed: false };
const ask = (facts: object) => decide('livebox-ag', 'credentials', { ...base, ...facts });

describe('the credentials', () => {
  it('are cancelled on the report, and given again only once the holder is identified', () => {
    expect(ask({})).toMatchObject({
      result: {
        customerLiable: null,
        cancelCredentials: true,
        newCredentialsByPhone: false,
        postalConfirmation: false,
      },
    });
  });

  it('stay the customer’s affair up to the report, whatever offset the instants are written with', () => {
    expect(ask({ usedAt: '2026-03-10T19:00:00+01:00' })).toMatchObject({ result: { customerLiable: false } });
    expect(ask({ usedAt: '2026-03-10T18:59:59+01:00' })).toMatchObject({ result: { customerLiable: true } });
  });

  it('are always the customer’s affair when nothing happened', () => {
    const none = {
      event: 'none',
      reportReceivedAt: undefined,
      usedAt: '2026-03-10T18:59:59Z',
      identityConfirmed: true,
    };
    expect(ask(none)).toMatchObject({ result: { customerLiable: true, newCredentialsByPhone: false } });
  });

  it('need a report for an event, and an event for a report', () => {
    expect(ask({ reportReceivedAt: undefined })).toMatchObject({ error: { field: 'reportReceivedAt' } });
    expect(ask({ event: 'none' })).toMatchObject({ error: { field: 'event' } });
  });
});
