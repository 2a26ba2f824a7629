import type { Writable } from 'node:stream';

/** What a command of the terms reads and writes; `process` is one. */
export interface Io {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env?: { readonly [name: string]: string | undefined };
}

/** Writes a text and waits until it has gone out; false when nobody reads it any more. */
export function send(out: Writable, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const gone = (): void => resolve(false);
    out.once('error', gone);
    out.write(text, (error) => {
      if (!error) out.off('error', gone);
      resolve(!error);
    });
  });
}
