import type { BankMovement } from '../../../formats/camt05x.ts';

/** What a movement is by the bank's own code, when it is no payment of a customer. */
export type MovementNature = 'fee' | 'cards' | 'cheques' | 'cash';

const FEE_CODES: ReadonlySet<string> = new Set(['CHRG', 'FEES', 'COMM', 'COMI', 'COME', 'COMT']);
const FEE_WORDS = /^(frais|commission|cotisation|agios|frs|com)\b/i;

/** Reads the nature of a movement from its ISO code (domain/family/sub-family), else from the bank's words for its fees. */
export function natureOf(
  movement: Pick<BankMovement, 'code' | 'amount' | 'endToEndId' | 'remittance'>,
): MovementNature | undefined {
  const [domain, family = '', subFamily = ''] = (movement.code ?? '').split('/');
  if (FEE_CODES.has(subFamily)) return 'fee';
  if (domain === 'PMNT' && movement.amount > 0n) {
    if (family === 'MCRD' || family === 'CCRD') return 'cards';
    if (family === 'RCHQ') return 'cheques';
    if (family === 'CNTR' && subFamily === 'CDPT') return 'cash';
  }
  const saysFee =
    movement.amount < 0n && movement.endToEndId === undefined && FEE_WORDS.test(movement.remittance ?? '');
  return saysFee ? 'fee' : undefined;
}
