import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { PartyFacts } from '../../party/index.ts';
import type { Imprint } from './imprint.ts';
import type { OperatorCalendar } from './operator-calendar.ts';
import type { MessagingPractice } from './messaging-practice.ts';

export type PaymentMethod = 'direct-debit' | 'transfer' | 'cheque' | 'card';
export type Segment = 'residential' | 'professional';

/** A billing account (TMF666): nine digits, one holder, one way to pay. */
export interface Account {
  readonly id: string;
  /** Nine digits, the last a check digit. */
  readonly number: string;
  /** `C` and eight digits: the same for all accounts of one customer. */
  readonly customerNumber: string;
  readonly territory: Territory;
  readonly segment: Segment;
  readonly language: 'fr' | 'en';
  readonly status: 'active' | 'closed';
  readonly billingDay: number;
  readonly paymentMethod: PaymentMethod;
  readonly paperBill: boolean;
  /** A third party who pays the bills (TMF: payer role); the holder still owes them. */
  readonly payer: { readonly name: string; readonly email?: string } | null;
  readonly openedOn: CivilDate;
  readonly version: number;
}

export interface NewCustomer {
  readonly territory: Territory;
  readonly segment: Segment;
  readonly language?: 'fr' | 'en';
  readonly party: PartyFacts;
  /** 1 to 28; the operator's setting when absent. */
  readonly billingDay?: number;
  /** `transfer` when absent; becomes `direct-debit` when a mandate is signed. */
  readonly paymentMethod?: PaymentMethod;
  readonly paperBill?: boolean;
  readonly payer?: { readonly name: string; readonly email?: string };
  /** Another account of the same customer; a new customer when absent. */
  readonly customerNumber?: string;
}

export interface Mandate {
  readonly id: string;
  readonly accountId: string;
  /** Unique mandate reference (RUM), at most 35 characters. */
  readonly reference: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
  readonly signedOn: CivilDate;
  readonly revokedOn: CivilDate | null;
  /** `FRST` until a direct debit has been presented under it. */
  readonly sequence: 'FRST' | 'RCUR';
  readonly revokedBecause: MandateEnd | null;
  /** Collection day of the last debit presented under it. */
  readonly lastPresentedOn: CivilDate | null;
  /** The creditor under whose identifier it was last presented. */
  readonly creditorId: string | null;
  readonly creditorName: string | null;
  /** The account that the debtor's bank knows, until a debit has told it of the new one. */
  readonly previousIban: string | null;
  /** No debit is presented from that day on; the bank's reason beside it. */
  readonly haltedOn: CivilDate | null;
  readonly haltedBecause: string | null;
}

/** Why a mandate is over: the customer took it back, signed another, let it lie for 36 months, or the bank does not know it. */
export type MandateEnd = 'customer' | 'replaced' | 'unused' | 'refused-by-bank';

/** Other bank details under the same mandate. */
export interface ChangedBankDetails {
  readonly accountId: string;
  readonly iban: string;
  readonly bic?: string;
  /** As before when absent. */
  readonly holder?: string;
  readonly by: 'customer' | 'agent';
  readonly on?: CivilDate;
}

/** How the operator's direct debits and transfers are made, where the scheme leaves it the choice. */
export interface SepaPractice {
  /** Edition of pain.008 that the bank takes, and of pain.001. */
  readonly directDebitEdition: '02' | '08';
  readonly transferEdition: '03' | '09';
  /** Days before a debit at which its amount and date are told; 14 by the scheme unless the contract agrees on another delay. */
  readonly noticeDays: number;
  /** Days after a return for want of funds at which the debit is presented again; 0: never. */
  readonly retryDays: number;
  /** Presentations of one bill in all. */
  readonly mostTries: number;
}

export interface AccountHit {
  readonly accountId: string;
  readonly number: string;
  readonly customerNumber: string;
  readonly name: string;
  readonly territory: Territory;
  readonly segment: Segment;
  readonly status: Account['status'];
  readonly phone: string | null;
  readonly city: string;
}

/** An account that a search found, and by what. */
export interface AccountFound extends AccountHit {
  readonly by: readonly string[];
  /** By a number that was typed whole. */
  readonly exact: boolean;
  /** By a word that only looks like what was typed. */
  readonly slip: boolean;
}

export interface FoundAccounts {
  readonly found: readonly AccountFound[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

export interface SearchPage {
  readonly hits: readonly AccountHit[];
  /** Pass it to get the next page; absent on the last one. */
  readonly next?: string;
}

/** How the operator collects unpaid bills, where its contracts leave it the choice. Amounts in euros, as text. */
export interface CollectionPractice {
  /** Whether a formal notice counts as presented after the usual days of the post, or only once its presentation is told. */
  readonly noticePresentation: 'reckoned' | 'told';
  readonly mostInstalments: number;
  readonly leastInstalment: string;
  /** What customers may agree on by themselves. */
  readonly customerMostInstalments: number;
  readonly customerMostAmount: string;
  /** Days after which an instalment that has not come breaks its plan. */
  readonly planGraceDays: number;
  /** How far ahead a payment may be promised. */
  readonly promiseMostDays: number;
}

/** What the operator has settled for itself, as it stands on a day. */
export interface OperatorSettings {
  readonly name: string;
  readonly address: readonly string[];
  /** SEPA creditor identifier (ICS). */
  readonly creditorId: string;
  readonly iban: string;
  readonly bic: string;
  readonly billingDay: number;
  readonly paymentTermDays: number;
  /** What rooms act on: what the contract says, or what is better for the consumer of the contract and the law. */
  readonly termsMode: 'contract' | 'law-first';
  readonly legalRates: readonly { readonly from: string; readonly annualRate: string }[];
  readonly mailSender: string;
  /** SIREN, and intra-community VAT number: on bills. */
  readonly siren: string;
  readonly vatNumber: string;
  /** Two characters by which operators know one another: the first of every RIO. */
  readonly operatorCode: string;
  readonly imprint: Imprint;
  /** Name of the provider that takes cards online; empty: none does. */
  readonly cardProvider: string;
  /** What a visit at home by a technician of assistance costs, tax included, in euros; empty: none is offered. */
  readonly homeVisitResidential: string;
  readonly homeVisitProfessional: string;
  readonly sepa: SepaPractice;
  readonly collection: CollectionPractice;
  readonly calendar: OperatorCalendar;
  readonly messaging: MessagingPractice;
}

export interface AccountChange {
  readonly accountId: string;
  readonly language?: 'fr' | 'en';
  readonly billingDay?: number;
  readonly paymentMethod?: PaymentMethod;
  readonly paperBill?: boolean;
  readonly payer?: Account['payer'];
  readonly ifVersion?: number;
}

export interface SignedMandate {
  readonly accountId: string;
  readonly iban: string;
  readonly bic?: string;
  /** The account's holder when absent. */
  readonly holder?: string;
  readonly signedOn?: CivilDate;
  /** Made from the account number when absent. */
  readonly reference?: string;
}
