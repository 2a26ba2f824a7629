/** How the bank of a test card behaves. */
export type Behaviour =
  'accepted' | 'challenge' | 'insufficient-funds' | 'card-lost' | 'timeout' | 'twice' | 'late' | 'silent';

export interface TestCard {
  readonly number: string;
  readonly behaviour: Behaviour;
}

/** The only cards that the page takes: nobody's, and nothing is ever debited. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: '4970100000000014', behaviour: 'accepted' },
  { number: '4970100000000022', behaviour: 'challenge' },
  { number: '4970100000000030', behaviour: 'insufficient-funds' },
  { number: '4970100000000048', behaviour: 'card-lost' },
  { number: '4970100000000055', behaviour: 'timeout' },
  { number: '4970100000000063', behaviour: 'twice' },
  { number: '4970100000000071', behaviour: 'late' },
  { number: '4970100000000089', behaviour: 'silent' },
];

/** What the bank sends by message for the second step, in this imitation. */
export const CHALLENGE_CODE = '123456';
export const MOST_TRIES = 3;
export const BRAND = 'CB';

/** Whether the last digit of a card number is the one that the others ask for (Luhn). */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false;
  const total = [...digits].reverse().reduce((sum, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return total % 10 === 0;
}

/** The test card of a number, however it was spaced; `undefined` for any other. */
export function testCard(number: string): TestCard | undefined {
  const digits = number.replaceAll(/[\s-]/g, '');
  return TEST_CARDS.find((one) => one.number === digits);
}

/** Why the bank of a card refuses it at once; `undefined` when it does not. */
export function refusalOf(behaviour: Behaviour): string | undefined {
  return behaviour === 'insufficient-funds' || behaviour === 'card-lost' ? behaviour : undefined;
}
