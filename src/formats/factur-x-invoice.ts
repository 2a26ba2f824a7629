import type { CivilDate } from '../kernel/civil-date.ts';
import type { Exact } from '../kernel/exact.ts';
import type { Money } from '../kernel/money.ts';

/**
 * VAT categories (UNTDID 5305) of French telecom bills: S, a rate applies; E, a sum without VAT on a bill that bears some; O, a
 * bill on which no VAT applies at all.
 */
export type VatCategory = 'S' | 'E' | 'O';

/** A seller or a buyer. Numbers are told without spaces, and left out when they are not known. */
export interface FacturXParty {
  readonly name: string;
  /** Nine digits (BT-30, BT-47; ISO 6523 scheme 0002). */
  readonly siren?: string;
  /** Fourteen digits (BT-29, BT-46; scheme 0009). */
  readonly siret?: string;
  readonly vatNumber?: string;
  /** Street, and complements: three lines at most. */
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Form, capital, register: what the law has printed of a company. */
  readonly description?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** How the bill is paid (UNTDID 4461). */
export type FacturXPayment =
  | { readonly way: 'direct-debit'; readonly mandate: string; readonly creditorId: string }
  | { readonly way: 'transfer'; readonly iban: string; readonly bic?: string; readonly holder: string }
  | { readonly way: 'cheque' | 'card' };

/** A total by category and rate. */
export interface FacturXTax {
  readonly category: VatCategory;
  /** A share: 0.085 for 8.5 %; not written for category O. */
  readonly rate: Exact;
  readonly exclTax: Money;
  readonly vat: Money;
  /** Why there is no VAT: categories E and O. */
  readonly reason?: string;
  /** VATEX code of that reason, where the list has one. */
  readonly reasonCode?: string;
}

export interface FacturXLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description?: string;
  /** What the line rests on. */
  readonly note?: string;
  /** First and last day, included. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly exclTax: Money;
  readonly category: VatCategory;
  readonly rate: Exact;
}

/** A bill as EN 16931 sees it. Amounts of a credit note are told as the books hold them, below zero. */
export interface FacturXInvoice {
  readonly kind: 'invoice' | 'credit-note';
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The account that the customer is billed under (BT-10). */
  readonly buyerReference: string;
  readonly seller: FacturXParty;
  readonly buyer: FacturXParty;
  /** UNTDID 4451 subject codes: PMT, PMD, AAB, REG... */
  readonly notes: readonly { readonly subject: string; readonly text: string }[];
  /** The bill that a credit note takes back (BG-3). */
  readonly credits?: { readonly number: string; readonly issuedOn: CivilDate };
  readonly payment: FacturXPayment;
  readonly paymentTerms: string;
  readonly lines: readonly FacturXLine[];
  readonly taxes: readonly FacturXTax[];
  readonly exclTax: Money;
  readonly vat: Money;
  readonly inclTax: Money;
  /** What was already with the operator and pays part of it (BT-113). */
  readonly prepaid: Money;
}
