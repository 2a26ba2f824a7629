/** Messages to customers: an outbox written with the fact they tell, delivered once. */
import type { Context } from '../../platform/context.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';

export interface NewMessage {
  readonly accountId: string;
  /** Name of a template: `bill-available`, `payment-rejected`, `reminder`, `formal-notice`... */
  readonly template: string;
  readonly channel: 'email' | 'letter';
  /** The same message is never sent twice: a second one with this key changes nothing. */
  readonly dedupeKey: string;
  /** What the template names, as JSON; amounts `"54.90"`, dates ISO. */
  readonly data: { readonly [name: string]: unknown };
  /** The account's language when absent. */
  readonly language?: 'fr' | 'en';
}

/** Where messages leave the house: SMTP, or a folder when there is none. Answers a proof of the hand-over. */
export interface Transport {
  deliver(message: {
    readonly id: string;
    readonly channel: 'email' | 'letter';
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly html?: string;
    readonly pdf?: Uint8Array;
  }): Promise<{ readonly proof: string }>;
}

/** Puts a message in the outbox, in the transaction of the fact that it tells. */
export declare function sendMessage(tx: Tx, context: Context, message: NewMessage): Promise<void>;
/** Puts several in one statement. */
export declare function sendMessages(tx: Tx, context: Context, messages: readonly NewMessage[]): Promise<void>;
/** Delivers what waits in the outbox, a claimed row at a time; safe with many workers and after a crash. */
export declare function deliverOutbox(
  db: Db,
  context: Context,
  transport: Transport,
): Promise<{ readonly sent: number; readonly failed: number }>;
