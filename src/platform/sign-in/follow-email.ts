import type { Context } from '../context.ts';
import type { Tx } from '../database/connect.ts';

/** Lets a customer who can sign in do so by the e-mail that their account now has; the one before opens nothing any more. */
export async function followEmail(
  tx: Tx,
  context: Pick<Context, 'operatorId'>,
  customerId: string,
  email: string | undefined,
): Promise<void> {
  await tx
    .updateTable('platform_user')
    .set({ email: email?.trim().toLowerCase() ?? null })
    .where('operator_id', '=', context.operatorId)
    .where('customer_id', '=', customerId)
    .execute();
}
