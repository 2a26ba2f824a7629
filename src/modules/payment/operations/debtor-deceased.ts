import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';

/** What another room does when a bank says that the holder of an account is dead. */
export type HearsOfDeath = (
  tx: Tx,
  context: Context,
  told: { readonly accountId: string; readonly on: CivilDate },
) => Promise<void>;

let hears: HearsOfDeath | undefined;

/** Makes known who is told that a bank returned a debit because the debtor is dead. */
export function connectDeaths(told: HearsOfDeath): void {
  hears = told;
}

/** Tells of a death that a bank told of. */
export async function tellOfDeath(
  tx: Tx,
  context: Context,
  told: { readonly accountId: string; readonly on: CivilDate },
): Promise<void> {
  await hears?.(tx, context, told);
}
