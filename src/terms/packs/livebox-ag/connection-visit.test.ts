import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'connection-visit');

const ask = asking('livebox-ag', 'connection-visit', { territory: 'MQ', technicianVisited: true, obstacle: 'none' });

describe('the visit of the technician', () => {
  it.each([
    ['works-not-done', 'MQ', '107.60', false],
    ['ducts-not-available', 'GF', '99.17', false],
    ['technical-impossibility', 'BL', '0.00', true],
    ['administrative-impossibility', 'GP', '0.00', true],
  ])('stopped by %s in %s costs %s', (obstacle, territory, tripFeeInclTax, contractEnds) => {
    const result = { eligible: false, reason: obstacle, tripFeeInclTax, contractEnds, signedReport: false };
    expect(ask({ obstacle, territory })).toMatchObject({ ...result, terminationFeeInclTax: '0.00' });
  });

  it('costs nothing when nobody came, and is signed only when somebody did', () => {
    expect(ask({ obstacle: 'works-not-done', technicianVisited: false })).toMatchObject({ tripFeeInclTax: '0.00' });
    expect(ask({ technicianVisited: false })).toMatchObject({ eligible: true, signedReport: false });
    expect(ask()).toMatchObject({ eligible: true, signedReport: true });
  });
});
