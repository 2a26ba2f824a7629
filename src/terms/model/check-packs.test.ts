import { describe, expect, it } from 'vitest';
import type { Clause } from './clause.ts';
import { checkPacks } from './check-packs.ts';
import { type AnyDecision, answer } from './decision.ts';
import { figure } from './figure.ts';
import type { Pack } from './pack.ts';

const words = { fr: 'oui', en: 'yes' };
const clause: Clause = {
  id: 'sample/1',
  article: '1',
  kind: 'deadline',
  summary: words,
  realizedBy: ['decision:answer-delay', 'content:terms'],
};
const decision: AnyDecision = {
  name: 'answer-delay',
  question: words,
  clauses: ['sample/1'],
  input: {},
  output: {},
  decide: () => answer({}, ['sample/1']),
};
const sample: Pack = {
  id: 'sample',
  name: words,
  operator: 'Sample',
  territories: ['FR'],
  versions: [
    { id: '2024-01', from: '2024-01-01', label: words },
    { id: '2025-01', from: '2025-01-01', label: words },
  ],
  clauses: [clause],
  figures: { delayDays: figure('sample/1', words, 'days', '2024-01-01', 8) },
  decisions: [decision],
  catalog: [],
  topics: { terms: { moment: 'order', title: words } },
};

describe('the walk over contracts', () => {
  it('finds nothing wrong with a contract that holds', () => {
    expect(checkPacks([sample])).toEqual([]);
  });

  it.each<[string, Partial<Pack>, string]>([
    ['a clause named twice', { clauses: [clause, clause] }, 'sample: clause sample/1 stands twice'],
    [
      'a decision that nobody wrote',
      { decisions: [] },
      'sample: clause sample/1 names a decision that does not exist: answer-delay',
    ],
    [
      'a decision resting on a clause that is not there',
      { decisions: [{ ...decision, clauses: ['sample/1', 'sample/2'] }] },
      'sample: decision answer-delay rests on a clause that does not exist: sample/2',
    ],
    [
      'a decision that its clause does not name',
      { clauses: [{ ...clause, realizedBy: ['content:terms'] }] },
      'sample: clause sample/1 does not name its decision answer-delay',
    ],
    [
      'a decision that rests on nothing',
      { decisions: [{ ...decision, clauses: [] }] },
      'sample: decision answer-delay rests on no clause',
    ],
    [
      'a figure beside no clause',
      { figures: { delayDays: figure('sample/9', words, 'days', '2024-01-01', 8) } },
      'sample: figure delayDays stands beside a clause that does not exist: sample/9',
    ],
    [
      'a figure with a hole when the first version begins',
      { figures: { delayDays: figure('sample/1', words, 'days', '2024-01-02', 8) } },
      'sample: figure delayDays has no value when version 2024-01 begins',
    ],
    [
      'a figure whose values overlap',
      {
        figures: {
          delayDays: {
            ...figure('sample/1', words, 'days', '2024-01-01', 8),
            values: [
              { from: '2024-01-01', value: 8 },
              { from: '2024-01-01', value: 9 },
            ],
          },
        },
      },
      'sample: figure delayDays has a value from 2024-01-01 that does not follow',
    ],
    [
      'versions out of order',
      { versions: [sample.versions[0], { id: '2023-01', from: '2023-01-01', label: words }] },
      'sample: version 2023-01 does not begin after 2024-01',
    ],
    [
      'an item sold where the contract does not go',
      {
        catalog: [
          {
            code: 'BOX',
            kind: 'offer',
            label: words,
            price: null,
            taxIncluded: true,
            period: 'month',
            clauses: ['sample/1'],
            territories: ['YT'],
          },
        ],
      },
      'sample: catalogue item BOX is sold outside the pack: YT',
    ],
  ])('tells of %s', (_, change, problem) => {
    expect(checkPacks([{ ...sample, ...change }])).toContain(problem);
  });

  it('tells of two contracts of one name', () => {
    expect(checkPacks([sample, sample])).toContain('pack sample stands twice');
  });
});
