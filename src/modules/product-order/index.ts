import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { JsonFacts, MonthlyPrice, Verdict } from '../../terms/model/life.ts';
import type { Agreement } from '../agreement/index.ts';
import type { DecisionNote } from '../decision/index.ts';
import type { ObligationAction } from '../obligation/index.ts';
import type { Equipment } from '../resource-inventory/index.ts';

export type OrderState = 'acknowledged' | 'pending' | 'in-progress' | 'completed' | 'cancelled';

/** Papers shown or sent by the customer. */
export interface DocumentFacts {
  /** Codes of the contract: `identity`, `bank-details`, `address-proof`, `signed-contract`, `sepa-mandate`... */
  readonly provided: readonly string[];
  readonly identityType?: string;
  readonly identityExpiresOn?: CivilDate;
  /** True when absent. */
  readonly identityIsOriginal?: boolean;
  /** True when absent. */
  readonly bothSidesCopied?: boolean;
  readonly addressesDiffer?: boolean;
  readonly contractCopyRequested?: boolean;
  readonly sepaMandateRequested?: boolean;
  readonly chequeInHolderName?: boolean;
}

export interface OrderInput {
  readonly accountId: string;
  readonly pack: string;
  /** Catalogue code of the offer. */
  readonly offer: string;
  /** Catalogue codes of the options. */
  readonly options?: readonly string[];
  readonly channel: 'shop' | 'distance' | 'door-to-door';
  /** The caller's own reference: the same one again changes nothing and answers with the order that stands. */
  readonly externalId?: string;
  readonly addressId?: string;
  readonly address?: { readonly commune: string; readonly postcode: string; readonly street: string };
  readonly documents: DocumentFacts;
  readonly naturalPerson?: boolean;
  readonly personalUse?: boolean;
  readonly networkConnectionNeeded?: boolean;
  readonly studyPositive?: boolean;
  readonly usesAnalogueLineService?: boolean;
  readonly takesDecoder?: boolean;
  readonly newTvCustomer?: boolean;
  readonly visitFoundNeededAtSubscription?: boolean;
  /** Whether a technician must come; when absent, unless the home is already connected. */
  readonly appointmentNeeded?: boolean;
  /** The number wanted; the next free one of the territory when absent. `none`: no telephone line. */
  readonly number?: string;
  readonly mandate?: { readonly iban: string; readonly bic?: string; readonly holder?: string };
  /** Asks a deposit: the contract's facts about grounds. */
  readonly deposit?: { readonly amountInclTax: string; readonly facts: JsonFacts };
  /** Other facts of the contract (`onFixedLine`...), merged over the offer's characteristics. */
  readonly characteristics?: { readonly [name: string]: string | number | boolean };
}

export interface ProductOrder {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly externalId: string | null;
  readonly state: OrderState;
  readonly orderedOn: CivilDate;
  readonly channel: OrderInput['channel'];
  readonly pack: string;
  readonly offer: string;
  readonly options: readonly string[];
  readonly documentsRequired: readonly string[];
  readonly documentsMissing: readonly string[];
  readonly version: number;
}

export interface OrderOutcome {
  readonly order: ProductOrder;
  readonly agreement: Agreement;
  readonly price: MonthlyPrice | null;
  readonly qualification: Verdict | null;
  readonly equipment: readonly Equipment[];
  readonly number: string | null;
  /** True when the same order had already been placed: nothing was changed. */
  readonly alreadyPlaced: boolean;
  readonly notes: readonly DecisionNote[];
}

export declare function placeOrder(tx: Tx, context: Context, input: OrderInput): Promise<Result<OrderOutcome>>;
/** Papers that come after the order. */
export declare function provideDocuments(
  tx: Tx,
  context: Context,
  input: { readonly orderId: string; readonly documents: DocumentFacts; readonly on?: CivilDate },
): Promise<Result<{ readonly order: ProductOrder; readonly notes: readonly DecisionNote[] }>>;
/** Cancels an order whose service has not begun. */
export declare function cancelOrder(tx: Tx, context: Context, input: { readonly orderId: string; readonly reason: string; readonly on?: CivilDate }): Promise<Result<ProductOrder>>;
export declare function orderOf(tx: Tx, id: string): Promise<ProductOrder | undefined>;
export declare function orderOfAgreement(tx: Tx, accountId: string, agreementId: string): Promise<ProductOrder | undefined>;
export declare function ordersOf(tx: Tx, accountId: string): Promise<ProductOrder[]>;

/** What this room does when obligations fall due: give them to `advanceObligations` with those of the other rooms. */
export declare const orderActions: Readonly<Record<string, ObligationAction>>;
