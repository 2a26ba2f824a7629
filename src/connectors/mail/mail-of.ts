import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMessage } from '../../modules/communication/index.ts';

const NOBODY = { name: 'Régie', address: 'no-reply@regie.invalid' };

/** The ways out of a list (RFC 2369), at one click where there is an address for it (RFC 8058). */
function unsubscribing({ unsubscribe, unsubscribeAt }: OutgoingMessage): Record<string, string> {
  const ways = [
    ...(unsubscribeAt === undefined ? [] : [`<${unsubscribeAt}>`]),
    ...(unsubscribe === undefined ? [] : [`<mailto:${unsubscribe}>`]),
  ];
  if (ways.length === 0) return {};
  const listed = { 'List-Unsubscribe': ways.join(', ') };
  return unsubscribeAt === undefined ? listed : { ...listed, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/**
 * A message as an e-mail. Its Message-ID comes from the message, the same at each attempt, so that a receiver that has it
 * already can tell.
 */
export function mailOf(message: OutgoingMessage): SendMailOptions & { readonly messageId: string } {
  const from = message.from ?? NOBODY;
  const host = from.address.split('@')[1] ?? 'regie.invalid';
  return {
    messageId: `<${message.id}@${host}>`,
    from,
    to: message.to,
    subject: message.subject,
    text: message.text,
    ...(message.html === undefined ? {} : { html: message.html }),
    ...(message.attachments === undefined
      ? {}
      : {
          attachments: message.attachments.map(({ name, mediaType, bytes }) => ({
            filename: name,
            contentType: mediaType,
            content: Buffer.from(bytes),
          })),
        }),
    ...(message.at === undefined ? {} : { date: new Date(message.at) }),
    headers: {
      // The reader's program asks whether to acknowledge (RFC 8098).
      ...(message.receipt === true ? { 'Disposition-Notification-To': from.address } : {}),
      'Auto-Submitted': 'auto-generated',
      // What the contract obliges to send cannot be unsubscribed from: offers alone have it.
      ...unsubscribing(message),
    },
  };
}
