import { type CdrLayout, layoutOf } from '../../../formats/cdr-csv.ts';
import { callFileBytes } from './call-file-bytes.ts';

const NEW_LINE = 0x0a;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Where the rows of a file begin, and how they are laid out. */
export interface FileHead {
  readonly layout: CdrLayout;
  /** Bytes of the plain text before the first row. */
  readonly offset: number;
  /** Line of the first row, from 1. */
  readonly row: number;
}

/** Whole lines of a file: from byte `from`, the first being line `firstRow`. */
export interface FileBlock {
  readonly bytes: Uint8Array;
  readonly from: number;
}

/** Reads the first line that is not empty; nothing when there is none. */
export async function fileHead(path: string): Promise<FileHead | undefined> {
  let read = Buffer.alloc(0);
  const stream = await callFileBytes(path);
  try {
    for await (const chunk of stream) {
      read = Buffer.concat([read, chunk as Buffer]);
      if (/\S[^\n]*\n/.test(read.toString('latin1').replace('\u00ef\u00bb\u00bf', ''))) break;
    }
  } finally {
    stream.destroy();
  }
  let offset = read.subarray(0, 3).equals(MARK) ? 3 : 0;
  for (let row = 1; offset < read.length; row += 1) {
    const found = read.indexOf(NEW_LINE, offset);
    const end = found === -1 ? read.length : found;
    const line = read.subarray(offset, end).toString('utf8').trim();
    if (line !== '') {
      const layout = layoutOf(line);
      return layout.header ? { layout, offset: end + 1, row: row + 1 } : { layout, offset, row };
    }
    offset = end + 1;
  }
  return undefined;
}

/** Cuts the rest of a file, from a byte of its plain text on, into blocks of whole lines of about so many bytes. */
export async function* fileBlocks(path: string, from: number, size: number): AsyncGenerator<FileBlock> {
  let skip = from;
  let at = from;
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of await callFileBytes(path)) {
    let bytes = chunk as Buffer;
    if (skip > 0) {
      const passed = Math.min(skip, bytes.length);
      skip -= passed;
      bytes = bytes.subarray(passed);
    }
    if (bytes.length === 0) continue;
    parts.push(bytes);
    length += bytes.length;
    const end = length < size ? -1 : bytes.lastIndexOf(NEW_LINE);
    if (end === -1) continue;
    const rest = bytes.subarray(end + 1);
    parts[parts.length - 1] = bytes.subarray(0, end + 1);
    const block = Buffer.concat(parts);
    yield { bytes: block, from: at };
    at += block.length;
    parts = rest.length === 0 ? [] : [rest];
    length = rest.length;
  }
  if (length > 0) yield { bytes: Buffer.concat(parts), from: at };
}
