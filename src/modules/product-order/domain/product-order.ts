import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { JsonFacts, MonthlyPrice, Verdict } from '../../../terms/model/life.ts';
import type { Agreement, OtherMeans } from '../../agreement/index.ts';
import type { DecisionNote } from '../../decision/index.ts';
import type { Equipment } from '../../resource-inventory/index.ts';

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
  /** How the bills will be paid when no mandate is signed; as the account pays already when absent. */
  readonly paymentMethod?: OtherMeans;
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
  /** Grounds on which the contract lets a deposit be asked for, from what is known of the person. */
  readonly depositGrounds: readonly string[];
  readonly notes: readonly DecisionNote[];
}

/** Papers as they are kept: dates are ISO texts. */
export type KeptDocuments = Omit<DocumentFacts, 'identityExpiresOn'> & { readonly identityExpiresOn?: string };
