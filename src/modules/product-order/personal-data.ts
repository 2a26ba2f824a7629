import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const productOrderData: RoomData = {
  room: 'product-order',
  title: { fr: 'Commandes', en: 'Orders' },
  personal: [
    {
      table: 'product_order',
      holds: { fr: 'Commandes et pièces fournies', en: 'Orders and papers provided' },
      category: 'commercial',
      end: 'erase',
      hidden: ['request_hash'],
    },
  ],
  nobody: [],
};
