import type { JsonFacts, Life } from '../../model/life.ts';
import { channelOf, toldText, toldTrue } from './life-answers.ts';

type Facts = Parameters<Life['documents']>[1];

function applicantOf(facts: Facts): string {
  return toldText(facts, 'applicant') ?? (facts.segment === 'professional' ? 'professional' : 'natural-person');
}

/** Codes of the papers that a complete file holds: those that are missing otherwise, and those without which a deposit may be asked. */
export function documentsAsked(facts: Facts): readonly string[] {
  if (channelOf(facts.channel) === 'distance')
    return facts.contractCopyRequested ? ['identity', 'signed-contract'] : ['identity'];
  const legal = applicantOf(facts) === 'legal-person';
  const mandate = legal && !toldTrue(facts, 'isLegalRepresentative');
  return [
    'identity',
    ...(facts.addressesDiffer ? ['address-proof'] : []),
    'bank-details',
    ...(legal ? ['legal-document'] : []),
    ...(mandate ? ['mandate'] : []),
  ];
}

/** The papers of an order as the decision `subscription-documents` asks about them. */
export function documentsOf(facts: Facts): JsonFacts {
  const has = (code: string): boolean => facts.provided.includes(code);
  const copy = facts.bothSidesCopied ? 'copy-both-sides' : 'copy-one-side';
  const given = facts.identityIsOriginal ? 'original' : copy;
  const kbisIssuedOn = toldText(facts, 'kbisIssuedOn');
  const legalDocument = kbisIssuedOn === undefined ? 'other-with-legal-particulars' : 'kbis';
  const identified = has('identity') && facts.identityType !== undefined;
  return {
    on: facts.subscribedOn,
    channel: channelOf(facts.channel),
    applicant: applicantOf(facts),
    identityType: identified ? facts.identityType : 'none',
    identityExpiresOn: identified ? facts.identityExpiresOn : undefined,
    identityForm: identified ? given : 'none',
    addressesDiffer: facts.addressesDiffer,
    addressProofInOwnName: has('address-proof'),
    bankDetailsInOwnName: has('bank-details') || facts.chequeInHolderName === true,
    legalDocument: has('legal-document') ? legalDocument : 'none',
    kbisIssuedOn: has('legal-document') ? kbisIssuedOn : undefined,
    isLegalRepresentative: toldTrue(facts, 'isLegalRepresentative'),
    mandateSupplied: has('mandate'),
    signedContractAsked: facts.contractCopyRequested ?? false,
    signedContractSupplied: has('signed-contract'),
  };
}
