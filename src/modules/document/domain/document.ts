import type { Instant } from '../../../kernel/instant.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

/** Documents that the product typesets itself; `templates/<name>.typ`. */
export type DocumentTemplate =
  'bill' | 'case-file' | 'contract' | 'contract-summary' | 'counter' | 'itemised-bill' | 'letter' | 'withdrawal-form';

/** A document of a customer: made by the product, or received. */
export interface CustomerDocument {
  readonly id: string;
  readonly accountId: string;
  /** kebab-case: `bill`, `contract-summary`, `letter`, `identity`... */
  readonly kind: string;
  /** What it is about: `bill:<id>`, `agreement:<id>`... */
  readonly subject: string;
  readonly title: Bilingual;
  readonly fileName: string;
  readonly mediaType: string;
  readonly language: 'fr' | 'en';
  /** The terms that it rests on, with the hash of their clauses and figures. */
  readonly terms: { readonly pack: string; readonly version: string; readonly hash: string } | null;
  /** Of the bytes; `null` until they are first asked for. */
  readonly sha256: string | null;
  readonly createdAt: Instant;
}

/** Copies of identity documents that people send to be known: seen by the officer of data protection alone. */
export const IDENTITY_COPY = 'identity-copy';

/** Kinds that no list of documents shows and no page of documents gives out: letters that hold a secret, and copies of identity documents. */
export const SEALED_KINDS: readonly string[] = ['access-letter', IDENTITY_COPY];

export interface NewDocument {
  readonly accountId: string;
  readonly kind: string;
  readonly subject: string;
  readonly title: Bilingual;
  readonly fileName: string;
  readonly language: 'fr' | 'en';
  readonly terms?: { readonly pack: string; readonly version: string };
  /** The bytes, or what to typeset them from when they are first asked for. */
  readonly content:
    | { readonly bytes: Uint8Array; readonly mediaType: string }
    | { readonly template: DocumentTemplate; readonly data: TemplateData };
}

/** What a template is given: plain JSON, texts already in the language of the document. */
export interface TemplateData {
  readonly language: 'fr' | 'en';
  /** ISO date that the document bears. */
  readonly date: string;
  readonly [name: string]: unknown;
}
