import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fail, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { contextOf } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { Services } from '../../../platform/http/route-module.ts';
import { newId } from '../../../platform/random.ts';

/** Where files that are sent wait for the worker. */
export function receivedFolder(services: Services): string {
  return join(services.config.dataFolder, 'received');
}

/** Writes a file that is being sent to disk; what is cut short leaves nothing behind. */
async function keepFile(sent: MultipartFile['file'], path: string): Promise<void> {
  try {
    await pipeline(sent, createWriteStream(path));
    if (sent.truncated) throw refusal('request/too-large', 413);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/**
 * Receives the file of a form and hands it over; refused or failed, nothing of it stays on the disk. `keep` answers whether its
 * bytes are still needed.
 */
export async function receiveUpload<T>(
  request: FastifyRequest,
  services: Services,
  use: (
    file: { readonly path: string; readonly name: string },
    context: Context,
  ) => Promise<Result<{ readonly value: T; readonly keep: boolean }>>,
): Promise<T> {
  const file = await request.file();
  if (!file) return valueOf(fail('upload/no-file', 'Choisissez un fichier.', 'Choose a file.', 'file'));
  const context = contextOf(request, services);
  await mkdir(receivedFolder(services), { recursive: true });
  const path = join(receivedFolder(services), `${newId(context)}.cdr`);
  await keepFile(file.file, path);
  let keep = false;
  try {
    const used = valueOf(await use({ path, name: file.filename }, context));
    keep = used.keep;
    return used.value;
  } finally {
    if (!keep) await rm(path, { force: true });
  }
}
