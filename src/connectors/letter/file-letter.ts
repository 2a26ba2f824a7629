import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transport } from '../../modules/communication/index.ts';

/** Stands in for a printing and posting house: each letter is a file `<id>.pdf` in a folder. Sent again, it is the same file. */
export function fileLetter(folder: string): Transport {
  return {
    deliver: async (message) => {
      if (!message.pdf) throw new Error(`letter ${message.id} has no page`);
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${message.id}.pdf`);
      await writeFile(`${file}.part`, message.pdf);
      await rename(`${file}.part`, file);
      const mark = createHash('sha256').update(message.pdf).digest('hex');
      return { proof: `letters/${message.id}.pdf sha256:${mark}` };
    },
  };
}
