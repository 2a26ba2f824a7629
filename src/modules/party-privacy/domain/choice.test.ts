import { expect, test } from 'vitest';
import type { ChoiceOption } from '../../../terms/model/life-choices.ts';
import { changedOptions, fits, holdingOf } from './choice.ts';

const option = (code: string, more: Partial<ChoiceOption> = {}): ChoiceOption => ({
  code,
  label: { fr: code, en: code },
  kind: 'switch',
  initial: true,
  clauses: [],
  ...more,
});
const OPTIONS = [option('voice'), option('texts')];
const LAPSES = { lapsesWithOffer: ['x/1'] };

test('nothing was chosen: what the contract offers at first holds', () => {
  expect(holdingOf(LAPSES, OPTIONS, undefined, 'SMALL')).toEqual({
    chosen: { voice: true, texts: true },
    lapsed: false,
  });
});

test('what was switched off under an offer is on again under the next one, and is told', () => {
  const last = { chosen: { voice: false, texts: true }, offer: 'SMALL' };
  expect(holdingOf(LAPSES, OPTIONS, last, 'SMALL')).toEqual({ chosen: last.chosen, lapsed: false });
  expect(holdingOf(LAPSES, OPTIONS, last, 'LARGE')).toEqual({ chosen: { voice: true, texts: true }, lapsed: true });
});

test('a contract that says nothing of other offers keeps the choice under them', () => {
  const last = { chosen: { voice: false, texts: true }, offer: 'SMALL' };
  expect(holdingOf({}, OPTIONS, last, 'LARGE')).toEqual({ chosen: last.chosen, lapsed: false });
});

test('an option that the contract has gained since holds as it is at first', () => {
  const last = { chosen: { voice: false }, offer: 'SMALL' };
  expect(holdingOf({}, OPTIONS, last, 'SMALL').chosen).toEqual({ voice: false, texts: true });
});

test('a switch takes yes or no, a list its own values, a text what is written', () => {
  const list = option('name', { kind: 'one-of', values: [{ value: 'full', label: { fr: 'x', en: 'x' } }] });
  expect([fits(OPTIONS[0]!, true), fits(OPTIONS[0]!, 'true')]).toEqual([true, false]);
  expect([fits(list, 'full'), fits(list, 'half'), fits(list, true)]).toEqual([true, false, false]);
  expect(fits(option('other', { kind: 'text' }), 'Anne')).toBe(true);
});

test('only what differs is kept as changed, in the words that were shown', () => {
  expect(changedOptions(OPTIONS, { voice: true, texts: true }, { voice: true, texts: false })).toEqual([
    { option: 'texts', from: true, to: false, label: { fr: 'texts', en: 'texts' } },
  ]);
});
