import type { Instant } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

export type MessageChannel = 'email' | 'letter' | 'sms';
export type MessageLanguage = 'fr' | 'en';
/** `ready`: a letter on paper, that waits for its batch and the post; `stopped`: an agent kept it from leaving. */
export type MessageState = 'waiting' | 'claimed' | 'ready' | 'sent' | 'failed' | 'stopped';
export type MessageData = { readonly [name: string]: unknown };

export interface NewMessage {
  readonly accountId: string;
  /** Name of a template: `bill-available`, `payment-rejected`, `reminder`, `formal-notice`... */
  readonly template: string;
  readonly channel: MessageChannel;
  /** The same message is never sent twice: a second one with this key changes nothing. */
  readonly dedupeKey: string;
  /**
   * What the template names, as JSON; amounts `"54.90"`, dates ISO. `documents`: ids of documents of the account that go with it,
   * attached to an e-mail; a letter is the first of them.
   */
  readonly data: MessageData;
  /** The account's language when absent. */
  readonly language?: MessageLanguage;
  /** Somebody else by e-mail, such as the third party who pays; the holder when absent. */
  readonly to?: { readonly name: string; readonly email: string };
  /** The holder as known before, when their details go in the same transaction. */
  readonly known?: Recipient;
}

/** Whom a message goes to, as known when it was written. */
export interface Recipient {
  readonly name: string;
  readonly email?: string;
  /** A mobile number, E.164. */
  readonly phone?: string;
  /** Lines of the postal address, below the name. */
  readonly address: readonly string[];
  readonly customerNumber: string;
  readonly accountNumber: string;
  /** Where it is read: letters are dated there. */
  readonly territory: Territory;
}

/** A message of a customer, as screens list it. */
export interface Message {
  readonly id: string;
  readonly accountId: string;
  readonly template: string;
  readonly title: Bilingual;
  readonly channel: MessageChannel;
  readonly language: MessageLanguage;
  readonly to: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly proof: string | null;
  /** A letter against a signature. */
  readonly registered: boolean;
  /** Who took it from us. */
  readonly provider: string | null;
  /** The very address that it left for. */
  readonly sentTo: string | null;
  /** SHA-256 of what left: the text of a mail or an SMS, the page of a letter. */
  readonly contentSha256: string | null;
  readonly delivery: 'delivered' | 'undelivered' | null;
  readonly deliveredAt: Instant | null;
  /** When it may leave, while it waits. */
  readonly nextAt: Instant;
}

/** A message in words. */
export interface WrittenMessage {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** What leaves the house. */
export interface OutgoingMessage {
  /** Stable from one attempt to the next: a mail server or a folder that has it already knows it again. */
  readonly id: string;
  readonly channel: MessageChannel;
  /** An e-mail address, a mobile number, or the name and address of a letter on one line. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly pdf?: Uint8Array;
  /** What goes with an e-mail. */
  readonly attachments?: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
  readonly from?: { readonly name: string; readonly address: string };
  /** Instant of the sending, by the business clock. */
  readonly at?: Instant;
  /** Where an SMS says that it is from. */
  readonly sender?: string;
  /** Where one writes to get no more of the kind; offers alone have it. */
  readonly unsubscribe?: string;
  /** Whoever reads it is asked to acknowledge it. */
  readonly receipt?: boolean;
  /** The address that stops them by one request of the mail program itself; https alone. */
  readonly unsubscribeAt?: string;
}
