import type { Bilingual } from '../../../terms/model/decision.ts';

/** `required`: the contract or the law oblige to send it; `service`: it only serves; `offer`: it sells something. */
export type MessageNature = 'required' | 'service' | 'offer';

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

/** How a message goes, beside its words. */
export interface MessageWays {
  readonly nature: MessageNature;
  /** Leaves at any hour. */
  readonly urgent: boolean;
  /** An SMS goes along with it wherever one can. */
  readonly alsoSms: boolean;
  /** In a few words; without them it never goes by SMS. */
  readonly sms: Bilingual | null;
  /** The contract wants the receiver to acknowledge it: an e-mail asks for it. */
  readonly receipt?: boolean;
}
