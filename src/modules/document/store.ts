import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { openBytes, sealBytes } from '../../platform/sealed.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { CustomerDocument, DocumentTemplate, TemplateData } from './domain/document.ts';

export interface DocumentRow {
  readonly account_id: string;
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly title: Bilingual;
  readonly file_name: string;
  readonly media_type: string;
  readonly language: 'fr' | 'en';
  readonly pack: string | null;
  readonly version: string | null;
  readonly terms_hash: string | null;
  readonly template: DocumentTemplate | null;
  readonly data: TemplateData | null;
  readonly sha256: string | null;
  readonly created_at: Instant;
}

/** A document in a list: without what it was made of. */
export type ListedRow = Omit<DocumentRow, 'template' | 'data'>;

/** A row as the room gives it out. */
export function documentFrom(row: ListedRow): CustomerDocument {
  const { pack, version, terms_hash: hash } = row;
  return {
    id: row.id,
    accountId: row.account_id,
    kind: row.kind,
    subject: row.subject,
    title: row.title,
    fileName: row.file_name,
    mediaType: row.media_type,
    language: row.language,
    terms: pack !== null && version !== null && hash !== null ? { pack, version, hash } : null,
    sha256: row.sha256,
    createdAt: row.created_at,
  };
}

/** Keeps a document; answers false when there is one of that kind for the subject. */
export async function insertDocument(tx: Tx, row: DocumentRow): Promise<boolean> {
  const done =
    await sql`insert into document (account_id, id, kind, subject, title, file_name, media_type, language, pack,
      version, terms_hash, template, data, sha256, created_at)
    values (${row.account_id}, ${row.id}, ${row.kind}, ${row.subject}, ${sqlJson(row.title)}, ${row.file_name},
      ${row.media_type}, ${row.language}, ${row.pack}, ${row.version}, ${row.terms_hash}, ${row.template},
      ${row.data === null ? null : sqlJson(row.data)}, ${row.sha256}, ${sqlInstant(row.created_at)})
    on conflict (account_id, kind, subject) do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function selectDocument(
  tx: Tx,
  accountId: string,
  id: string,
  lock = false,
): Promise<DocumentRow | undefined> {
  const rows = await sql<DocumentRow>`select * from document where account_id = ${accountId} and id = ${id}
    ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows.rows[0];
}

export async function selectDocumentAbout(
  tx: Tx,
  accountId: string,
  kind: string,
  subject: string,
): Promise<DocumentRow | undefined> {
  const rows = await sql<DocumentRow>`select * from document
    where account_id = ${accountId} and kind = ${kind} and subject = ${subject}`.execute(tx);
  return rows.rows[0];
}

/** Documents of a kind about a subject, or about its parts (`<subject>:<n>`), the first one first. */
export async function selectDocumentsAbout(
  tx: Tx,
  accountId: string,
  kind: string,
  subject: string,
): Promise<readonly DocumentRow[]> {
  const rows = await sql<DocumentRow>`select * from document where account_id = ${accountId} and kind = ${kind}
      and (subject = ${subject} or starts_with(subject, ${`${subject}:`}))
    order by created_at, subject`.execute(tx);
  return rows.rows;
}

/** Documents of an account, newest first, a page after the key of the last one seen. */
export async function selectDocuments(
  tx: Tx,
  accountId: string,
  limit: number,
  before?: { readonly createdAt: Instant; readonly id: string },
): Promise<readonly ListedRow[]> {
  const key = before ? sql`(created_at, id) < (${sqlInstant(before.createdAt)}, ${before.id}::uuid)` : sql`true`;
  const rows = await sql<ListedRow>`select account_id, id, kind, subject, title, file_name, media_type, language, pack,
      version, terms_hash, sha256, created_at
    from document where account_id = ${accountId} and ${key}
    order by created_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Keeps bytes under their hash, once for each content. */
export async function insertContent(tx: Tx, sha256: string, bytes: Uint8Array, at: Instant): Promise<void> {
  await sql`insert into document_content (sha256, bytes, kept_at)
    values (${sha256}, ${sealBytes(bytes)}, ${sqlInstant(at)}) on conflict (operator_id, sha256) do nothing${unanswered}`.execute(
    tx,
  );
}

export async function selectContent(tx: Tx, sha256: string): Promise<Uint8Array | undefined> {
  const rows = await sql<{ bytes: Buffer }>`select bytes from document_content where sha256 = ${sha256}`.execute(tx);
  const bytes = rows.rows[0]?.bytes;
  return bytes && openBytes(bytes);
}

export async function updateContentHash(tx: Tx, accountId: string, id: string, sha256: string): Promise<void> {
  await sql`update document set sha256 = ${sha256} where account_id = ${accountId} and id = ${id}`.execute(tx);
}
