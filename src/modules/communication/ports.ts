import type { CivilDate } from '../../kernel/civil-date.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { OutgoingMessage } from './domain/message.ts';

/** What the one who took a message said. */
export interface HandedOver {
  /** Their own answer, or where it is. */
  readonly proof: string;
  readonly provider?: string;
  /** True when they say at once that it has arrived. */
  readonly delivered?: boolean;
}

/** Where messages leave the house: SMTP, an SMS provider, or a folder when there is none. Answers a proof of the hand-over. */
export interface Transport {
  deliver(message: OutgoingMessage): Promise<HandedOver>;
  /** True when nothing leaves the house by it (stories, demonstrations): many messages are then noted as sent at once. */
  readonly repeatable?: boolean;
  /** True when letters are put on paper here and wait for an agent to make a batch of them; else they are handed over like the others. */
  readonly lettersInBatches?: boolean;
}

/** What a provider of SMS says later of one that it took. */
export interface SmsReceipt {
  /** The key that it was given: our message. */
  readonly key: string;
  readonly state: 'delivered' | 'undelivered';
  readonly reason?: string;
}

/** Reads the signed receipts of a provider; a signature that is not its own reads as nothing. */
export type ReadSmsReceipt = (
  body: Uint8Array,
  signature: string,
  now: number,
) => SmsReceipt | 'unsigned' | 'unreadable';

const readers = new Map<string, ReadSmsReceipt>();

/** Makes the receipts of a provider of SMS known by its name. */
export function connectSmsReceipts(provider: string, read: ReadSmsReceipt): void {
  readers.set(provider, read);
}

/** How the receipts of a provider are read; `undefined` when none is connected. */
export function smsReceiptsOf(provider: string): ReadSmsReceipt | undefined {
  return readers.get(provider);
}

/** A registered letter that the post has presented. */
export interface PresentedLetter {
  readonly account_id: string;
  readonly message_id: string;
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly tracking: string | null;
  readonly presentedOn: CivilDate;
  readonly on: CivilDate;
}

/** What somebody who counts from a presentation does with it; `undefined`: it is nothing to them. */
export type OnPresented = (tx: Tx, context: Context, letter: PresentedLetter) => Promise<Result<unknown> | undefined>;

const listeners = new Map<string, OnPresented>();

/** Lets a room know when letters of a template have been presented. */
export function connectPresented(template: string, listener: OnPresented): void {
  listeners.set(template, listener);
}

/** Tells who counts from it that a letter was presented. */
export async function tellPresented(tx: Tx, context: Context, letter: PresentedLetter): Promise<Result<unknown>> {
  return (await listeners.get(letter.template)?.(tx, context, letter)) ?? ok(null);
}
