import { readPhoneNumber } from '../../../formats/phone-number.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Party, PartyFacts } from './party.ts';

const EMAIL_PATTERN = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,185}\.[a-z]{2,24}$/i;

/** Whether the digits of a SIREN or SIRET hold together (Luhn); La Poste's establishments are the known exception and are left out. */
export function isRegistrationNumber(text: string): boolean {
  if (!/^(\d{9}|\d{14})$/.test(text)) return false;
  let total = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = Number(text[text.length - 1 - i]);
    total += i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
  }
  return total % 10 === 0;
}

/** Checks contact points and writes them in their one form. */
export function readContacts<T extends { readonly email?: string; readonly phone?: string }>(contacts: T): Result<T> {
  const email = contacts.email?.trim();
  if (email !== undefined && !EMAIL_PATTERN.test(email)) {
    return fail(
      'party/wrong-email',
      'Cette adresse électronique n’en est pas une.',
      'This is not an email address.',
      'email',
    );
  }
  const phone = contacts.phone === undefined ? undefined : readPhoneNumber(contacts.phone);
  if (contacts.phone !== undefined && phone === undefined) {
    return fail(
      'party/wrong-phone',
      'Ce numéro n’existe dans aucun plan de numérotation ; écrivez-le avec ses dix chiffres ou son indicatif.',
      'This number exists in no numbering plan; write its ten digits or its country code.',
      'phone',
    );
  }
  return ok({ ...contacts, ...(email === undefined ? {} : { email }), ...(phone ? { phone: phone.e164 } : {}) });
}

/** Checks what is told of a holder: names for its kind, contact points, registration number. */
export function readParty(facts: PartyFacts): Result<PartyFacts> {
  if (facts.kind === 'individual' && !facts.familyName?.trim()) {
    return fail('party/name-missing', 'Indiquez le nom de famille.', 'Give the family name.', 'familyName');
  }
  if (facts.kind === 'organization' && !facts.organizationName?.trim()) {
    return fail(
      'party/name-missing',
      'Indiquez la raison sociale.',
      'Give the name of the organization.',
      'organizationName',
    );
  }
  if (facts.registrationNumber !== undefined && !isRegistrationNumber(facts.registrationNumber)) {
    return fail(
      'party/wrong-registration',
      'La clé du SIREN ou SIRET est fausse.',
      'The check digit of the SIREN or SIRET is wrong.',
      'registrationNumber',
    );
  }
  const { line1, postcode, city } = facts.address;
  if (!line1?.trim() || !postcode?.trim() || !city?.trim()) {
    return fail(
      'party/address-incomplete',
      'L’adresse doit avoir une voie, un code postal et une ville.',
      'The address needs a street, a postcode and a city.',
      'address',
    );
  }
  return readContacts(facts);
}

/** The name that letters and screens show. */
export function displayName(facts: PartyFacts): string {
  if (facts.kind === 'organization') return facts.organizationName!;
  const title = facts.title === undefined ? undefined : facts.title === 'madame' ? 'Madame' : 'Monsieur';
  return [title, facts.givenName, facts.familyName].filter(Boolean).join(' ');
}

/** A holder as the room gives it out. */
export function partyFrom(accountId: string, version: number, facts: PartyFacts): Party {
  return { ...facts, accountId, version, displayName: displayName(facts) };
}
