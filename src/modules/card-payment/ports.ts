import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';

/** What a provider is asked to take. */
export interface CardOrder {
  /** Ours: the id of the intent, under which the provider knows the payment. */
  readonly reference: string;
  readonly amount: Money;
  /** What the payer reads on the provider's page. */
  readonly label: string;
  /** Where the browser goes back to, whatever came of it. */
  readonly backTo: string;
  /** The bank only keeps the money aside: it is taken by `capture`, or let go of by `release`. */
  readonly hold?: boolean;
}

/** How a payment stands at the provider. */
export interface CardStanding {
  readonly reference: string;
  /** `open`: the payer has not ended, or the bank has not answered. */
  readonly state: 'open' | 'accepted' | 'declined' | 'abandoned';
  readonly amount: Money;
  /** The provider's own number of the payment, once there is one. */
  readonly transaction?: string;
  readonly declineCode?: string;
  readonly brand?: string;
  readonly lastFour?: string;
}

/** A message of the provider, whose signature held. */
export interface CardNotice {
  /** The same message sent again has the same one. */
  readonly event: string;
  readonly standing: CardStanding;
}

/** One payment or refund of what a provider pays to the bank. */
export interface PayoutLine {
  readonly kind: 'payment' | 'refund';
  readonly transaction: string;
  readonly amount: Money;
  readonly fee: Money;
}

/** What a provider paid to the bank on a day. */
export interface Payout {
  readonly reference: string;
  readonly on: CivilDate;
  readonly lines: readonly PayoutLine[];
}

/**
 * Who takes cards for operators. The payer types the card on the provider's page: its number never comes here. A provider's
 * word about a payment is its signed notice; `ask` is for the notices that never came.
 */
export interface CardProvider {
  readonly name: string;
  /** Opens a page for an order; the same reference again answers the same page. */
  open(tx: Tx, context: Context, order: CardOrder): Promise<{ readonly pageUrl: string }>;
  /** How a payment stands; `undefined` when the provider has never heard of it. */
  ask(tx: Tx, context: Context, reference: string): Promise<CardStanding | undefined>;
  /** Gives money back on the card that paid. */
  refund(
    tx: Tx,
    context: Context,
    asked: { readonly transaction: string; readonly amount: Money },
  ): Promise<Result<{ readonly transaction: string }>>;
  /** Takes money that was kept aside, whole. */
  capture(tx: Tx, context: Context, transaction: string): Promise<Result<null>>;
  /** Lets go of money that was kept aside. */
  release(tx: Tx, context: Context, transaction: string): Promise<void>;
  /** Reads a notice from its bytes; refused when the signature is not the provider's. */
  readNotice(tx: Tx, context: Context, body: Uint8Array, signature: string): Promise<Result<CardNotice>>;
  /** What the provider has paid to the bank since a day. */
  payouts(tx: Tx, context: Context, since: CivilDate): Promise<readonly Payout[]>;
}

const connected = new Map<string, CardProvider>();

/** Makes a provider known under its name: operators choose theirs by the setting `cardProvider`. */
export function connectCardProvider(provider: CardProvider): void {
  connected.set(provider.name, provider);
}

/** The provider of a name; `undefined` when none is connected under it. */
export function cardProviderNamed(name: string): CardProvider | undefined {
  return connected.get(name);
}

/** Who is told what came of money kept aside for it. */
export interface HoldTaker {
  /** The word before the colon of what the money is kept for. */
  readonly kind: string;
  held(tx: Tx, context: Context, hold: { readonly accountId: string; readonly heldFor: string }): Promise<void>;
}

const takers = new Map<string, HoldTaker>();

/** Has a room told when money is kept aside for one of its own. */
export function connectHoldTaker(taker: HoldTaker): void {
  takers.set(taker.kind, taker);
}

/** Who is told of money kept aside for something. */
export function holdTakerOf(heldFor: string): HoldTaker | undefined {
  return takers.get(heldFor.split(':')[0] ?? '');
}
