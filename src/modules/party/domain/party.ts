import type { CivilDate } from '../../../kernel/civil-date.ts';

export interface PostalAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166 code of the country or territory. */
  readonly country: string;
}

export interface PartyFacts {
  readonly kind: 'individual' | 'organization';
  readonly title?: 'madame' | 'monsieur';
  readonly givenName?: string;
  readonly familyName?: string;
  readonly birthDate?: CivilDate;
  readonly organizationName?: string;
  /** SIREN or SIRET, checked. */
  readonly registrationNumber?: string;
  readonly email?: string;
  /** E.164; national forms are read for the account's territory. */
  readonly phone?: string;
  readonly address: PostalAddress;
}

/** The holder of an account. */
export interface Party extends PartyFacts {
  readonly accountId: string;
  readonly version: number;
  /** `Madame Marie Dupont`, or the organization's name. */
  readonly displayName: string;
}

export interface ContactChange {
  readonly accountId: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: PostalAddress;
  readonly ifVersion?: number;
}
