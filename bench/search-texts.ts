import { CITIES, FAMILIES, GIVEN } from './million-people.ts';

/** One letter changed, dropped or doubled, by turns. */
function misspelt(word: string, turn: number): string {
  const at = 2 + (turn % (word.length - 3));
  const kept = [word.slice(0, at), word.slice(at + 1)] as const;
  return [kept.join('x'), kept.join(''), kept.join(word[at]! + word[at]!)][turn % 3]!;
}

/** What agents type, by kind. The n-th of each is another one. */
export function questions(accounts: number): Readonly<Record<string, (turn: number) => string>> {
  const family = (turn: number): string => FAMILIES[(turn * 37) % FAMILIES.length]!;
  const given = (turn: number): string => GIVEN[turn % GIVEN.length]!;
  const some = (turn: number): number => 1 + ((turn * 104_729) % accounts);
  const phone = (turn: number): string => `06${String((some(turn) * 6151) % 100_000_000).padStart(8, '0')}`;
  return {
    'account number': (turn) => String((some(turn) * 7919) % 1_000_000_007).padStart(9, '0'),
    'beginning of a telephone number': (turn) => phone(turn).slice(0, 7),
    'end of a telephone number': (turn) => phone(turn).slice(-5),
    'family name': family,
    'first letters': (turn) => family(turn).slice(0, 3),
    'first and family name': (turn) => `${given(turn)} ${family(turn)}`,
    'name and town': (turn) => `${family(turn)} ${CITIES[turn % CITIES.length]!}`,
    'two common words': (turn) => `${given(turn)} ${CITIES[turn % CITIES.length]!}`,
    'name with a slip': (turn) => misspelt(family(turn), turn),
    'first name and a name with a slip': (turn) => `${given(turn)} ${misspelt(family(turn), turn)}`,
    'nobody of that name': (turn) => `Wxyzkw${turn}`,
    email: (turn) => `client${some(turn)}@exam`,
  };
}

/** All kinds by turns. */
export function typedTexts(accounts: number): (turn: number) => string {
  const kinds = Object.values(questions(accounts));
  return (turn) => kinds[turn % kinds.length]!(Math.floor(turn / kinds.length));
}
