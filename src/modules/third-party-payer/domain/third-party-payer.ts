import type { CivilDate } from '../../../kernel/civil-date.ts';

/** Somebody who has undertaken to pay a customer's bills. */
export interface ThirdPartyPayer {
  readonly id: string;
  readonly accountId: string;
  readonly kind: 'natural' | 'legal';
  readonly name: string;
  /** Of a natural person. */
  readonly birthDate: CivilDate | null;
  /** Where the bills are announced; the customer passes them on when absent. */
  readonly email: string | null;
  readonly namedOn: CivilDate;
  /** The mandate by which the payer's own bank account is debited, if there is one. */
  readonly mandateReference: string | null;
  readonly releasedOn: CivilDate | null;
  readonly releasedBy: 'payer' | 'customer' | null;
  readonly decision: string | null;
  readonly because: readonly string[];
}

/** Whom a customer names. */
export interface NamedPayer {
  readonly accountId: string;
  readonly kind: 'natural' | 'legal';
  readonly name: string;
  readonly birthDate?: CivilDate;
  readonly email?: string;
  /** The payer's own signed undertaking was supplied. */
  readonly attested: boolean;
  /** The payer's bank account, with the payer's signature: the bills are debited there. */
  readonly mandate?: { readonly iban: string; readonly bic?: string };
  readonly on?: CivilDate;
}
