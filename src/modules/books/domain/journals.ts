/** The journals that entries are kept in, as French accountants name them. */
export const JOURNALS = {
  AN: 'À-nouveaux',
  VT: 'Ventes',
  BQ: 'Banque',
  CA: 'Caisse',
  OD: 'Opérations diverses',
} as const;
export type Journal = keyof typeof JOURNALS;

/** The journal of an entry: sales, the till, the bank and what is on its way to it, or the rest. */
export function journalOf(kind: string, accounts: readonly string[]): Journal {
  if (kind.startsWith('bill') || kind.startsWith('credit-note')) return 'VT';
  if (accounts.some((account) => account.startsWith('53'))) return 'CA';
  if (accounts.some((account) => account.startsWith('51'))) return 'BQ';
  return 'OD';
}
