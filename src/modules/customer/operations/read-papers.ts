import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Account } from '../../account/index.ts';
import { messagesOf } from '../../communication/index.ts';
import { type CustomerDocument, documentsOf } from '../../document/index.ts';
import type { DocumentShape, MessageShape } from '../shapes/customer-page.ts';

/** A document with its address. */
export function documentShapeOf(one: CustomerDocument, account: Account): DocumentShape {
  return {
    id: one.id,
    kind: one.kind,
    title: one.title,
    on: isoDate(localDate(account.territory, one.createdAt)),
    href: `/api/accounts/${account.id}/documents/${one.id}/content`,
  };
}

/** Documents of an account, newest first, each with its address. */
export async function readDocuments(tx: Tx, account: Account): Promise<DocumentShape[]> {
  // Bills have pages of their own, and are read there as long as their contract says.
  const papers = (await documentsOf(tx, account.id)).filter((one) => one.kind !== 'bill');
  return papers.map((one) => documentShapeOf(one, account));
}

/** Messages sent to an account, newest first. */
export async function readMessages(tx: Tx, account: Account): Promise<MessageShape[]> {
  return (await messagesOf(tx, account.id)).map((one) => ({
    id: one.id,
    channel: one.channel,
    title: one.title,
    state: one.state,
    to: one.to,
    lastError: one.lastError,
    on: isoDate(localDate(account.territory, one.createdAt)),
  }));
}
