import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transport } from '../../modules/communication/index.ts';

/** Stands in for a provider of SMS: each is a file `<id>.txt` in a folder, as a telephone would show it. Sent again, it is the same file. */
export function fileSms(folder: string): Transport {
  return {
    deliver: async ({ id, to, text, sender }) => {
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${id}.txt`);
      await writeFile(`${file}.part`, `${sender ?? ''} -> ${to}\n\n${text}\n`);
      await rename(`${file}.part`, file);
      return { proof: `sms/${id}.txt`, provider: 'local', delivered: true };
    },
  };
}
