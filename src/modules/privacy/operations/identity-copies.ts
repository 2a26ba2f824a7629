import { createHash } from 'node:crypto';
import { paperKindOf, type PaperKind } from '../../../formats/file-kind.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import {
  type CustomerDocument,
  documentContent,
  documentsAbout,
  IDENTITY_COPY,
  storeDocument,
} from '../../document/index.ts';
import { selectRequest } from '../store-requests.ts';

/** A front and a back, and one more of each when the first cannot be read. */
const MOST_COPIES = 4;

/** The largest copy that is taken, in bytes: a photograph of a telephone. */
export const LARGEST_COPY_BYTES = 5_000_000;

const ENDINGS: Readonly<Record<PaperKind, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

const NO_REQUEST = fail('privacy/no-request', 'Cette demande n’existe pas.', 'There is no such request.');
const NO_COPY = fail('privacy/no-copy', 'Cette copie n’existe pas.', 'There is no such copy.');
const NOT_AWAITED = fail(
  'privacy/identity-not-awaited',
  'Aucune pièce d’identité n’est attendue pour cette demande.',
  'No identity document is awaited for this request.',
);
const NOT_A_PAPER = fail(
  'privacy/not-a-paper',
  'Ce fichier n’est ni une photo (JPEG, PNG) ni un PDF.',
  'This file is neither a picture (JPEG, PNG) nor a PDF.',
  'file',
);
const TOO_LARGE = fail(
  'privacy/copy-too-large',
  'Ce fichier dépasse 5 Mo : réduisez-le ou photographiez de nouveau.',
  'This file is over 5 MB: make it smaller or take the picture again.',
  'file',
);
const TOO_MANY = fail(
  'privacy/too-many-copies',
  'Quatre fichiers sont déjà reçus pour cette demande : nous les regardons.',
  'Four files were already received for this request: we are looking at them.',
  'file',
);

const subjectOf = (requestId: string): string => `privacy-request:${requestId}`;

/** The copies of identity documents that were sent for a request, the first one first. */
export function identityCopiesOf(
  tx: Tx,
  request: { readonly accountId: string; readonly id: string },
): Promise<readonly CustomerDocument[]> {
  return documentsAbout(tx, { accountId: request.accountId, kind: IDENTITY_COPY, subject: subjectOf(request.id) });
}

/**
 * Takes in a copy of an identity document for a request that waits for one: what the file is, is read in its own bytes. The same
 * file sent twice is kept once. It proves nothing by itself: the officer looks at it and says what it is.
 */
export async function sendIdentityCopy(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly requestId: string; readonly bytes: Uint8Array },
): Promise<Result<readonly CustomerDocument[]>> {
  const { accountId, requestId, bytes } = input;
  const request = await selectRequest(tx, requestId, true);
  if (request?.accountId !== accountId) return NO_REQUEST;
  if (request.state !== 'identity-awaited') return NOT_AWAITED;
  if (bytes.length > LARGEST_COPY_BYTES) return TOO_LARGE;
  const mediaType = paperKindOf(bytes);
  if (mediaType === undefined) return NOT_A_PAPER;
  const copies = await identityCopiesOf(tx, request);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (copies.some((one) => one.sha256 === sha256)) return ok(copies);
  if (copies.length >= MOST_COPIES) return TOO_MANY;
  const nth = copies.length + 1;
  const kept = await storeDocument(tx, context, {
    accountId,
    kind: IDENTITY_COPY,
    subject: `${subjectOf(requestId)}:${nth}`,
    title: { fr: `Copie d’une pièce d’identité, ${nth}`, en: `Copy of an identity document, ${nth}` },
    fileName: `identite-${nth}.${ENDINGS[mediaType]}`,
    language: 'fr',
    content: { bytes, mediaType },
  });
  return ok([...copies, kept]);
}

/** One copy, for the officer who looks at it; that they did is on record. */
export async function readIdentityCopy(
  tx: Tx,
  context: Context,
  input: { readonly requestId: string; readonly copyId: string },
): Promise<Result<{ readonly document: CustomerDocument; readonly bytes: Uint8Array }>> {
  const request = await selectRequest(tx, input.requestId);
  if (!request) return NO_REQUEST;
  const copies = await identityCopiesOf(tx, request);
  if (!copies.some((one) => one.id === input.copyId)) return NO_COPY;
  const found = await documentContent(tx, context, request.accountId, input.copyId);
  if (!found) return NO_COPY;
  await recordAudit(tx, context, {
    action: 'privacy:read-identity-copy',
    subject: `account:${request.accountId}`,
    detail: { request: request.id, copy: input.copyId },
  });
  return ok(found);
}
