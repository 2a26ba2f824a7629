import type { BankMovement } from '../../../formats/camt05x.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { LedgerAccount } from '../../ledger/index.ts';

/** Money that another room has on its way to the bank, found again in a movement. */
export interface Arrived {
  /** The account of the books in which it waited. */
  readonly against: LedgerAccount;
  readonly explanation: Bilingual;
}

/** Looks whether a movement is money that a room awaits, and notes that it has come. */
export type AwaitedMoney = (tx: Tx, context: Context, movement: BankMovement) => Promise<Arrived | undefined>;

const sources = new Map<string, AwaitedMoney>();

/** Makes known what a room has on its way to the bank: payouts of cards, cheques, cash. */
export function connectAwaitedMoney(name: string, source: AwaitedMoney): void {
  sources.set(name, source);
}

/** The first room that awaited a movement, with what it says of it. */
export async function findAwaited(tx: Tx, context: Context, movement: BankMovement): Promise<Arrived | undefined> {
  for (const source of sources.values()) {
    const arrived = await source(tx, context, movement);
    if (arrived) return arrived;
  }
  return undefined;
}
