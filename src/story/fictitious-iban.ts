const BANK = '20041';
const BRANCH = '01005';
const LETTERS_A = 10n;

/** The two digits that close the number of a French bank account. */
function accountKey(bank: string, branch: string, account: string): string {
  const rest = (89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n;
  return String(97n - rest).padStart(2, '0');
}

/** A French IBAN of the right form and nobody's in particular: the same for the same rank. */
export function fictitiousIban(rank: number): string {
  const account = String(rank).padStart(11, '0');
  const number = `${BANK}${BRANCH}${account}${accountKey(BANK, BRANCH, account)}`;
  const country = `${LETTERS_A + 5n}${LETTERS_A + 17n}`;
  const check = 98n - (BigInt(`${number}${country}00`) % 97n);
  return `FR${String(check).padStart(2, '0')}${number}`;
}
