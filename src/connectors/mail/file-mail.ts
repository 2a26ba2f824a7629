import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Transport } from '../../modules/communication/index.ts';
import { mailOf } from './mail-of.ts';

/** Stands in for a mail server: each e-mail is a file `<id>.eml` in a folder, that any mail program opens. Sent again, it is the same file. */
export function fileMail(folder: string): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    deliver: async (message) => {
      const composed = await composer.sendMail(mailOf(message));
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${message.id}.eml`);
      // Whole or not at all: a crash leaves no half message.
      await writeFile(`${file}.part`, composed.message as Buffer);
      await rename(`${file}.part`, file);
      return { proof: `mail/${message.id}.eml`, provider: 'local' };
    },
  };
}
