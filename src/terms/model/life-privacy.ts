import type { PersonalCategory } from '../../kernel/personal-data.ts';
import type { Bilingual } from './decision.ts';
import type { Ask, Taken } from './life.ts';

/** What is known of data whose time is asked. Dates are ISO. */
export interface KeepFacts {
  readonly segment: 'residential' | 'professional';
  /** Nobody ever became a customer under the account. */
  readonly prospect: boolean;
  /** When the count starts: the event of the category, or the end of the relationship. Absent: it has not come. */
  readonly eventOn?: string;
  readonly asOf: string;
}

/** Until when data are kept. */
export interface KeepAnswer {
  /** Category under which the policy answers. */
  readonly code: string;
  readonly label: Bilingual;
  /** What starts the count, in the words of the policy. */
  readonly event: Bilingual;
  /** Last day; `null` while it cannot be told. */
  readonly until: string | null;
  readonly taken: Taken;
}

export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'post-mortem',
] as const;

export type Right = (typeof RIGHTS)[number];

/** What is known of a request to exercise a right. Dates are ISO. */
export interface RightsFacts {
  readonly right: Right;
  readonly segment: 'residential' | 'professional';
  /** Whether the person has or had a contract. */
  readonly customer: boolean;
  readonly receivedOn: string;
  /** Signed in as the customer, or known to the agent by what only the customer knows. */
  readonly evidence: boolean;
  /** A paper is asked for: the evidence leaves a doubt. */
  readonly doubt: boolean;
  /** Code of the paper seen, one of `papers`, and the day on which it came. */
  readonly paper?: string;
  readonly paperOn?: string;
  readonly complex: boolean;
  readonly extensionToldOn?: string;
  readonly answeredOn?: string;
  /** Somebody acts for a person who has died; whether that person's directives let them. */
  readonly deceased?: boolean;
  readonly directives?: boolean;
  readonly asOf: string;
  /** What allows the processing that is objected to, or of which the data are wanted. */
  readonly basis?: 'contract' | 'legitimate-interest' | 'consent' | 'legal-obligation';
  readonly prospecting?: boolean;
  readonly rightsPrevail?: boolean;
  readonly wrongData?: boolean;
  readonly restrictionGround?: 'doubt-on-lawfulness' | 'legal-claims' | 'none';
  /** Why data may not go, for an erasure. */
  readonly needed?: 'service' | 'legal-obligation' | 'rights' | undefined;
}

export interface RightsAnswer {
  readonly eligible: boolean;
  /** Reason code of the decision. */
  readonly reason?: string;
  /** Nothing runs until the person has shown who they are. */
  readonly awaitsIdentity: boolean;
  /** Last day of the answer, and the one that counts once an extension was told in time. */
  readonly dueOn: string | null;
  readonly taken: Taken;
}

/** A paper that proves who somebody is. */
export interface IdentityPaper {
  readonly code: string;
  readonly label: Bilingual;
}

/** A purpose of the register of processing. */
export interface RegisterPurpose {
  readonly code: string;
  readonly label: Bilingual;
  readonly bases: readonly string[];
  readonly clauses: readonly string[];
}

/** A duration of the register. */
export interface RegisterDuration {
  readonly code: string;
  readonly label: Bilingual;
  readonly event: Bilingual;
  /** ISO 8601. */
  readonly duration: string;
  readonly mode: 'fixed' | 'after-end' | 'until-event' | 'hours' | 'none';
  readonly clauses: readonly string[];
}

/** What a policy says in words: people concerned, recipients, transfers, security. */
export interface RegisterWords {
  readonly about: 'people' | 'data' | 'recipients' | 'transfers' | 'security' | 'rights' | 'contact';
  readonly clauses: readonly string[];
}

/** The register of processing of a policy (article 30 of the GDPR). */
export interface ProcessingRegister {
  readonly purposes: readonly RegisterPurpose[];
  readonly durations: readonly RegisterDuration[];
  readonly words: readonly RegisterWords[];
}

/** Somebody to whom data are to be given. */
export interface DisclosureFacts {
  readonly recipient: 'authority' | 'court-authorised-third-party';
  readonly legalRequest: boolean;
  readonly courtDecision: boolean;
}

/** What a contract, or the policy of an operator, makes of personal data. */
export interface PrivacyLife {
  /** Until when data of a category are kept; `undefined` when the contract says nothing of it. */
  keep?(ask: Ask, category: PersonalCategory, facts: KeepFacts): KeepAnswer | undefined;
  /** What is due to somebody who exercises a right. */
  request?(ask: Ask, facts: RightsFacts): RightsAnswer;
  readonly papers: readonly IdentityPaper[];
  /** Categories kept although somebody asks for their erasure, and what for. */
  readonly keptAgainstErasure?: Readonly<Partial<Record<PersonalCategory, 'legal-obligation' | 'rights'>>>;
  /** Clause under which an open dispute keeps data. */
  readonly disputeClauses?: readonly string[];
  /** What rests on consent or interest: whether a purpose may go on for a kind of person. */
  basis?(ask: Ask, purpose: string, status: 'client' | 'prospect' | 'former-client'): Taken;
  disclose?(ask: Ask, facts: DisclosureFacts): Taken;
  transfer?(ask: Ask, facts: Readonly<Record<string, boolean>>): Taken;
  readonly register?: ProcessingRegister;
}
