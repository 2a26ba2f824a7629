import type { Bilingual } from '../../../terms/model/decision.ts';

/** What the operator does about a debit that came back. */
export type FollowUp =
  // Want of funds: presented again if the operator does so, once or twice.
  | 'retry'
  // The account is closed, blocked or wrong: no debit until the customer gives another one.
  | 'new-details'
  // The bank knows no mandate: it is over, and another must be signed.
  | 'new-mandate'
  // The customer refused: no debit until they agree again.
  | 'stop'
  // The customer had it given back: to be talked over, nothing is presented again by itself.
  | 'dispute'
  // The holder is dead: no debit, and nothing written to them.
  | 'deceased'
  // The file itself was wrong: the operator's own affair.
  | 'ours';

const BY_CODE: Readonly<Record<string, FollowUp>> = {
  AM04: 'retry',
  MS03: 'retry',
  AC01: 'new-details',
  AC04: 'new-details',
  AC06: 'new-details',
  AC13: 'new-details',
  AG01: 'new-details',
  CNOR: 'new-details',
  DNOR: 'new-details',
  RC01: 'new-details',
  MD01: 'new-mandate',
  MD02: 'new-mandate',
  MS02: 'stop',
  SL01: 'stop',
  MD06: 'dispute',
  MD07: 'deceased',
};

/** What a return of the bank leads to, by its reason; reasons that speak of the file are the operator's own affair. */
export function followUpOf(code: string): FollowUp {
  return BY_CODE[code] ?? 'ours';
}

const AS_IT_IS: ReadonlySet<FollowUp> = new Set(['retry', 'dispute', 'ours']);

/** Whether the same debit may go again once its cause is settled; the others need an account or a mandate first, which does it. */
export function canBePresentedAgain(followUp: FollowUp): boolean {
  return AS_IT_IS.has(followUp);
}

/** What is done, for the statement and for screens. */
export const FOLLOW_UP_WORDS: Record<FollowUp, Bilingual> = {
  retry: { fr: 'Provision à reconstituer par le client.', en: 'The customer has to provide funds.' },
  'new-details': {
    fr: 'Prélèvements arrêtés : d’autres coordonnées bancaires sont demandées au client.',
    en: 'Debits stopped: the customer is asked for other bank details.',
  },
  'new-mandate': {
    fr: 'Mandat clos : un nouveau mandat est demandé au client.',
    en: 'Mandate over: the customer is asked for a new one.',
  },
  stop: {
    fr: 'Prélèvements arrêtés jusqu’à l’accord du client.',
    en: 'Debits stopped until the customer agrees.',
  },
  dispute: {
    fr: 'À voir avec le client : rien n’est représenté.',
    en: 'To be talked over with the customer: nothing is presented again.',
  },
  deceased: {
    fr: 'Titulaire décédé : prélèvements et relances arrêtés, rien ne lui est écrit.',
    en: 'Holder deceased: debits and reminders stopped, nothing is written to them.',
  },
  ours: {
    fr: 'Le fichier est en cause, pas le client : à corriger puis à présenter de nouveau.',
    en: 'The file is at fault, not the customer: to be corrected and presented again.',
  },
};
