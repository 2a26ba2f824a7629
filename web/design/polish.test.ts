import { expect, test } from 'vitest';
import { articleName } from './article.ts';
import { polish } from './polish.ts';

test.each([
  ['Activation le 2025-11-19 : 49.90 € × 25 jours', 'fr', 'Activation le 19 nov. 2025\u00a0: 49,90\u00a0€ × 25 jours'],
  ['Visit, 2026-11-20 10:30', 'en', 'Visit, 20 Nov 2026, 10:30'],
  ['Bill 2026-000314, article 10.1.h', 'fr', 'Bill 2026-000314, article 10.1.h'],
] as const)('the sentence “%s” is printed in %s', (given, language, printed) => {
  expect(polish(given, language)).toBe(printed);
});

test.each([
  ['10.1.h', 'fr', 'Art. 10.1.h'],
  ['annex2.prices.a', 'fr', 'Annexe 2, prix a'],
  ['annex2.prices.a', 'en', 'Annex 2, prices a'],
  ['Annex 4, fixed table, overseas, 2nd row', 'fr', 'Annexe 4, appels depuis un fixe, outre-mer, ligne 2'],
  ['payment.3.a', 'fr', 'Solutions de paiement, 3 a'],
] as const)('the article %s is called in %s %s', (article, language, name) => {
  expect(articleName(article, language)).toBe(name);
});
