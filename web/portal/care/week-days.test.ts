import { expect, test } from 'vitest';
import { daysInWords, hourInWords } from './week-days.ts';

test.each([
  ['1-5', 'fr', 'lundi au vendredi'],
  ['1-5', 'en', 'Monday to Friday'],
  ['6', 'fr', 'samedi'],
  ['7-7', 'en', 'Sunday'],
] as const)('the days %s are said in %s as %s', (days, language, said) => {
  expect(daysInWords(days, language)).toBe(said);
});

test.each([
  ['09:00', 'fr', '9 h'],
  ['17:30', 'fr', '17 h 30'],
  ['09:00', 'en', '9:00'],
] as const)('the hour %s is said in %s as %s', (hour, language, said) => {
  expect(hourInWords(hour, language)).toBe(said);
});
