import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { Choice } from './domain/choice.ts';

/** Hears of a choice in the transaction that keeps it. */
export type HearsOfChoice = (tx: Tx, context: Context, choice: Choice) => Promise<void>;

const hearing = new Map<string, HearsOfChoice>();

/** Lets a room hear of choices under a name of its own. */
export function connectChoices(name: string, hears: HearsOfChoice): void {
  hearing.set(name, hears);
}

/** Tells every room that hears of choices. */
export async function tellChoice(tx: Tx, context: Context, choice: Choice): Promise<void> {
  for (const hears of hearing.values()) await hears(tx, context, choice);
}
