import { createHash } from 'node:crypto';
import { type BankMovement, readCamt, UnreadableStatement } from '../../../formats/camt05x.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { settingsOf } from '../../account/index.ts';
import { endStatement, insertStatement, lockStatement, selectStatementByContent } from '../store.ts';
import { selectKnownMovements } from '../store-movements.ts';
import { MOVEMENT_OUTCOMES, type MovementOutcome, type StatementRow } from '../tables.ts';
import { collectTogether } from './collect-debits.ts';
import { placeMovement } from './place-movement.ts';

export interface StatementReport {
  readonly statementId: string;
  /** The same file had been imported before: nothing was changed. */
  readonly alreadyImported: boolean;
  readonly outcomes: Readonly<Record<MovementOutcome, number>>;
  readonly unreadable: number;
}

const CHUNK = 200;

/** No movement of any outcome. */
export function noOutcomes(): Record<MovementOutcome, number> {
  return Object.fromEntries(MOVEMENT_OUTCOMES.map((one) => [one, 0])) as Record<MovementOutcome, number>;
}

async function placeAll(
  db: Db,
  context: Context,
  statementId: string,
  movements: readonly BankMovement[],
): Promise<Record<MovementOutcome, number>> {
  const outcomes = noOutcomes();
  const positions = new Map(movements.map((movement, position) => [movement.reference, position]));
  for (let i = 0; i < movements.length; i += CHUNK) {
    const placed = await inTransaction(db, context, async (tx) => {
      await lockStatement(tx, statementId);
      // Placed before a crash, or by another worker that was given the same file.
      const known = await selectKnownMovements(tx, statementId);
      const chunk = movements.slice(i, i + CHUNK).filter((movement) => !known.has(movement.reference));
      const collected = await collectTogether(tx, context, { statementId, positions }, chunk);
      const done: MovementOutcome[] = [];
      for (const movement of chunk) {
        const isCollected = collected.has(movement.reference);
        const position = positions.get(movement.reference) ?? 0;
        const at = { tx, context, statementId, movement, position };
        done.push(isCollected ? 'collected' : await placeMovement(at));
      }
      return done;
    });
    for (const outcome of placed) outcomes[outcome] += 1;
  }
  return outcomes;
}

type Opened = { readonly row: StatementRow; readonly fresh: boolean } | 'not-ours';

const plain = (iban: string): string => iban.replace(/\s/g, '').toUpperCase();
const NOT_OURS = fail(
  'payment/not-our-account',
  'Ce relevé est celui d’un autre compte bancaire que celui de l’opérateur.',
  'This statement is of another bank account than the operator’s.',
  'file',
);

/**
 * Imports a bank statement (camt.053) or notification (camt.054): each movement is collected, rejected, allocated, or kept
 * unallocated with its reason, in chunks of one transaction. The same file again changes nothing; after a crash the import
 * of the same file goes on with the movements not yet placed.
 */
export async function importStatement(db: Db, context: Context, bytes: Uint8Array): Promise<Result<StatementReport>> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let statement: ReturnType<typeof readCamt>;
  try {
    statement = readCamt(bytes);
  } catch (error) {
    if (error instanceof UnreadableStatement)
      return fail('payment/unreadable-statement', error.told.fr, error.told.en, 'file');
    throw error;
  }
  const opened = await inTransaction(db, context, async (tx): Promise<Opened> => {
    const before = await selectStatementByContent(tx, sha256);
    if (before) return { row: before, fresh: false };
    const { iban } = await settingsOf(tx, context);
    if (iban !== '' && statement.iban !== undefined && plain(iban) !== plain(statement.iban)) return 'not-ours';
    await insertStatement(tx, {
      id: uuidV7(context.clock.now(), context.random),
      sha256,
      kind: statement.kind,
      message_id: statement.messageId,
      state: 'importing',
      imported_at: context.clock.now(),
      unreadable: statement.unreadable,
      statement_ref: statement.statementId || null,
      iban: statement.iban ?? null,
      opening: statement.opening?.amount ?? null,
      opened_on: statement.opening?.on ?? null,
      closing: statement.closing?.amount ?? null,
      closed_on: statement.closing?.on ?? null,
    });
    return { row: (await selectStatementByContent(tx, sha256))!, fresh: true };
  });
  if (opened === 'not-ours') return NOT_OURS;
  const { row, fresh } = opened;
  const unreadable = statement.unreadable.length;
  if (!fresh && row.state === 'done') {
    return ok({ statementId: row.id, alreadyImported: true, outcomes: noOutcomes(), unreadable });
  }
  const outcomes = await placeAll(db, context, row.id, statement.movements);
  await inTransaction(db, context, (tx) => endStatement(tx, row.id));
  return ok({ statementId: row.id, alreadyImported: false, outcomes, unreadable });
}
