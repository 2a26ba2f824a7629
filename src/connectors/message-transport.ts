import { join } from 'node:path';
import { connectSmsReceipts, type Transport } from '../modules/communication/index.ts';
import { fileMail } from './mail/file-mail.ts';
import { smtpMail } from './mail/smtp-mail.ts';
import { fileSms } from './sms/file-sms.ts';
import { httpSms, signedReceipts } from './sms/http-sms.ts';

/** What an installation says of the ways by which messages leave it. */
export interface TransportSettings {
  readonly dataFolder: string;
  readonly smtpUrl?: string | undefined;
  readonly smsUrl?: string | undefined;
  readonly smsKey?: string | undefined;
}

/** The name under which the provider of the installation is known: of its receipts too. */
export const HTTP_SMS = 'http';

/** Makes the receipts of the installation's provider readable. */
export function connectReceipts(settings: { readonly smsSecret?: string | undefined }): void {
  if (settings.smsSecret !== undefined) connectSmsReceipts(HTTP_SMS, signedReceipts(settings.smsSecret));
}

function noPrinter(): never {
  throw new Error('letters leave in batches');
}

/**
 * E-mails by the mail server when the installation has one, SMS by its provider, else both as files; letters are put on paper and
 * wait for an agent to make a batch of them.
 */
export function messageTransport(settings: TransportSettings): Transport {
  const { dataFolder, smtpUrl, smsUrl, smsKey } = settings;
  const email = smtpUrl === undefined ? fileMail(join(dataFolder, 'mail')) : smtpMail(smtpUrl);
  const sms =
    smsUrl === undefined
      ? fileSms(join(dataFolder, 'sms'))
      : httpSms({ url: smsUrl, key: smsKey ?? '', name: HTTP_SMS });
  return {
    lettersInBatches: true,
    deliver: (message) => {
      if (message.channel === 'letter') return noPrinter();
      return (message.channel === 'sms' ? sms : email).deliver(message);
    },
  };
}
