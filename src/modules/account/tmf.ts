import { isoDate } from '../../kernel/civil-date.ts';
import { tmfDay, tmfHref, tmfRef, type TmfResource } from '../../formats/tmf-resource.ts';
import type { Party } from '../party/index.ts';
import type { Account } from './domain/account.ts';

const PARTY_KINDS = { individual: 'Individual', organization: 'Organization' } as const;

/** A reference to the holder of an account. */
export function holderRef(party: Party): TmfResource {
  return tmfRef(PARTY_KINDS[party.kind], party.accountId, tmfHref(party.kind, party.accountId), {
    name: party.displayName,
    role: 'holder',
  });
}

/** Contact points and address of a holder. */
export function contactMedia(party: Party): readonly TmfResource[] {
  const { line1, line2, postcode, city, country } = party.address;
  const street1 = line2 === undefined ? line1 : `${line1}, ${line2}`;
  const medium = (mediumType: string, characteristic: TmfResource) => ({
    mediumType,
    preferred: mediumType === 'email',
    characteristic,
    '@type': 'ContactMedium',
  });
  return [
    ...(party.email === undefined ? [] : [medium('email', { emailAddress: party.email })]),
    ...(party.phone === undefined ? [] : [medium('phone', { phoneNumber: party.phone })]),
    medium('postalAddress', { street1, postCode: postcode, city, country }),
  ];
}

/** TMF666: the billing account. */
export function billingAccount(account: Account, party: Party): TmfResource {
  return {
    id: account.id,
    href: tmfHref('billingAccount', account.id),
    name: account.number,
    accountType: account.segment,
    state: account.status,
    billStructure: {
      cycleSpecification: { billingPeriod: 'month', dateShift: account.billingDay - 1 },
      presentationMedia: [{ name: account.paperBill ? 'paper' : 'electronic' }],
    },
    defaultPaymentMethod: { name: account.paymentMethod, '@referredType': 'PaymentMethod' },
    relatedParty: [
      holderRef(party),
      ...(account.payer ? [{ name: account.payer.name, role: 'payer', '@referredType': 'Individual' }] : []),
    ],
    '@type': 'BillingAccount',
  };
}

/** TMF629: the customer, who may have several accounts. */
export function customerResource(accounts: readonly Account[], party: Party): TmfResource {
  const [first] = accounts;
  const { customerNumber } = first!;
  return {
    id: customerNumber,
    href: tmfHref('customer', customerNumber),
    name: party.displayName,
    status: accounts.some((account) => account.status === 'active') ? 'active' : 'closed',
    account: accounts.map((one) =>
      tmfRef('BillingAccount', one.id, tmfHref('billingAccount', one.id), { name: one.number }),
    ),
    contactMedium: contactMedia(party),
    engagedParty: holderRef(party),
    validFor: { startDateTime: tmfDay(isoDate(first!.openedOn)) },
    '@type': 'Customer',
  };
}

/** TMF632: the person or organization that holds an account. */
export function partyResource(party: Party): TmfResource {
  const base = {
    id: party.accountId,
    href: tmfHref(party.kind, party.accountId),
    contactMedium: contactMedia(party),
    relatedParty: [],
    status: 'validated',
  };
  if (party.kind === 'organization') {
    const { registrationNumber } = party;
    const identification =
      registrationNumber === undefined ? [] : [{ identificationType: 'SIREN', identificationId: registrationNumber }];
    return {
      ...base,
      name: party.organizationName,
      isLegalEntity: true,
      organizationIdentification: identification,
      '@type': 'Organization',
    };
  }
  return {
    ...base,
    title: party.title,
    givenName: party.givenName,
    familyName: party.familyName,
    fullName: party.displayName,
    ...(party.birthDate === undefined ? {} : { birthDate: tmfDay(isoDate(party.birthDate)) }),
    '@type': 'Individual',
  };
}
