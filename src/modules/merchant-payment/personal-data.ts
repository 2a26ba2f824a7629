import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const merchantPaymentData: RoomData = {
  room: 'merchant-payment',
  title: { fr: 'Achats à des marchands', en: 'Purchases from merchants' },
  personal: [
    {
      table: 'merchant_purchase',
      holds: { fr: 'Achats à des marchands', en: 'Purchases from merchants' },
      category: 'accounting',
      from: 't.asked_at',
      end: 'erase',
      hidden: ['code_hash'],
    },
    {
      table: 'merchant_subscription',
      holds: { fr: 'Abonnements à des marchands', en: 'Subscriptions with merchants' },
      category: 'accounting',
      from: 't.ends_on',
      only: 't.ends_on is not null',
      end: 'erase',
    },
    {
      table: 'merchant_refund',
      holds: { fr: 'Achats remboursés', en: 'Refunded purchases' },
      category: 'accounting',
      from: 't.refunded_on',
      end: 'erase',
    },
    {
      table: 'merchant_access',
      holds: { fr: 'Paiement de marchands retiré ou rendu', en: 'Paying merchants taken away or given back' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'merchant_tv_account',
      holds: { fr: 'Compte du portail TV', en: 'Account of the TV portal' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'merchant_tv_movement',
      holds: { fr: 'Mouvements du compte TV', en: 'Movements of the TV account' },
      category: 'accounting',
      from: 't.at',
      end: 'erase',
    },
    {
      table: 'merchant_dispute',
      holds: { fr: 'Réclamations sur des achats', en: 'Complaints about purchases' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'merchant_payout_line',
      holds: { fr: 'Achats reversés aux marchands', en: 'Purchases paid out to merchants' },
      category: 'accounting',
      from: 't.on_date',
      end: 'erase',
    },
  ],
  nobody: [
    'merchant',
    'merchant_key',
    'merchant_nonce',
    'merchant_service',
    'merchant_caps',
    'merchant_payout',
    'merchant_closing',
    'local_merchant_key',
  ],
  sealed: [
    { table: 'merchant', column: 'iban', as: 'text', key: ['id'] },
    { table: 'merchant_key', column: 'signing_key', as: 'bytes', key: ['id'] },
  ],
};
