import type { PartyFacts } from '../modules/party/index.ts';
import { dayOf } from './fields.ts';
import type { StoryAddress, StoryCustomer } from './subscriber.ts';

/** The holder of an account, from what the story tells of the customer and of the address. */
export function partyOfStory(customer: StoryCustomer, address: StoryAddress): PartyFacts {
  const { kind, title, givenName, birthDate, registrationNumber, email, phone } = customer;
  return {
    kind,
    ...(title === undefined ? {} : { title }),
    ...(givenName === undefined ? {} : { givenName }),
    ...(birthDate === undefined ? {} : { birthDate: dayOf(birthDate) }),
    ...(registrationNumber === undefined ? {} : { registrationNumber }),
    ...(kind === 'individual' ? { familyName: customer.familyName ?? 'Dupont' } : {}),
    ...(kind === 'organization' ? { organizationName: customer.organizationName ?? 'Entreprise fictive' } : {}),
    email: email ?? 'client@example.org',
    ...(phone === undefined ? {} : { phone }),
    address: { line1: address.street, postcode: address.postcode, city: address.commune, country: 'FR' },
  };
}
