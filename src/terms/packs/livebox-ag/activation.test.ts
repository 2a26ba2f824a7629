import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'activation');

const ask = asking('livebox-ag', 'activation', {
  technology: 'xdsl',
  change: 'none',
  subscribedOn: '2026-06-01',
  alreadyConnected: false,
  monthlyPriceInclTax: '49.90',
  excused: false,
  asOf: '2026-12-31',
});

describe('the activation of xDSL', () => {
  it('is in time on the fifteenth day, a day late on the next', () => {
    expect(ask({ lineConnectedOn: '2026-06-16' })).toMatchObject({ latestDate: '2026-06-16', daysLate: 0 });
    expect(ask({ lineConnectedOn: '2026-06-17' })).toMatchObject({ daysLate: 1, compensation: '1.66' });
  });

  it('pays each late day at the price of its own month, unless excused', () => {
    const late = { subscribedOn: '2026-01-15', lineConnectedOn: '2026-02-02' };
    expect(ask(late)).toMatchObject({ latestDate: '2026-01-30', daysLate: 3, compensation: '5.17' });
    expect(ask({ ...late, excused: true })).toMatchObject({ daysLate: 0, compensation: '0.00' });
  });

  it('of a home connected long ago starts on the subscription', () => {
    const home = { alreadyConnected: true, lineEligible: true, lineConnectedOn: '2020-01-01' };
    expect(ask(home)).toMatchObject({ activatedOn: '2026-06-01', daysLate: 0 });
  });

  it('has not happened before the day looked at', () => {
    expect(ask({ lineConnectedOn: '2026-06-20', asOf: '2026-06-19' })).toMatchObject({
      activatedOn: null,
      daysLate: 0,
    });
    expect(ask()).toMatchObject({ activatedOn: null, latestDate: '2026-06-16' });
  });
});

describe('the activation of fibre', () => {
  const fibre = { technology: 'fibre', lineConnectedOn: '2026-06-10' };

  it('of a home already connected waits for the plug, whatever the change', () => {
    const home = { ...fibre, alreadyConnected: true, lineEligible: true };
    expect(ask(home)).toMatchObject({ activatedOn: null, plugDeadline: null });
    const plugged = { ...home, change: 'xdsl-to-fibre', equipmentPluggedOn: '2026-09-01' };
    expect(ask(plugged)).toMatchObject({ activatedOn: '2026-09-01', plugDeadline: null, latestDate: null });
  });

  it('after xDSL is the plug, thirty days after the connection at most', () => {
    const moved = { ...fibre, change: 'xdsl-to-fibre' };
    expect(ask({ ...moved, equipmentPluggedOn: '2026-06-05' })).toMatchObject({ activatedOn: '2026-06-10' });
    expect(ask({ ...moved, equipmentPluggedOn: '2026-07-10' })).toMatchObject({ activatedOn: '2026-07-10' });
    expect(ask({ ...moved, equipmentPluggedOn: '2026-07-11' })).toMatchObject({ activatedOn: '2026-07-10' });
    expect(ask({ ...moved, asOf: '2026-07-09' })).toMatchObject({ activatedOn: null, plugDeadline: '2026-07-10' });
    expect(ask({ ...moved, asOf: '2026-07-10' })).toMatchObject({ activatedOn: '2026-07-10' });
    expect(ask({ ...moved, lineConnectedOn: undefined })).toMatchObject({ activatedOn: null, plugDeadline: null });
  });

  it('knows no lateness', () => {
    expect(ask({ ...fibre, lineConnectedOn: '2026-11-30' })).toMatchObject({ latestDate: null, compensation: '0.00' });
  });
});

describe('the activation of VDSL after ADSL', () => {
  it('of a home whose line is old counts from the subscription', () => {
    const vdsl = { change: 'adsl-to-vdsl', alreadyConnected: true, lineEligible: true, lineConnectedOn: '2019-05-05' };
    expect(ask(vdsl)).toMatchObject({ activatedOn: '2026-07-01', plugDeadline: '2026-07-01', latestDate: null });
    expect(ask({ ...vdsl, lineEligible: false })).toMatchObject({ eligible: false, plugDeadline: null });
  });
});

describe('an activation', () => {
  it.each([
    ['change', { change: 'xdsl-to-fibre', lineConnectedOn: '2026-01-01' }],
    ['change', { technology: 'fibre', change: 'adsl-to-vdsl' }],
    ['lineConnectedOn', { lineConnectedOn: '2026-05-31', equipmentPluggedOn: '2026-05-31' }],
    ['equipmentPluggedOn', { alreadyConnected: true, equipmentPluggedOn: '2026-05-31' }],
    ['lineEligible', { alreadyConnected: true }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });
});
