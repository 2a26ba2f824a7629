import type { WrittenAnswer } from '../model/procedure.ts';

/** The answer to a complaint, written by whoever gives it; told under `fact`. */
export function complaintAnswer(fact: string): WrittenAnswer {
  return {
    fact,
    label: { fr: 'Réponse à envoyer au client', en: 'Answer to send to the customer' },
    subject: { fr: 'Notre réponse à votre réclamation', en: 'Our answer to your complaint' },
  };
}
