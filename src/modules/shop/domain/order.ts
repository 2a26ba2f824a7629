/** Where an order stands, from its placing to its hands. */
export type OrderState =
  | 'awaiting-payment'
  /** It waits for pieces that are not there yet: an order leaves whole. */
  | 'on-hold'
  | 'to-prepare'
  | 'prepared'
  | 'dispatched'
  | 'available'
  | 'delivered'
  | 'unclaimed'
  | 'cancelled';

/** Where a parcel goes: a door, or a pick-up point by its name. */
export interface DeliveryPlace {
  readonly name: string;
  readonly line1: string;
  readonly postcode: string;
  readonly city: string;
}

/** What the acceptance of an order rests on, as its buyer told it and as the house found it. */
export interface OrderFacts {
  readonly territory: string;
  readonly professionalUse: boolean;
  readonly wholesale: boolean;
  readonly termsAccepted: boolean;
  readonly authenticated: boolean;
  readonly checksPassed: boolean;
  readonly containsMobileOffer: boolean;
  readonly isMobilitySubscriber: boolean;
  readonly enterpriseAccess: 'none' | 'existing-login' | 'created';
}

const NEXT: Readonly<Record<OrderState, readonly OrderState[]>> = {
  'awaiting-payment': ['on-hold', 'to-prepare', 'cancelled'],
  'on-hold': ['to-prepare', 'cancelled'],
  'to-prepare': ['prepared', 'cancelled'],
  prepared: ['dispatched', 'to-prepare', 'cancelled'],
  dispatched: ['available', 'delivered', 'unclaimed'],
  available: ['delivered', 'unclaimed'],
  delivered: [],
  unclaimed: [],
  cancelled: [],
};

/** Whether an order may go from a state to another. */
export function mayGo(from: OrderState, to: OrderState): boolean {
  return NEXT[from].includes(to);
}

/** Whether nothing more comes of an order by itself. */
export function isOver(state: OrderState): boolean {
  return NEXT[state].length === 0;
}

/** The states of orders that still hold pieces of the stock. */
export const RESERVING: readonly OrderState[] = ['awaiting-payment', 'on-hold', 'to-prepare', 'prepared'];

const OVERSEAS: Readonly<Record<string, string>> = {
  '971': 'GP',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '976': 'YT',
  '977': 'BL',
  '978': 'MF',
};
/** Saint-Barthélemy and Saint-Martin have kept postcodes of Guadeloupe. */
const KEPT: Readonly<Record<string, string>> = { '97133': 'BL', '97150': 'MF' };

/** The territory of a place by its postcode, as the terms name it; mainland France is `FR`. */
export function territoryOfPostcode(postcode: string): string {
  return KEPT[postcode] ?? OVERSEAS[postcode.slice(0, 3)] ?? 'FR';
}
