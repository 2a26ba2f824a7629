import { type Generated, sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';

export interface MailRow {
  id: string;
  operator_id: Generated<string>;
  message: 'customer-first' | 'customer-again' | 'agent-first' | 'agent-again';
  user_id: string | null;
  account_id: string | null;
  asked_at: Instant;
  attempts: number;
  next_at: Instant;
}

type AccessTables = { access_mail: MailRow };

/** Keeps a mail that is to leave; the same one that waits already is not kept twice. */
export async function insertMail(
  tx: Tx,
  mail: Pick<MailRow, 'id' | 'message' | 'user_id' | 'account_id'>,
  at: Instant,
): Promise<boolean> {
  const done = await sql`insert into access_mail (id, message, user_id, account_id, asked_at, next_at)
    select ${mail.id}, ${mail.message}, ${mail.user_id}::uuid, ${mail.account_id}::uuid, ${sqlInstant(at)}, ${sqlInstant(at)}
    where not exists (select 1 from access_mail
      where user_id is not distinct from ${mail.user_id}::uuid and account_id is not distinct from ${mail.account_id}::uuid)`.execute(
    tx,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** The next mail that is due, held until the transaction ends; those that another worker holds are passed over. */
export async function takeMail(tx: Tx, at: Instant): Promise<Omit<MailRow, 'operator_id'> | undefined> {
  return tx
    .withTables<AccessTables>()
    .selectFrom('access_mail')
    .selectAll()
    .where('next_at', '<=', sqlInstant(at))
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst() as Promise<Omit<MailRow, 'operator_id'> | undefined>;
}

/** Forgets a mail that has left, or was given up. */
export async function deleteMail(tx: Tx, id: string): Promise<void> {
  await tx.withTables<AccessTables>().deleteFrom('access_mail').where('id', '=', id).execute();
}

/** Puts a mail off after a failure. */
export async function postponeMail(tx: Tx, id: string, until: Instant): Promise<void> {
  await sql`update access_mail set attempts = attempts + 1, next_at = ${sqlInstant(until)} where id = ${id}`.execute(
    tx,
  );
}
