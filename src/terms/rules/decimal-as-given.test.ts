import { expect, it } from 'vitest';
import { decimal } from '../../kernel/exact.ts';
import { decimalAsGiven } from './decimal-as-given.ts';

it.each(['0', '20', '0.35', '0.350', '0.0321', '12.00'])('hands %s on unchanged', (text) =>
  expect(decimalAsGiven(decimal(text))).toBe(text),
);
