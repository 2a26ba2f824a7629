import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Account } from '../../account/index.ts';
import type { Message } from '../../communication/index.ts';
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

/** The documents of an account as its page lists them. */
export function documentShapes(documents: readonly CustomerDocument[], account: Account): DocumentShape[] {
  // Bills have pages of their own, and are read there as long as their contract says.
  return documents.filter((one) => one.kind !== 'bill').map((one) => documentShapeOf(one, account));
}

/** The messages that were sent to an account as its page lists them. */
export function messageShapes(messages: readonly Message[], account: Account): MessageShape[] {
  return messages.map((one) => ({
    id: one.id,
    channel: one.channel,
    title: one.title,
    state: one.state,
    to: one.to,
    lastError: one.lastError,
    on: isoDate(localDate(account.territory, one.createdAt)),
  }));
}

/** Documents of an account, newest first, each with its address. */
export async function readDocuments(tx: Tx, account: Account): Promise<DocumentShape[]> {
  return documentShapes(await documentsOf(tx, account.id), account);
}
