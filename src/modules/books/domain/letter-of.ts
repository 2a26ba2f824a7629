const LETTERS = 26;
const FIRST = 'A'.charCodeAt(0);

/** The letters of the lines of one customer that settle one another, from their rank: 0 is AA, 25 AZ, 26 BA, 676 AAA. */
export function letterOf(rank: number): string {
  // Two letters at least: ranks go on where one letter would end.
  let left = rank + LETTERS;
  let letters = '';
  for (; left >= 0; left = Math.floor(left / LETTERS) - 1)
    letters = String.fromCharCode(FIRST + (left % LETTERS)) + letters;
  return letters;
}
