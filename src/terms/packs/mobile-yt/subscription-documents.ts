import { type CivilDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, listOf, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const input = {
  on: date,
  channel: oneOf('in-store', 'distance'),
  applicant: oneOf('natural-person', 'professional', 'legal-person'),
  identityType: oneOf(
    'identity-card-fr',
    'identity-card-eu',
    'passport',
    'resident-card',
    'residence-permit',
    'circulation-booklet',
    'driving-licence',
    'other',
    'none',
  ),
  identityExpiresOn: optional(date),
  identityForm: oneOf('original', 'copy-both-sides', 'copy-one-side', 'none'),
  addressesDiffer: optional(boolean),
  addressProofInOwnName: optional(boolean),
  bankDetailsInOwnName: optional(boolean),
  legalDocument: optional(oneOf('kbis', 'other-with-legal-particulars', 'none')),
  kbisIssuedOn: optional(date),
  isLegalRepresentative: optional(boolean),
  mandateSupplied: optional(boolean),
  signedContractAsked: optional(boolean),
  signedContractSupplied: optional(boolean),
} as const;

type Facts = FactsOf<typeof input>;
type Missing = 'identity' | 'legal-document' | 'mandate' | 'signed-contract';
type Ground = 'no-proof-of-address' | 'no-cheque-or-bank-details';

function identityHolds(facts: Facts, figures: MobileYtFigures): boolean {
  const formHolds =
    facts.identityForm === 'original' || (facts.channel === 'distance' && facts.identityForm === 'copy-both-sides');
  return formHolds && figures.identityDocuments.includes(facts.identityType) && facts.identityExpiresOn! >= facts.on;
}

function legalDocumentHolds(facts: Facts, figures: MobileYtFigures): boolean {
  if (facts.legalDocument === 'kbis') return facts.on < plusMonths(facts.kbisIssuedOn!, figures.kbisAgeMonths);
  return facts.legalDocument === 'other-with-legal-particulars';
}

function missingInStore(facts: Facts, figures: MobileYtFigures, because: string[]): Missing[] {
  const missing: Missing[] = [];
  because.push('mobile-yt/3.1.a');
  if (!identityHolds(facts, figures)) missing.push('identity');
  if (facts.applicant !== 'legal-person') return missing;
  because.push('mobile-yt/3.1.d', 'mobile-yt/3.1.e', 'mobile-yt/3.1.g');
  if (!legalDocumentHolds(facts, figures)) missing.push('legal-document');
  if (!facts.isLegalRepresentative && !facts.mandateSupplied) missing.push('mandate');
  return missing;
}

function depositGroundsInStore(facts: Facts, because: string[]): Ground[] {
  const grounds: Ground[] = [];
  if (facts.addressesDiffer) {
    because.push('mobile-yt/3.1.b');
    if (!facts.addressProofInOwnName) grounds.push('no-proof-of-address');
  }
  because.push(facts.applicant === 'natural-person' ? 'mobile-yt/3.1.c' : 'mobile-yt/3.1.f');
  if (!facts.bankDetailsInOwnName) grounds.push('no-cheque-or-bank-details');
  if (grounds.length > 0) because.push('mobile-yt/intro.3');
  return grounds;
}

function missingAtDistance(facts: Facts, figures: MobileYtFigures): Missing[] {
  const missing: Missing[] = identityHolds(facts, figures) ? [] : ['identity'];
  if (facts.signedContractAsked && !facts.signedContractSupplied) missing.push('signed-contract');
  return missing;
}

/** Supporting documents of a subscription, in a shop (article 3.1) or at a distance (article 4). */
export const subscriptionDocuments = decision({
  name: 'subscription-documents',
  question: {
    fr: 'Le dossier de souscription est-il complet, et jusqu’à quand le compléter ?',
    en: 'Is the subscription file complete, and until when can it be completed?',
  },
  clauses: [
    'mobile-yt/intro.3',
    'mobile-yt/3.1.a',
    'mobile-yt/3.1.b',
    'mobile-yt/3.1.c',
    'mobile-yt/3.1.d',
    'mobile-yt/3.1.e',
    'mobile-yt/3.1.f',
    'mobile-yt/4.a',
    'mobile-yt/3.1.g',
  ],
  input,
  output: {
    complete: boolean,
    missing: listOf(oneOf('identity', 'legal-document', 'mandate', 'signed-contract')),
    depositGrounds: listOf(oneOf('no-proof-of-address', 'no-cheque-or-bank-details')),
    dueBy: nullable(date),
  },
  check(facts, figures) {
    if (figures.identityDocuments.includes(facts.identityType) && facts.identityExpiresOn === undefined)
      return fault('identityExpiresOn', 'Indiquez la fin de validité de la pièce.', 'Say when the document expires.');
    const issued: CivilDate | undefined = facts.kbisIssuedOn;
    if (issued === undefined ? facts.legalDocument === 'kbis' : issued > facts.on)
      return fault(
        'kbisIssuedOn',
        'Indiquez la date du K-bis, au plus tard le jour de la souscription.',
        'Give the date of the K-bis, on or before the subscription day.',
      );
    return undefined;
  },
  decide(facts, figures) {
    if (facts.channel === 'distance') {
      const missing = missingAtDistance(facts, figures);
      const dueBy = plusDays(facts.on, figures.distanceDocumentsDays);
      return answer({ complete: missing.length === 0, missing, depositGrounds: [], dueBy }, ['mobile-yt/4.a']);
    }
    const because: string[] = [];
    const missing = missingInStore(facts, figures, because);
    const depositGrounds = depositGroundsInStore(facts, because);
    return answer({ complete: missing.length === 0, missing, depositGrounds, dueBy: null }, because);
  },
});
