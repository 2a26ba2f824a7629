import { createTransport, type Transporter } from 'nodemailer';
import type { OutgoingMessage, Transport } from '../../modules/communication/index.ts';
import { mailOf } from './mail-of.ts';

/** Sends e-mails through a mail server, over connections that are kept open. The proof is the server's own answer. */
export function smtpMail(url: string): Transport & { close(): void } {
  const transporter: Transporter = createTransport(url, { pool: true, maxConnections: 3 } as never);
  return {
    deliver: async (message: OutgoingMessage) => {
      const mail = mailOf(message);
      const answer = (await transporter.sendMail(mail)) as { readonly response: string };
      return { proof: `${mail.messageId} ${answer.response}`, provider: 'smtp' };
    },
    close: () => transporter.close(),
  };
}
