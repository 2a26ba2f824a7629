import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { euros, moneyText, sum } from '../../../kernel/money.ts';
import { shareOf } from './bill-line.ts';
import { periodOf } from './billing-period.ts';
import { type BillableProduct, subscriptionLines } from './subscription-lines.ts';

const product: BillableProduct = {
  productId: 'p',
  agreementId: 'a',
  pack: 'sample',
  version: '1',
  code: 'OFFER',
  label: { fr: 'Offre', en: 'Offer' },
  monthlyPrice: euros('60.00'),
  startedOn: civilDate('2026-03-10'),
  endedOn: null,
  billedThrough: null,
};

function charge(changes: Partial<BillableProduct>, through: string, billingDay = 1) {
  const one = { ...product, ...changes };
  return subscriptionLines(one, civilDate(through), billingDay, ['c'], () => {
    const period = periodOf(one.startedOn, billingDay);
    const billedDays = period.to - one.startedOn;
    const daysInPeriod = period.to - period.from + 1;
    const amountInclTax = shareOf(one.monthlyPrice, billedDays, daysInPeriod);
    return { to: period.to, billedDays, daysInPeriod, amountInclTax, decision: 'd', because: ['first'] };
  });
}

const told = (changes: Partial<BillableProduct>, through: string, billingDay = 1) =>
  charge(changes, through, billingDay).lines.map(
    (line) => `${isoDate(line.from!)}..${isoDate(line.to!)} ${moneyText(line.amountInclTax)}`,
  );

describe('the subscription on a bill', () => {
  it('charges the days after activation, then the month in advance, on the first bill', () => {
    expect(told({}, '2026-04-30')).toEqual(['2026-03-11..2026-03-31 40.65', '2026-04-01..2026-04-30 60.00']);
  });

  it('charges one whole month afterwards', () => {
    expect(told({ billedThrough: civilDate('2026-04-30') }, '2026-05-31')).toEqual(['2026-05-01..2026-05-31 60.00']);
  });

  it('charges the month of the end by its days when it is not yet billed', () => {
    const ended = { billedThrough: civilDate('2026-04-30'), endedOn: civilDate('2026-05-10') };
    expect(told(ended, '2026-05-31')).toEqual(['2026-05-01..2026-05-10 19.35']);
  });

  it('credits the days after the end that an earlier bill had charged in advance', () => {
    const ended = { billedThrough: civilDate('2026-05-31'), endedOn: civilDate('2026-05-10') };
    expect(told(ended, '2026-06-30')).toEqual(['2026-05-11..2026-05-31 -40.65']);
  });

  it('charges nothing once everything owed has been charged', () => {
    const ended = { billedThrough: civilDate('2026-05-10'), endedOn: civilDate('2026-05-10') };
    expect(told(ended, '2026-06-30')).toEqual([]);
  });

  it('charges nothing for a product that ended on the day it was activated', () => {
    expect(told({ endedOn: civilDate('2026-03-10') }, '2026-04-30')).toEqual([]);
  });

  it('counts a first period cut short by the end of the product', () => {
    expect(told({ endedOn: civilDate('2026-03-20') }, '2026-04-30')).toEqual(['2026-03-11..2026-03-20 19.35']);
  });

  it('comes back to what was owed, whatever was billed in advance before the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 200 }), (billingDay, life) => {
        const endedOn = plusDays(product.startedOn, life);
        const late = charge({ endedOn }, '2027-12-31', billingDay);
        expect(late.billedThrough).toBe(endedOn);
        const advance = charge({}, isoDate(plusDays(endedOn, 40)), billingDay);
        const back = charge({ endedOn, billedThrough: advance.billedThrough }, '2027-12-31', billingDay);
        const both = sum(...advance.lines.map((l) => l.amountInclTax), ...back.lines.map((l) => l.amountInclTax));
        const once = sum(...late.lines.map((l) => l.amountInclTax));
        const gap = both - once;
        expect(gap < 30_000n && gap > -30_000n).toBe(true);
      }),
    );
  });
});
