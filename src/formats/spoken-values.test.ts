import { expect, test } from 'vitest';
import { articleName, marginNotes, shortSummary } from './margin-notes.ts';
import { shortDate, spokenDate, spokenEuros, spokenRate, spokenSentence } from './spoken-values.ts';

test.each([
  ['0.00', 'fr', '0,00\u00a0€'],
  ['1234567.50', 'fr', '1\u202f234\u202f567,50\u00a0€'],
  ['-12.30', 'fr', '−12,30\u00a0€'],
  ['-1234.00', 'en', '−€1,234.00'],
] as const)('%s euros in %s', (amount, language, expected) => {
  expect(spokenEuros(amount, language)).toBe(expected);
});

test.each([
  ['2026-02-01', 'fr', '1er\u00a0février 2026'],
  ['2028-02-29', 'fr', '29\u00a0février 2028'],
  ['2026-08-01', 'en', '1\u00a0August 2026'],
] as const)('the day %s in %s', (day, language, expected) => {
  expect(spokenDate(day, language)).toBe(expected);
});

test.each([
  ['0.085', 'fr', '8,5\u00a0%'],
  ['0.2', 'fr', '20\u00a0%'],
  ['0.1', 'en', '10%'],
  ['0', 'en', '0%'],
] as const)('the rate %s in %s', (rate, language, expected) => {
  expect(spokenRate(rate, language)).toBe(expected);
});

test('a day in figures is written the French way', () => {
  expect(shortDate('2026-03-14T10:00:00-04:00')).toBe('14/03/2026');
});

test('a sentence of a computation is read out', () => {
  expect(spokenSentence('Activation le 2026-01-10 : 64.90 € × 21 jours', 'fr')).toBe(
    'Activation le 10/01/2026 : 64,90 € × 21 jours',
  );
  expect(spokenSentence('From 2026-01-10: EUR 64.90', 'en')).toBe('From 10/01/2026: EUR 64.90');
});

const words = { article: 'art. {article}', annex: 'annexe {article}' };
const clause = (article: string, summary: string) => ({ id: article, article, summary: { fr: summary, en: summary } });

test('articles are named as a reader of the contract looks for them', () => {
  expect(['10.1.a', 'annex2.fees', 'intro.5'].map((one) => articleName(one, words))).toEqual([
    'art. 10.1.a',
    'annexe 2.fees',
    'intro.5',
  ]);
});

test('a clause stands in words the first time that a page cites it, and the others of a line are named', () => {
  const notes = marginNotes('fr', words);
  expect(notes([clause('1', 'Un.'), clause('2', 'Deux.'), clause('3', 'Trois.')])).toEqual([
    { article: 'art. 1', summary: 'Un.' },
    { article: 'art. 2, art. 3', summary: null },
  ]);
  expect(notes([clause('1', 'Un.')])).toEqual([{ article: 'art. 1', summary: null }]);
  expect(notes([])).toEqual([]);
});

test('a long summary is cut between its words', () => {
  const long =
    'Le montant de la première période est compté au prorata des jours servis, à partir du lendemain de l’activation';
  expect(shortSummary(long)).toBe('Le montant de la première période est compté au prorata des jours servis…');
  expect(shortSummary('Court.')).toBe('Court.');
});
