import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'contact-channel');

const ask = (purpose: string, channel: string, technology?: string) =>
  decide('livebox-ag', 'contact-channel', { purpose, channel, technology });

describe('the contact', () => {
  it.each([
    ['support', 'phone', { contact: '3900', serviceFree: true, alwaysOpen: false }],
    ['complaint', 'phone', { contact: '3900', serviceFree: true }],
    ['support', 'online', { contact: 'http://assistance.orange.fr', alwaysOpen: true, serviceFree: false }],
    ['complaint', 'online', { eligible: false, reason: 'channel-not-provided', contact: null, alwaysOpen: false }],
    ['second-level', 'phone', { eligible: false, contact: null }],
    ['second-level', 'online', { eligible: false, contact: null }],
    ['mediation', 'phone', { eligible: false, contact: null }],
    ['mediation', 'online', { contact: 'https://www.mediation-telecom.org', formOnRequest: false }],
    ['mediation', 'post', { formOnRequest: true }],
    ['second-level', 'post', { formOnRequest: false, eligible: true }],
  ])('for %s by %s is given or not provided', (purpose, channel, result) => {
    expect(ask(purpose, channel)).toMatchObject({ result });
  });

  it('by post depends on the technology for support and complaints', () => {
    expect(ask('complaint', 'post')).toMatchObject({ error: { field: 'technology' } });
    expect(ask('complaint', 'post', 'fibre')).toMatchObject({
      result: { contact: 'Orange Service Clients La Fibre - TSA 90017 - 59878 Lille Cedex 9' },
    });
  });
});
