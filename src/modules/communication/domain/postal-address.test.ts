import { expect, test } from 'vitest';
import { ADDRESS_COLUMNS, ADDRESS_LINES, postalAddress } from './postal-address.ts';

test('an address is written as the post reads it: capitals, no accents, no commas', () => {
  const address = ['12, rue de l’Église', 'Résidence « Les Œillets »', '97110 Pointe-à-Pitre'];
  expect(postalAddress({ name: 'Madame Marie-Ève Dupont', address })).toEqual([
    'MADAME MARIE-EVE DUPONT',
    '12 RUE DE L EGLISE',
    'RESIDENCE LES OEILLETS',
    '97110 POINTE-A-PITRE',
  ]);
});

test('a line longer than 38 characters is shortened as the post writes streets, then goes on below', () => {
  const address = ['128 boulevard du Général de Gaulle prolongé, bâtiment C', '57360 Amnéville'];
  expect(postalAddress({ name: 'M. Long', address })).toEqual([
    'M LONG',
    '128 BD DU GENERAL DE GAULLE PROLONGE',
    'BAT C',
    '57360 AMNEVILLE',
  ]);
});

test('it never has more than six lines of 38, and the town is always the last', () => {
  const long = 'Société par actions simplifiée des établissements Dupont et fils réunis de la Basse-Terre';
  const lines = postalAddress({ name: long, address: [long, long, long, '97100 Basse-Terre'] });
  expect(lines.length).toBeLessThanOrEqual(ADDRESS_LINES);
  expect(lines.every((line) => line.length <= ADDRESS_COLUMNS)).toBe(true);
  expect(lines.at(-1)).toBe('97100 BASSE-TERRE');
});
