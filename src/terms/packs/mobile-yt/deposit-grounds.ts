/** The ten situations in which a deposit may be asked for, in the order of article 9.1. */
export const DEPOSIT_GROUNDS = [
  'no-proof-of-address',
  'permit-address-mismatch',
  'no-cheque-or-bank-details',
  'new-customer',
  'no-direct-debit',
  'preventel',
  'unpaid-earlier-contract',
  'earlier-contract-terminated-for-documents',
  'prepaid-account',
  'several-contracts',
] as const;

export type DepositGround = (typeof DEPOSIT_GROUNDS)[number];

/** The clause of each situation. */
export const DEPOSIT_CLAUSES: Readonly<Record<DepositGround, string>> = {
  'no-proof-of-address': 'mobile-yt/9.1.b',
  'permit-address-mismatch': 'mobile-yt/9.1.c',
  'no-cheque-or-bank-details': 'mobile-yt/9.1.d',
  'new-customer': 'mobile-yt/9.1.e',
  'no-direct-debit': 'mobile-yt/9.1.f',
  preventel: 'mobile-yt/9.1.g',
  'unpaid-earlier-contract': 'mobile-yt/9.1.h',
  'earlier-contract-terminated-for-documents': 'mobile-yt/9.1.i',
  'prepaid-account': 'mobile-yt/9.1.j',
  'several-contracts': 'mobile-yt/9.1.k',
};
