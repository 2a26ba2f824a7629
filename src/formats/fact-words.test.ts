import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installationFolder } from '../platform/root.ts';
import { factName, factValue } from './fact-words.ts';

test('facts are named as the contract’s language does, or by their own name taken apart', () => {
  expect(factName('mediatorOpen', 'fr')).toBe('Médiateur ouvert');
  expect(factName('mediatorOpen', 'en')).toBe('Mediator open');
});

test('values are read as people write them', () => {
  expect(factValue('2026-03-01', 'fr')).toBe('1er\u00a0mars 2026');
  expect(factValue('2026-03-01T16:05:00+03:00', 'fr')).toBe('1er\u00a0mars 2026, 16 h 05');
  expect(factValue('0.912', 'fr')).toBe('0,912');
  expect(factValue(true, 'fr')).toBe('oui');
  expect(factValue(['adsl', 'vdsl2'], 'fr')).toBe('ADSL, VDSL2');
  expect(factValue({ from: '2026-03-01', days: 3 }, 'en')).toBe('1\u00a0March 2026, 3');
  expect(factValue(null, 'en')).toBe('—');
});

test('papers name facts as the screens do', () => {
  const file = (path: string): unknown => JSON.parse(readFileSync(join(installationFolder(), path), 'utf8'));
  expect(file('src/formats/fact-names.json')).toEqual(file('web/design/labels/facts.fr.json'));
});
