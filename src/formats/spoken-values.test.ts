import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installationFolder } from '../platform/root.ts';
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

const clause = (article: string, summary: string) => ({ id: article, article, summary: { fr: summary, en: summary } });

test.each([
  ['10.1.a', 'fr', 'Art.\u00a010.1.a'],
  ['annex2.prices.a', 'fr', 'Annexe 2, prix a'],
  ['Annex 4, fixed table, Central America', 'fr', 'Annexe 4, appels depuis un fixe, Amérique centrale'],
  ['intro.5', 'en', 'Introduction 5'],
] as const)('the article %s is named in %s as a reader of the contract looks for it', (article, language, expected) => {
  expect(articleName(article, language)).toBe(expected);
});

test('papers name articles as the screens do', () => {
  const file = (path: string): unknown => JSON.parse(readFileSync(join(installationFolder(), path), 'utf8'));
  expect(file('src/formats/article-names.json')).toEqual(file('web/design/labels/articles.json'));
});

test('a clause stands in words the first time that a page cites it, and a few others of a line are named', () => {
  const notes = marginNotes('fr');
  const [one, two, three, four] = ['1', '2', '3', '4'].map((article) => clause(article, `Clause ${article}.`));
  expect(notes([one!, two!, three!, four!])).toEqual([
    { article: 'Art.\u00a01', summary: 'Clause 1.' },
    { article: 'Art.\u00a02 ; Art.\u00a03 ; …', summary: null },
  ]);
  expect(notes([one!])).toEqual([{ article: 'Art.\u00a01', summary: null }]);
  expect(notes([])).toEqual([]);
});

test('a long summary is cut between its words', () => {
  const long =
    'Le montant de la première période est compté au prorata des jours servis, à partir du lendemain de l’activation';
  expect(shortSummary(long)).toBe('Le montant de la première période est compté au prorata des jours servis…');
  expect(shortSummary('Court.')).toBe('Court.');
});
