import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'liability');

const ask = (cause: string, causedNonPerformance: boolean, meetsForceMajeureTest?: boolean) =>
  decide('boutique-pro', 'liability', { cause, causedNonPerformance, meetsForceMajeureTest });

describe('liability, at its edges', () => {
  it.each([
    ['other-event', true, true, true],
    ['other-event', true, undefined, false],
    ['other-event', false, true, false],
    ['strike', true, false, true],
    ['stock-shortage', true, true, false],
    ['false-customer-information', false, undefined, true],
  ])('%s (caused %s, test %s) excludes liability: %s', (cause, caused, test, liabilityExcluded) => {
    expect(ask(cause, caused, test)).toMatchObject({ result: { liabilityExcluded } });
  });
});
