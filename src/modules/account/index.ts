import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { Party, PartyFacts, ContactChange } from '../party/index.ts';

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

export interface SearchPage {
  readonly hits: readonly AccountHit[];
  /** Pass it to get the next page; absent on the last one. */
  readonly next?: string;
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
  readonly legalRates: readonly { readonly from: string; readonly annualRate: string }[];
  readonly mailSender: string;
  /** SIREN, and intra-community VAT number: on bills. */
  readonly siren: string;
  readonly vatNumber: string;
}

/** Creates a customer: an account with its holder. */
export declare function createCustomer(tx: Tx, context: Context, input: NewCustomer): Promise<Result<{ account: Account; party: Party }>>;
export declare function accountOf(tx: Tx, id: string): Promise<Account | undefined>;
export declare function accountsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Account>>;
export declare function accountByNumber(tx: Tx, number: string): Promise<Account | undefined>;
/** Accounts of one customer. */
export declare function accountsOfCustomer(tx: Tx, customerNumber: string): Promise<Account[]>;
/** Changes the holder's contact points and address, and what search finds. */
export declare function updateContact(tx: Tx, context: Context, change: ContactChange): Promise<Result<Party>>;
export declare function changeAccount(
  tx: Tx,
  context: Context,
  change: {
    readonly accountId: string;
    readonly language?: 'fr' | 'en';
    readonly billingDay?: number;
    readonly paymentMethod?: PaymentMethod;
    readonly paperBill?: boolean;
    readonly payer?: Account['payer'];
    readonly ifVersion?: number;
  },
): Promise<Result<Account>>;
/** Finds accounts by the beginnings of words: names without accents, numbers, telephone, address. */
export declare function searchAccounts(tx: Tx, text: string, after?: string, limit?: number): Promise<SearchPage>;
/** Adds words under which search finds an account (its lines' numbers, order references...). */
export declare function addSearchWords(tx: Tx, accountId: string, texts: readonly string[]): Promise<void>;

/** Keeps a signed SEPA mandate (IBAN and BIC checked), revokes the one before, and makes direct debit the way to pay. */
export declare function signMandate(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly iban: string;
    readonly bic?: string;
    readonly holder?: string;
    readonly signedOn?: CivilDate;
    readonly reference?: string;
  },
): Promise<Result<Mandate>>;
export declare function revokeMandate(tx: Tx, context: Context, input: { readonly accountId: string; readonly on?: CivilDate }): Promise<Result<Mandate>>;
/** The mandate in force of an account. */
export declare function mandateOf(tx: Tx, accountId: string): Promise<Mandate | undefined>;
/** The mandates in force of several accounts, by account. */
export declare function mandatesOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Mandate>>;
/** After a first presentation: these mandates are recurring from now on. */
export declare function markMandatesUsed(tx: Tx, mandateIds: readonly string[]): Promise<void>;

/** The operator's settings in force on a day (today by UTC when absent), with the product's defaults below them. */
export declare function settingsOf(tx: Tx, context: Context, on?: CivilDate): Promise<OperatorSettings>;
/** Sets some settings from a day on; older values are kept. */
export declare function changeSettings(tx: Tx, context: Context, from: CivilDate, values: Partial<OperatorSettings>): Promise<void>;
