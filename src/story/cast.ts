import type { Account } from '../modules/account/index.ts';
import type { StoryAddress, StoryContract, StoryCustomer } from './subscriber.ts';

/** Somebody in a story, and what has come of them so far. */
export interface Cast {
  readonly name: string;
  readonly told: { readonly customer: StoryCustomer; readonly address: StoryAddress; readonly contract: StoryContract };
  /** Days after the due date at which each bill is paid by itself; none: only when the story says so. */
  readonly payDaysAfterDue: number | undefined;
  account?: Account;
  addressId?: string;
  orderId?: string;
  agreementId?: string;
  /** The visit that is booked. */
  appointmentId?: string;
  number?: string;
  /** The number that is brought along. */
  wantedNumber?: string;
  /** The last port of a number. */
  portingId?: string;
  readonly history: { agreementId: string; state: string; on: string }[];
}

/** The account of somebody whose story has begun. */
export function accountOfCast(cast: Cast): Account {
  if (!cast.account) throw new Error(`${cast.name} has no account yet`);
  return cast.account;
}
