import { expect, test } from 'vitest';
import { smsLength, smsText } from './sms-text.ts';

test.each([
  ['160 plain characters are one SMS', 'a'.repeat(160), 'gsm-7', 160, 1],
  ['the 161st makes two of 153', 'a'.repeat(161), 'gsm-7', 161, 2],
  ['306 are still two, 307 three', 'a'.repeat(307), 'gsm-7', 307, 3],
  ['a euro sign takes two places', '€', 'gsm-7', 2, 1],
  ['and is never cut in two: 152 + € does not fit 153', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm-7', 306, 3],
  ['one ê makes 70 the limit', `ê${'a'.repeat(69)}`, 'ucs-2', 70, 1],
  ['and 67 when joined', `ê${'a'.repeat(70)}`, 'ucs-2', 71, 2],
  ['nothing is one SMS', '', 'gsm-7', 0, 1],
] as const)('%s', (_told, text, alphabet, places, segments) => {
  expect(smsLength(text)).toEqual({ alphabet, places, segments });
});

test.each([
  ['Réglée : 54,90 € le 1er août', 'Réglée : 54,90 € le 1er aout'],
  ['L’hôte de « Noël »…', 'L\'hote de "Noel"...'],
  ['Prénom Œdipe, garçon', 'Prénom OEdipe, garcon'],
  ['日本', '日本'],
])('“%s” is sent as “%s”, in the basic alphabet where it can be', (typed, sent) => {
  expect(smsText(typed)).toBe(sent);
});
