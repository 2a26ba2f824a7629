import { createHash } from 'node:crypto';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type CustomerDocument, type NewDocument, SEALED_KINDS } from '../domain/document.ts';
import { termsHash } from '../domain/terms-hash.ts';
import { withTerms } from '../domain/terms-pages.ts';
import {
  documentFrom,
  type DocumentRow,
  insertContent,
  insertDocument,
  selectContent,
  selectDocument,
  selectDocumentAbout,
  selectDocuments,
  selectDocumentsAbout,
  updateContentHash,
} from '../store.ts';
import { renderPdf } from './render-pdf.ts';

const MOST = 200;

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Keeps a document, with the hash of the terms it rests on. One that is given as a template and its data is typeset when it is
 * first asked for. A second document of the same kind about the same subject changes nothing: the first one is answered.
 */
export async function storeDocument(tx: Tx, context: Context, input: NewDocument): Promise<CustomerDocument> {
  const { content, terms } = input;
  const now = context.clock.now();
  const given = 'bytes' in content ? { sha256: sha256Of(content.bytes), bytes: content.bytes } : undefined;
  if (given) await insertContent(tx, given.sha256, given.bytes, now);
  const row: DocumentRow = {
    account_id: input.accountId,
    id: uuidV7(now, context.random),
    kind: input.kind,
    subject: input.subject,
    title: input.title,
    file_name: input.fileName,
    media_type: 'bytes' in content ? content.mediaType : 'application/pdf',
    language: input.language,
    pack: terms?.pack ?? null,
    version: terms?.version ?? null,
    terms_hash: terms ? (termsHash(terms.pack, terms.version) ?? null) : null,
    template: 'template' in content ? content.template : null,
    data: 'template' in content ? content.data : null,
    sha256: given?.sha256 ?? null,
    created_at: now,
  };
  if (!(await insertDocument(tx, row))) {
    return documentFrom((await selectDocumentAbout(tx, input.accountId, input.kind, input.subject))!);
  }
  await recordAudit(tx, context, {
    action: 'document:store',
    subject: `document:${row.id}`,
    detail: { kind: input.kind, about: input.subject },
    ...(terms ? { terms: `${terms.pack}@${terms.version}` } : {}),
  });
  return documentFrom(row);
}

/** The document of a kind about a subject (`bill:<id>`), if there is one. */
export async function documentAbout(
  tx: Tx,
  input: { readonly accountId: string; readonly kind: string; readonly subject: string },
): Promise<CustomerDocument | undefined> {
  const row = await selectDocumentAbout(tx, input.accountId, input.kind, input.subject);
  return row && documentFrom(row);
}

/** The documents of a kind about a subject or its parts, the first one first. */
export async function documentsAbout(
  tx: Tx,
  input: { readonly accountId: string; readonly kind: string; readonly subject: string },
): Promise<readonly CustomerDocument[]> {
  return (await selectDocumentsAbout(tx, input.accountId, input.kind, input.subject)).map(documentFrom);
}

/** Documents of an account that may be read, newest first; `before` goes on after the last one seen. */
export async function documentsOf(
  tx: Tx,
  accountId: string,
  before?: { readonly createdAt: Instant; readonly id: string },
  limit = 50,
): Promise<CustomerDocument[]> {
  const rows = await selectDocuments(tx, accountId, Math.min(limit, MOST), before);
  return rows.filter((row) => !SEALED_KINDS.includes(row.kind)).map(documentFrom);
}

/** The bytes of a document, typeset now if nobody asked for them before, and the same ever after. */
export async function documentContent(
  tx: Tx,
  context: Context,
  accountId: string,
  id: string,
): Promise<{ readonly document: CustomerDocument; readonly bytes: Uint8Array } | undefined> {
  const row = await selectDocument(tx, accountId, id);
  if (!row) return undefined;
  if (row.sha256 !== null) return { document: documentFrom(row), bytes: (await selectContent(tx, row.sha256))! };
  // Locked, so that two readers at once do not keep it twice.
  const locked = (await selectDocument(tx, accountId, id, true))!;
  if (locked.sha256 !== null)
    return { document: documentFrom(locked), bytes: (await selectContent(tx, locked.sha256))! };
  const bytes = await renderPdf(locked.template!, withTerms(locked.data!));
  const sha256 = sha256Of(bytes);
  await insertContent(tx, sha256, bytes, context.clock.now());
  await updateContentHash(tx, accountId, id, sha256);
  return { document: documentFrom({ ...locked, sha256 }), bytes };
}
