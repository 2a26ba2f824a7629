import { expect, test } from 'vitest';
import { addressText } from './address-text.ts';

test('what an address names is a text, also when it is made of digits', () => {
  expect([addressText('martin'), addressText(97110), addressText('0594')]).toEqual(['martin', '97110', '0594']);
});

test('an address that names nothing, or no text, says nothing', () => {
  expect([undefined, '', null, {}, ['a']].map(addressText)).toEqual(Array.from({ length: 5 }, () => undefined));
});
