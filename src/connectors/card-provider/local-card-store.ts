import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';
import type { Behaviour } from './local-cards.ts';

export interface PageRow {
  readonly id: string;
  readonly reference: string;
  readonly amount: Money;
  readonly label: string;
  readonly back_to: string;
  readonly state: 'open' | 'challenge' | 'accepted' | 'declined' | 'abandoned';
  readonly behaviour: Behaviour | null;
  readonly tries: number;
  readonly transaction: string | null;
  readonly decline_code: string | null;
  readonly card_brand: string | null;
  readonly card_last_four: string | null;
  readonly opened_at: Instant;
  readonly known_at: Instant | null;
  readonly refunded: Money;
  /** The money is only kept aside. */
  readonly held: boolean;
}

export interface LineRow {
  readonly transaction: string;
  readonly kind: 'payment' | 'refund';
  readonly amount: Money;
  readonly at: Instant;
  readonly payout: string | null;
}

export interface MessageRow {
  readonly id: string;
  readonly body: string;
  readonly send_at: Instant;
}

const KEY_BYTES = 32;

/** The key that signs messages to an operator, made the first time it is needed. */
export async function signingKey(tx: Tx, context: Context): Promise<Uint8Array> {
  const fresh = Buffer.from(context.random(KEY_BYTES));
  await sql`insert into local_card_key (key) values (${fresh}) on conflict do nothing`.execute(tx);
  const rows = await sql<{ key: Buffer }>`select key from local_card_key`.execute(tx);
  return rows.rows[0]!.key;
}

/** Opens a page, or finds the one that was opened for the same reference. */
export async function openPage(
  tx: Tx,
  page: Pick<PageRow, 'id' | 'reference' | 'amount' | 'label' | 'back_to' | 'opened_at' | 'held'>,
): Promise<PageRow> {
  await sql`insert into local_card_page (id, reference, amount, label, back_to, state, opened_at, held)
    values (${page.id}, ${page.reference}, ${String(page.amount)}::bigint, ${page.label}, ${page.back_to}, 'open',
      ${sqlInstant(page.opened_at)}, ${page.held}) on conflict do nothing`.execute(tx);
  return (await lockPageOf(tx, page.reference))!;
}

/** The page of an order, by the reference that its operator gave it, locked. */
export async function lockPageOf(tx: Tx, reference: string): Promise<PageRow | undefined> {
  const rows =
    await sql<PageRow>`select * from local_card_page where reference = ${reference}::uuid for update`.execute(tx);
  return rows.rows[0];
}

/** A page by its own id, locked. */
export async function lockPage(tx: Tx, id: string): Promise<PageRow | undefined> {
  const rows = await sql<PageRow>`select * from local_card_page where id = ${id}::uuid for update`.execute(tx);
  return rows.rows[0];
}

/** The page on which a transaction was made, locked. */
export async function lockPageOfTransaction(tx: Tx, transaction: string): Promise<PageRow | undefined> {
  const rows = await sql<PageRow>`select * from local_card_page where transaction = ${transaction} for update`.execute(
    tx,
  );
  return rows.rows[0];
}

/** Keeps what has become of a page. */
export async function updatePage(tx: Tx, page: PageRow): Promise<void> {
  await sql`update local_card_page set state = ${page.state}, behaviour = ${page.behaviour}, tries = ${page.tries},
    transaction = ${page.transaction}, decline_code = ${page.decline_code}, card_brand = ${page.card_brand},
    card_last_four = ${page.card_last_four}, known_at = ${sqlInstant(page.known_at)},
    refunded = ${String(page.refunded)}::bigint, held = ${page.held} where id = ${page.id}`.execute(tx);
}

/** Keeps a payment or a refund, to be paid out. */
export async function insertLine(tx: Tx, line: Omit<LineRow, 'payout'>): Promise<void> {
  await sql`insert into local_card_line (transaction, kind, amount, at)
    values (${line.transaction}, ${line.kind}, ${String(line.amount)}::bigint, ${sqlInstant(line.at)})`.execute(tx);
}

/** Payments and refunds that payouts hold, or those that none holds yet, oldest first, locked. */
export async function selectLines(tx: Tx, inPayouts: boolean): Promise<readonly LineRow[]> {
  const rows = await sql<LineRow>`select * from local_card_line
    where (payout is not null) = ${inPayouts} order by at, transaction for update`.execute(tx);
  return rows.rows;
}

/** Puts payments and refunds in a payout. */
export async function putInPayout(tx: Tx, transactions: readonly string[], payout: string): Promise<void> {
  await sql`update local_card_line set payout = ${payout} where transaction = any(${transactions}::text[])`.execute(tx);
}

/** Keeps a message to be sent at its time. */
export async function insertMessage(tx: Tx, message: MessageRow): Promise<void> {
  await sql`insert into local_card_message (id, body, send_at)
    values (${message.id}, ${message.body}, ${sqlInstant(message.send_at)})`.execute(tx);
}

/** The next message that is due, locked; another worker's are left to it. */
export async function lockDueMessage(tx: Tx, now: Instant): Promise<MessageRow | undefined> {
  const rows = await sql<MessageRow>`select id, body, send_at from local_card_message
    where sent_at is null and send_at <= ${sqlInstant(now)} order by send_at, id limit 1 for update skip locked`.execute(
    tx,
  );
  return rows.rows[0];
}

/** Notes that a message was sent, or puts it off to be sent again. */
export async function markMessage(
  tx: Tx,
  id: string,
  done: { readonly sentAt: Instant } | { readonly againAt: Instant },
): Promise<void> {
  if ('sentAt' in done)
    await sql`update local_card_message set sent_at = ${sqlInstant(done.sentAt)} where id = ${id}`.execute(tx);
  else await sql`update local_card_message set send_at = ${sqlInstant(done.againAt)} where id = ${id}`.execute(tx);
}
