import { describe, expect, it } from 'vitest';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { type Figure, figure } from '../model/figure.ts';
import { articleDay, finding, holdsOn, measured, obsolete } from './finding.ts';

const TODAY = civilDate('2026-11-20');

function days(value: number): Figure<number> {
  return figure<number>('c/1', { fr: 'Délai', en: 'Time' }, 'days', '2018-01-01', value);
}

const verdict = (law: string, lawFigure: string, value: number, on = TODAY, bound?: 'max' | 'min'): string => {
  const found = measured(finding('c/1', law, 'contradicts', 'x', 'x'), days(value), lawFigure, bound ? { bound } : {});
  return found.measure!(on).verdict;
};

describe('a number of the contract beside that of the law', () => {
  it('contradicts a ceiling from above, meets it, or is better below', () => {
    expect(verdict('conso-L224-39', 'noticeDaysMax', 20)).toBe('contradicts');
    expect(verdict('conso-L224-39', 'noticeDaysMax', 10)).toBe('meets');
    expect(verdict('conso-L224-39', 'noticeDaysMax', 5)).toBe('better-than-law');
  });

  it('falls short of a floor from below, meets it, or is better above', () => {
    expect(verdict('conso-L221-18', 'daysMin', 13)).toBe('falls-short');
    expect(verdict('conso-L221-18', 'daysMin', 14)).toBe('meets');
    expect(verdict('conso-L221-18', 'daysMin', 21)).toBe('better-than-law');
  });

  it('takes the direction of the article where the name of the number says none, and the one it is given first', () => {
    expect(verdict('cpce-L34-2', 'years', 5)).toBe('contradicts');
    expect(verdict('cpce-L34-2', 'years', 5, TODAY, 'min')).toBe('better-than-law');
  });

  it('says nothing of a day on which the article is not in force', () => {
    expect(verdict('conso-L216-7', 'refundDaysMax', 30, civilDate('2021-09-30'))).toBe('not-in-force');
    expect(verdict('conso-L216-7', 'refundDaysMax', 30, civilDate('2021-10-01'))).toBe('contradicts');
  });

  it('counts the contract’s value in the article’s unit, as it stood on the day', () => {
    const divisor: Figure<number> = { ...days(4), values: [...days(4).values, { from: '2024-01-01', value: 5 }] };
    const found = finding('c/1', 'conso-L224-28', 'contradicts', 'x', 'x');
    const share = measured(found, divisor, 'residualShareMaxSubsidisedEquipment', { count: (one) => 1 / one });
    expect(share.measure!(civilDate('2023-06-01'))).toEqual({ clause: 0.25, law: 0.2, verdict: 'contradicts' });
    expect(share.measure!(TODAY)).toEqual({ clause: 0.2, law: 0.2, verdict: 'meets' });
  });
});

describe('the days on which a finding holds', () => {
  it('are those of the article', () => {
    const found = finding('c/1', 'conso-L224-28-v2016', 'contradicts', 'x', 'x');
    const on = (day: string) => holdsOn(found, civilDate(day));
    expect([on('2016-06-30'), on('2016-07-01'), on('2021-05-27'), on('2021-05-28')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isoDate(articleDay(found, TODAY))).toBe('2021-05-27');
    expect(articleDay(finding('c/1', 'conso-L224-39', 'contradicts', 'x', 'x'), TODAY)).toBe(TODAY);
  });

  it('start, for a reference that became obsolete, on the day it did', () => {
    const found = obsolete('c/1', 'ue-2016-1250', '2020-07-16', 'x', 'x');
    const on = (day: string) => holdsOn(found, civilDate(day));
    expect([on('2020-07-15'), on('2020-07-16'), on('2026-01-01')]).toEqual([false, true, true]);
  });
});
