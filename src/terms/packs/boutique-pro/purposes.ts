import type { Bilingual } from '../../model/decision.ts';
import table from './purposes.json' with { type: 'json' };

export const LEGAL_BASES = ['contract', 'legitimate-interest', 'consent', 'legal-obligation'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export const PERSON_STATUSES = ['client', 'prospect', 'former-client'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** A purpose for which personal data are processed, with what allows it (article 2 of the privacy policy). */
export interface Purpose {
  readonly code: string;
  readonly label: Bilingual;
  /** Section of the policy that lists it. */
  readonly group: string;
  readonly legalBases: readonly LegalBasis[];
  /** How several bases combine: all are needed, or any of them is enough. */
  readonly combination?: 'any' | 'all';
  /** The bases by kind of person, where the text tells them apart. */
  readonly byStatus?: Readonly<Record<PersonStatus, readonly LegalBasis[]>>;
  /** The purpose is prospecting, which may be objected to at any time (8.3). */
  readonly prospecting?: boolean;
  readonly clauses: readonly string[];
}

/** Every purpose, in the order of the policy. */
export const purposes = table as readonly Purpose[];

const byCode = new Map(purposes.map((one) => [one.code, one]));

/** The purpose of a code of the table. Throws on any other code, which the edge refuses first. */
export function purposeOf(code: string): Purpose {
  const found = byCode.get(code);
  if (!found) throw new RangeError(`not a purpose of the policy: ${code}`);
  return found;
}
