import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test.each([
  [undefined, 'fr'],
  ['', 'fr'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['fr;q=0.2, en;q=0.7', 'en'],
  ['de', 'fr'],
  ['*', 'fr'],
])('a caller who accepts "%s" is answered in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
