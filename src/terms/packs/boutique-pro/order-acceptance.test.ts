import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'order-acceptance');

const BASE = {
  territory: 'FR',
  professionalUse: true,
  wholesale: false,
  termsAccepted: true,
  authenticated: true,
  checksPassed: true,
  containsMobileOffer: false,
};
const ask = (given: object) => decide('boutique-pro', 'order-acceptance', { ...BASE, ...given });

describe('acceptance of an order, at its edges', () => {
  it.each([
    [{ territory: 'GP', professionalUse: false }, 'outside-mainland-france'],
    [{ professionalUse: false, wholesale: true }, 'not-professional-use'],
    [{ wholesale: true, termsAccepted: false }, 'wholesale'],
    [{ termsAccepted: false, authenticated: false }, 'terms-not-accepted'],
    [{ authenticated: false }, 'identification-incomplete'],
    [{ authenticated: false, documentsProvided: true }, 'identification-incomplete'],
    [
      { containsMobileOffer: true, enterpriseAccess: 'none', isMobilitySubscriber: true },
      'enterprise-account-required',
    ],
    [{ containsMobileOffer: true, enterpriseAccess: 'existing-login' }, 'enterprise-account-required'],
    [
      { containsMobileOffer: true, enterpriseAccess: 'created', isMobilitySubscriber: true },
      'use-existing-enterprise-login',
    ],
    [{ containsMobileOffer: true, enterpriseAccess: 'none', checksPassed: false }, 'enterprise-account-required'],
    [{ checksPassed: false, enterpriseAccess: 'none' }, 'checks-failed'],
  ])('%j is refused: %s', (given, reason) => {
    expect(ask({ paymentValidatedAt: '2026-03-02T11:00:00Z', ...given })).toMatchObject({
      result: { eligible: false, reason, registeredAt: null },
    });
  });

  it.each([
    { authenticated: false, formComplete: true, documentsProvided: true },
    { containsMobileOffer: true, enterpriseAccess: 'existing-login', isMobilitySubscriber: true },
  ])('%j is accepted', (given) => {
    expect(ask(given)).toMatchObject({ result: { eligible: true, registeredAt: null } });
  });

  it('is registered at the instant of the payment, told in Paris time', () => {
    expect(ask({ paymentValidatedAt: '2026-07-01T22:30:00Z' })).toMatchObject({
      result: { registeredAt: '2026-07-02T00:30:00+02:00' },
      because: expect.arrayContaining(['boutique-pro/4.d']),
    });
  });
});
