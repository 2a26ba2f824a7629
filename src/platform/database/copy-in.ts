import { CompiledQuery } from 'kysely';
import copyFrom from 'pg-copy-streams';
import type { Tx } from './connect.ts';

/** Sends bytes to a statement `copy … from stdin`, inside a transaction. */
export async function copyIn(tx: Tx, statement: string, bytes: Uint8Array): Promise<void> {
  const stream = copyFrom.from(statement);
  const ended = new Promise<void>((done, failed) => {
    stream.once('finish', done);
    stream.once('error', failed);
  });
  // The driver hands what it is given to the connection, which takes a stream where it takes a text.
  const given = { ...CompiledQuery.raw(statement), sql: stream as unknown as string };
  const sent = tx.executeQuery(given);
  stream.end(bytes);
  await Promise.all([sent, ended]);
}
