import type { RoomData } from '../../kernel/personal-data.ts';

/** This room keeps nothing of anybody. */
export const productCatalogData: RoomData = {
  room: 'product-catalog',
  title: { fr: 'Catalogue', en: 'Catalogue' },
  personal: [],
  nobody: ['operator_contract', 'price_sheet', 'offer_sale'],
};
