import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { type Failure, fail } from '../../../kernel/result.ts';

/** A line of a file with something in it; `row` is its line in the file, where whoever mends it will look. */
export interface FileLine {
  readonly row: number;
  readonly line: string;
}

const LONGEST_LINE = 100_000;

const failureOf = (code: string, fr: string, en: string): Failure => {
  const failed = fail(code, fr, en, 'file');
  return failed.failure;
};

/** Why a file as a whole cannot be read. */
export const FILE_FAILURES = {
  empty: failureOf('mediation/empty-file', 'Le fichier est vide.', 'The file is empty.'),
  notText: failureOf(
    'mediation/not-text',
    'Ce n’est pas un fichier de texte : envoyez du texte UTF-8, tel quel ou compressé par gzip.',
    'This is no file of text: send UTF-8 text, plain or compressed by gzip.',
  ),
  damaged: failureOf(
    'mediation/damaged-gzip',
    'Le fichier gzip est coupé ou abîmé : envoyez-le de nouveau, entier.',
    'The gzip file is cut short or damaged: send it again, whole.',
  ),
} as const;

/** A file that cannot be read as a whole; thrown out of the middle of a stream, and told to people. */
export class UnreadableFile extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message.en);
    this.name = 'UnreadableFile';
    this.failure = failure;
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function plainBytes(path: string): Promise<Readable> {
  const file = createReadStream(path);
  if (!(await isGzip(path))) return file;
  const plain = createGunzip();
  pipeline(file, plain, () => undefined);
  return plain;
}

async function* texts(path: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  try {
    for await (const chunk of await plainBytes(path)) {
      if ((chunk as Buffer).includes(0)) throw new UnreadableFile(FILE_FAILURES.notText);
      yield decoder.write(chunk as Buffer);
    }
  } catch (error) {
    const isDamaged = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    throw isDamaged ? new UnreadableFile(FILE_FAILURES.damaged) : error;
  }
  yield decoder.end();
}

/**
 * The lines of a file of text, plain or gzip (of several members too), a chunk at a time: memory stays flat whatever its size.
 * Lines with nothing in them are passed over. Throws `UnreadableFile`.
 */
export async function* fileLines(path: string): AsyncGenerator<readonly FileLine[]> {
  let row = 0;
  let rest = '';
  for await (const text of texts(path)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) throw new UnreadableFile(FILE_FAILURES.notText);
    const told: FileLine[] = [];
    for (const line of lines) {
      row += 1;
      if (line.trim() !== '') told.push({ row, line: line.endsWith('\r') ? line.slice(0, -1) : line });
    }
    if (told.length > 0) yield told;
  }
  if (rest.trim() !== '') yield [{ row: row + 1, line: rest }];
}

/** The first lines of a file, up to so many. */
export async function firstLines(path: string, count: number): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const lines of fileLines(path)) {
    for (const { line } of lines) found.push(line);
    if (found.length >= count) break;
  }
  return found.slice(0, count);
}
