import { z } from 'zod';
import { civilDate } from '../kernel/civil-date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { changeSettings, type OperatorSettings } from '../modules/account/index.ts';
import { sellUnder } from '../modules/product-catalog/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database/connect.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { createUser } from '../platform/sign-in/create-user.ts';

const day = z.iso.date();

/** What opens an operator: who it is, the contracts it sells under, its settings, and its first administrator. */
export const operatorFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().min(1),
  /** Day from which the settings and contracts hold. */
  from: day,
  contracts: z.array(z.string()).min(1),
  settings: z
    .strictObject({
      address: z.array(z.string()),
      creditorId: z.string(),
      iban: z.string(),
      bic: z.string(),
      siren: z.string(),
      vatNumber: z.string(),
      operatorCode: z.string().regex(/^[A-Z0-9]{2}$/),
      mailSender: z.email(),
      billingDay: z.int().min(1).max(28),
      paymentTermDays: z.int().min(0).max(90),
    })
    .partial(),
  administrator: z.strictObject({ login: z.email(), name: z.string().min(1) }),
});

export type OperatorFile = z.infer<typeof operatorFileSchema>;

/**
 * Opens an operator in one transaction: its settings, the contracts it sells under, an administrator who can sign in. Refuses an
 * operator that is there already, a contract that the product does not have, and a password that is too short.
 */
export async function addOperator(
  db: Db,
  context: Omit<Context, 'operatorId'>,
  file: OperatorFile,
  password: string,
): Promise<Result<{ readonly id: string }>> {
  const own: Context = { ...context, operatorId: file.id };
  const from = civilDate(file.from);
  let refused: Result<never> | undefined;
  try {
    await inTransaction(db, own, async (tx) => {
      const made = await tx
        .insertInto('platform_operator')
        .values({ id: file.id, name: file.name })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if (made.numInsertedOrUpdatedRows !== 1n) {
        refused = fail('operator/already-there', 'Cet opérateur existe déjà.', 'This operator is there already.', 'id');
      }
      const settings = { name: file.name, ...file.settings } as Partial<OperatorSettings>;
      if (!refused) await changeSettings(tx, own, from, settings);
      for (const pack of refused ? [] : file.contracts) {
        const sold = await sellUnder(tx, own, { pack, from });
        if (!sold.ok) refused = sold;
      }
      const user = { ...file.administrator, roles: ['administrator' as const], password };
      const added = refused ?? (await createUser(tx, own, user));
      if (!added.ok) refused = added;
      // Thrown, so that nothing stays of an operator that was refused half-way.
      if (refused) throw new Error('refused');
    });
  } catch (error) {
    if (!refused) throw error;
  }
  return refused ?? ok({ id: file.id });
}
