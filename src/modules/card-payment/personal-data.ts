import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const cardPaymentData: RoomData = {
  room: 'card-payment',
  title: { fr: 'Paiements par carte', en: 'Card payments' },
  personal: [
    {
      table: 'card_intent',
      holds: { fr: 'Marque et derniers chiffres de la carte', en: 'Brand and last digits of the card' },
      category: 'payment',
      from: 't.created_at',
      only: 't.card_last_four is not null',
      end: { set: { card_brand: 'null', card_last_four: 'null', page_url: 'null' }, done: 't.card_last_four is null' },
    },
    {
      table: 'card_intent',
      holds: { fr: 'Paiements par carte', en: 'Card payments' },
      category: 'accounting',
      from: 't.created_at',
      end: 'erase',
    },
    {
      table: 'card_refund',
      holds: { fr: 'Remboursements par carte', en: 'Card refunds' },
      category: 'accounting',
      from: 't.refunded_on',
      end: 'erase',
    },
    {
      table: 'card_notice',
      holds: { fr: 'Messages du prestataire', en: 'Messages of the provider' },
      category: 'payment',
      from: 't.received_at',
      whose: null,
      end: 'erase',
    },
    {
      table: 'card_payout_line',
      holds: { fr: 'Versements du prestataire', en: 'Payouts of the provider' },
      category: 'accounting',
      end: 'erase',
    },
    {
      table: 'local_card_page',
      holds: { fr: 'Pages de paiement d’essai', en: 'Pages of trial payments' },
      category: 'payment',
      from: 't.opened_at',
      whose: null,
      end: 'erase',
    },
    {
      table: 'local_card_message',
      holds: { fr: 'Messages de paiement d’essai', en: 'Messages of trial payments' },
      category: 'payment',
      from: 't.send_at',
      whose: null,
      end: 'erase',
    },
  ],
  nobody: ['card_payout', 'local_card_key', 'local_card_line'],
};
