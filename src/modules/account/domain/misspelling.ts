const SHORTEST = 4;
const LONGEST = 40;
/** From this length on a word may carry two slips. */
const LONG = 8;

/** Whether a word is of letters alone, and long enough to be looked for when it is misspelt. */
export function canBeMisspelt(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word);
}

/** A word, and what is left of it when one of its letters is dropped: two words that differ by one slip have one of these in common. */
export function keysOf(word: string): string[] {
  const keys = new Set([word]);
  for (let at = 0; at < word.length; at += 1) keys.add(word.slice(0, at) + word.slice(at + 1));
  return [...keys];
}

/** How many slips lie between two words: a letter added, dropped, changed, or two letters in each other's place. */
export function slipsBetween(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const changed = last[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      let least = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[right.length]!;
}

/** Of the words that share a key with what was typed, those that are near enough to be meant, the nearest first. */
export function nearest(typed: string, words: readonly string[], most: number): string[] {
  const allowed = typed.length >= LONG ? 2 : 1;
  return words
    .map((word) => ({ word, slips: slipsBetween(typed, word) }))
    .filter(({ slips }) => slips > 0 && slips <= allowed)
    .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}
