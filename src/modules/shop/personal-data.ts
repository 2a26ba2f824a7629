import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const shopData: RoomData = {
  room: 'shop',
  title: { fr: 'Boutique', en: 'Shop' },
  personal: [
    {
      table: 'shop_order_line',
      holds: { fr: 'Articles commandés', en: 'Articles ordered' },
      category: 'accounting',
      from: '(select o.placed_at from shop_order o where o.account_id = t.account_id and o.id = t.order_id)',
      end: 'erase',
    },
    {
      table: 'shop_order_step',
      holds: { fr: 'Suivi des commandes', en: 'What happened to orders' },
      category: 'accounting',
      from: 't.at',
      end: 'erase',
    },
    {
      table: 'shop_order',
      holds: { fr: 'Commandes de la boutique et leur livraison', en: 'Orders of the shop and their delivery' },
      category: 'accounting',
      from: 't.placed_at',
      end: 'erase',
    },
    {
      table: 'shop_return',
      holds: { fr: 'Échanges et garanties', en: 'Exchanges and warranties' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'shop_complaint',
      holds: { fr: 'Réclamations sur des commandes', en: 'Complaints about orders' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'shop_update_notice',
      holds: { fr: 'Mises à jour proposées aux acheteurs', en: 'Updates offered to buyers' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'shop_buyer',
      holds: { fr: 'Accès entreprise et vérifications', en: 'Enterprise access and checks' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'shop_cart',
      holds: { fr: 'Panier', en: 'Cart' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'shop_identification',
      holds: { fr: 'Demandes de compte et pièces jointes', en: 'Requests for an account and their documents' },
      category: 'commercial',
      from: 't.received_at',
      whose: null,
      end: 'erase',
      notExported: { fr: 'Gardées avec le compte une fois ouvert.', en: 'Kept with the account once it is opened.' },
    },
  ],
  nobody: [
    'shop_store',
    'shop_category',
    'shop_product',
    'shop_variant',
    'shop_sale',
    'shop_update',
    'shop_stock_move',
    'shop_voucher',
    'shop_order_number',
  ],
  sealed: [
    ...['given_name', 'family_name', 'email', 'phone'].map(
      (column) => ({ table: 'shop_identification', column, as: 'text', key: ['id'] }) as const,
    ),
    { table: 'shop_identification', column: 'address', as: { name: 'sealed' }, key: ['id'] },
    { table: 'shop_identification', column: 'documents', as: { each: ['name', 'content'] }, key: ['id'], large: true },
  ],
};
