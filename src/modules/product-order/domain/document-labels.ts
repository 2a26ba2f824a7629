import type { Bilingual } from '../../../terms/model/decision.ts';

const LABELS: Readonly<Record<string, Bilingual>> = {
  identity: { fr: 'pièce d’identité', en: 'identity document' },
  'bank-details': { fr: 'relevé d’identité bancaire', en: 'bank details' },
  'address-proof': { fr: 'justificatif de domicile', en: 'proof of address' },
  'signed-contract': { fr: 'contrat signé', en: 'signed contract' },
  'sepa-mandate': { fr: 'mandat de prélèvement signé', en: 'signed direct debit mandate' },
};

/** What papers are called in messages; a code that only one contract knows is given as it is. */
export function documentsInWords(codes: readonly string[]): (Bilingual | string)[] {
  return codes.map((code) => LABELS[code] ?? code);
}
