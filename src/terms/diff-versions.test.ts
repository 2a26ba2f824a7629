import { describe, expect, it } from 'vitest';
import { twoVersions } from '../../test/support/two-versions.ts';
import { contractsOf } from './contracts.ts';
import { diffVersions } from './diff-versions.ts';
import { checkPacks } from './model/check-packs.ts';

const [first, second] = [twoVersions.versions[0], twoVersions.versions[1]!];

describe('what changes from a version to the next', () => {
  const { clauses, figures } = diffVersions(twoVersions, first, second);

  it('tells the clauses that come, go and change their words, once each', () => {
    expect(clauses.map(({ change, clause, replaces }) => [change, clause, replaces])).toEqual([
      ['reworded', 'demo/3', 'demo/3.old'],
      ['removed', 'demo/8', undefined],
      ['added', 'demo/9', undefined],
    ]);
    expect(clauses[0]).toMatchObject({
      before: { en: 'charges a delay, in the old words' },
      after: { en: 'charges a delay, in the new words' },
    });
    expect(clauses[1]).not.toHaveProperty('after');
    expect(clauses[2]).not.toHaveProperty('before');
  });

  it('tells the figures that differ and which way they turn for the customer', () => {
    expect(figures.map(({ figure, before, after, turn }) => [figure, before, after, turn])).toEqual([
      ['noticeDays', '10', '20', 'worse'],
      ['delayFee', '5.00', '4.00', 'better'],
      ['monthlyPrices', 'small: 10.00, large: 20.00', 'small: 9.00, large: 21.00', 'neutral'],
      ['refundRate', '0.2', '0.25', 'better'],
      ['channels', 'letter', 'letter, email', 'neutral'],
      ['reminderDays', '8', '9', 'neutral'],
    ]);
  });

  it('turns round when the versions are taken the other way', () => {
    const back = diffVersions(twoVersions, second, first);
    expect(back.clauses.map(({ change, clause }) => [change, clause])).toEqual([
      ['reworded', 'demo/3.old'],
      ['added', 'demo/8'],
      ['removed', 'demo/9'],
    ]);
    expect(back.figures.map(({ turn }) => turn)).toEqual(['better', 'worse', 'neutral', 'worse', 'neutral', 'neutral']);
  });

  it('is empty between a version and itself', () => {
    expect(diffVersions(twoVersions, first, first)).toEqual({ clauses: [], figures: [] });
  });
});

describe('a decision under a version', () => {
  const { answer } = contractsOf([twoVersions]);
  const facts = { receivedOn: '2026-03-02' };
  const effect = (version?: string): unknown => {
    const told = answer('demo', 'notice', facts, version === undefined ? {} : { version });
    return 'error' in told ? told.error.field : told.result['effectiveOn'];
  };

  it('takes the figures of that version', () => {
    expect(effect('2020-01')).toBe('2026-03-12');
    expect(effect('2024-07')).toBe('2026-03-22');
  });

  it('takes those of the newest when none is named, and refuses a version that does not exist', () => {
    expect(effect()).toBe('2026-03-22');
    expect(effect('2022-01')).toBe('version');
  });

  it('is asked of a contract that holds together', () => {
    expect(checkPacks([twoVersions])).toEqual([]);
  });
});
