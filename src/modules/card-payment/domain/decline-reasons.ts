import type { Bilingual } from '../../../terms/model/decision.ts';

const REASONS: Readonly<Record<string, Bilingual>> = {
  'insufficient-funds': { fr: 'Provision ou plafond insuffisant', en: 'Not enough money, or above the card’s limit' },
  'card-lost': { fr: 'Carte déclarée perdue ou volée', en: 'Card reported lost or stolen' },
  'card-expired': { fr: 'Carte expirée', en: 'Card expired' },
  'authentication-failed': { fr: 'Authentification refusée', en: 'Authentication failed' },
  'bank-refused': { fr: 'Refus de la banque, sans motif', en: 'Refused by the bank, without reason' },
};

/** Why a bank refused a card, in plain words; the bank's silence when it gave no reason that is known. */
export function declineReason(code: string | null): Bilingual {
  return REASONS[code ?? ''] ?? REASONS['bank-refused']!;
}
