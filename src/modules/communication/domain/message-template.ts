import type { Bilingual } from '../../../terms/model/decision.ts';

/**
 * The words of a message, in both languages. `{name}` stands for a datum, `{name|euros}`, `{name|date}` or `{name|list}` for
 * one put into words. A paragraph that names a datum which is not there is left out.
 */
export interface MessageTemplate {
  /** What screens call it. */
  readonly title: Bilingual;
  readonly subject: Bilingual;
  readonly body: { readonly fr: readonly string[]; readonly en: readonly string[] };
}
