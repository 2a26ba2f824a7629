import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'payment-methods');

const ask = asking(orneThd, 'payment-methods', { method: 'card', channel: 'agency' });
const CHANNELS = ['automatic', 'agency', 'customer-space', 'post', 'partner-point', 'phone'];

describe('the channels accepted', () => {
  it.each([
    ['direct-debit', ['automatic']],
    ['card', ['agency', 'customer-space']],
    ['cash', ['agency']],
    ['cheque', ['agency', 'post']],
    ['bank-transfer', []],
    ['other', []],
  ])('for %s are %j', (method, accepted) => {
    expect(CHANNELS.filter((channel) => ask({ method, channel }).eligible)).toEqual(accepted);
  });
});

it('tells a means never accepted from a channel not accepted', () => {
  expect(ask({ method: 'bank-transfer' })).toEqual({
    eligible: false,
    reason: 'method-not-accepted',
    preferred: false,
    sendTo: null,
  });
  expect(ask({ method: 'direct-debit' })).toEqual({
    eligible: false,
    reason: 'channel-not-accepted',
    preferred: true,
    sendTo: null,
  });
});
