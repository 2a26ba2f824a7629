import { describe, expect, test } from 'vitest';
import { messageTemplates } from '../templates/index.ts';
import { fillTemplate, fillText } from './fill-template.ts';

const PLACE = /\{(\w+)(?:\|(\w+))?\}/g;
const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].map((found) => found[0]).sort();

describe('a text is filled with data', () => {
  test.each([
    ['an amount in French', '{a|euros}', { a: '1234.50' }, 'fr', '1\u202f234,50\u00a0€'],
    ['an amount in English', '{a|euros}', { a: '1234.50' }, 'en', '€1,234.50'],
    ['an amount below zero', '{a|euros}', { a: '-3.00' }, 'fr', '−3,00\u00a0€'],
    ['the first of a month in French', '{a|date}', { a: '2026-03-01' }, 'fr', '1er\u00a0mars 2026'],
    ['a day in English', '{a|date}', { a: '2026-03-14' }, 'en', '14\u00a0March 2026'],
    ['a text in both languages', 'Motif : {a}', { a: { fr: 'provision', en: 'funds' } }, 'fr', 'Motif : provision'],
    ['a list', '{a|list}', { a: ['x', 'y'] }, 'fr', 'x, y'],
    ['a number', '{a} mois', { a: 12 }, 'fr', '12 mois'],
  ] as const)('%s', (_what, text, data, language, expected) => {
    expect(fillText(text, data, language)).toBe(expected);
  });

  test.each([[{}], [{ a: null }], [{ a: '' }], [{ a: [] }]])(
    'a text whose datum is missing is not said (%j)',
    (data) => {
      expect(fillText('Sans {a}', data, 'fr')).toBeUndefined();
    },
  );
});

describe('every message of the product', () => {
  const all = Object.entries(messageTemplates);

  test.each(all)('%s names the same data in both languages', (_name, template) => {
    expect(placesIn(template.subject.fr)).toEqual(placesIn(template.subject.en));
    expect(template.body.fr.map(placesIn)).toEqual(template.body.en.map(placesIn));
  });

  test.each(all)('%s still says something when all its data are missing', (_name, template) => {
    for (const language of ['fr', 'en'] as const) {
      const { subject, paragraphs } = fillTemplate(template, {}, language);
      expect(subject).not.toMatch(/[{}]/);
      expect(paragraphs.length).toBeGreaterThan(0);
    }
  });

  test('the words of a filled message hold no place left open', () => {
    const data = { number: '2026-000001', total: '54.90', dueOn: '2026-04-16' };
    expect(fillTemplate(messageTemplates['bill-available']!, data, 'fr').subject).toBe(
      'Votre facture 2026-000001 : 54,90\u00a0€',
    );
  });
});
