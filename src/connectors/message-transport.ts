import { join } from 'node:path';
import type { Transport } from '../modules/communication/index.ts';
import { fileLetter } from './letter/file-letter.ts';
import { fileMail } from './mail/file-mail.ts';
import { smtpMail } from './mail/smtp-mail.ts';

/** E-mails by the mail server when the installation has one, else as files; letters as files for the printing house. */
export function messageTransport(settings: {
  readonly dataFolder: string;
  readonly smtpUrl?: string | undefined;
}): Transport {
  const email =
    settings.smtpUrl === undefined ? fileMail(join(settings.dataFolder, 'mail')) : smtpMail(settings.smtpUrl);
  const letter = fileLetter(join(settings.dataFolder, 'letters'));
  return { deliver: (message) => (message.channel === 'email' ? email : letter).deliver(message) };
}
