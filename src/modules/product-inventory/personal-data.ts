import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const productInventoryData: RoomData = {
  room: 'product-inventory',
  title: { fr: 'Offres et options', en: 'Offers and options' },
  personal: [
    {
      table: 'product',
      holds: { fr: 'Offres et options souscrites, prix', en: 'Offers and options subscribed, prices' },
      category: 'accounting',
      end: 'erase',
    },
    {
      table: 'subscribed_contract',
      holds: { fr: 'Contrat souscrit, en chiffres', en: 'Contract subscribed, in figures' },
      category: 'accounting',
      end: 'erase',
    },
  ],
  nobody: [],
};
