import { expect, test } from 'vitest';
import type { MessageTemplate, MessageWays } from './message-template.ts';
import { checkWording, knownPlaces, paragraphsOf } from './check-wording.ts';

const shipped: MessageTemplate = {
  title: { fr: 'Facture', en: 'Bill' },
  subject: { fr: 'Facture {number}', en: 'Bill {number}' },
  body: { fr: ['Total : {total|euros}'], en: ['Total: {total|euros}'] },
};
const ways: MessageWays = { nature: 'required', urgent: false, alsoSms: false, sms: { fr: '{dueOn|date}', en: '' } };
const known = knownPlaces(shipped, ways);

test('the names that may be used are those of the product’s own words, and those of every message', () => {
  expect(known).toEqual(['accountNumber', 'customer', 'customerNumber', 'dueOn', 'number', 'operator', 'total']);
});

test.each([
  [
    'an unknown name, with those that are known',
    'Bonjour {prenom}',
    'text',
    '{prenom} n’existe pas ici. Noms connus : {accountNumber}',
  ],
  ['an unknown form, with those that are known', '{total|francs}', 'text', '{total|euros}'],
  ['a brace that is left open', 'Total {total', 'text', 'accolade'],
  ['nothing at all', '  ', 'text', 'Écrivez'],
  ['what is too long for three SMS', 'a'.repeat(481), 'text', '480'],
])('%s is refused', (_told, text, field, words) => {
  const checked = checkWording('sms', { subject: '', paragraphs: paragraphsOf('sms', text) }, known);
  expect(checked).toMatchObject({ ok: false, failure: { field, message: { fr: expect.stringContaining(words) } } });
});

test('a mail has a subject, whose names are checked too', () => {
  const paragraphs = ['Bonjour {customer}'];
  expect(checkWording('email', { subject: '', paragraphs }, known)).toMatchObject({ failure: { field: 'subject' } });
  expect(checkWording('email', { subject: '{nom}', paragraphs }, known)).toMatchObject({
    failure: { field: 'subject' },
  });
  expect(checkWording('email', { subject: 'Facture {number}', paragraphs }, known).ok).toBe(true);
});

test('an empty line parts paragraphs, a simple end of line does not', () => {
  expect(paragraphsOf('email', 'Bonjour,\r\n\r\nUn\r\ndeux\n \nTrois')).toEqual(['Bonjour,', 'Un\ndeux', 'Trois']);
});
