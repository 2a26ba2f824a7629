import { answer } from '../../model/decision.ts';
import { boolean, listOf, nullable, optional, text } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['assistance/3.2.d', 'assistance/8.d'];
const DETAILS = ['lastName', 'firstName', 'address', 'identifier', 'userNumber'] as const;
const WHITE_SPACE = /\s+/g;
const DIGITS = /^[0-9]+$/;

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}

/** Whether the customer gave every detail needed to handle a request or a complaint (articles 3.2 and 8). */
export const customerIdentification = decision({
  name: 'customer-identification',
  question: {
    fr: 'Le client a-t-il donné tout ce qu’il faut pour traiter sa demande ?',
    en: 'Did the customer give every detail needed to handle the request?',
  },
  clauses: ['assistance/3.2.d', 'assistance/8.d'],
  input: {
    lastName: optional(text),
    firstName: optional(text),
    address: optional(text),
    identifier: optional(text),
    userNumber: optional(text),
  },
  output: { eligible: boolean, reason: refusalReason, missing: listOf(text), normalizedUserNumber: nullable(text) },
  decide(facts, figures) {
    const missing = DETAILS.filter((name) => isBlank(facts[name]));
    const compact = (facts.userNumber ?? '').replace(WHITE_SPACE, '');
    const valid = compact.length === figures.userNumberDigits && DIGITS.test(compact);
    const reason = missing.length > 0 ? 'missing-information' : valid ? undefined : 'invalid-user-number';
    return answer(
      { eligible: reason === undefined, reason, missing, normalizedUserNumber: valid ? compact : null },
      BECAUSE,
    );
  },
});
