import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const paymentPlanData: RoomData = {
  room: 'payment-plan',
  title: { fr: 'Échéanciers', en: 'Payment plans' },
  personal: [
    {
      table: 'payment_plan',
      holds: { fr: 'Échéanciers', en: 'Payment plans' },
      category: 'unpaid-debt',
      end: 'erase',
    },
    {
      table: 'payment_plan_bill',
      holds: { fr: 'Factures d’un échéancier', en: 'Bills of a payment plan' },
      category: 'unpaid-debt',
      end: 'erase',
    },
    {
      table: 'payment_plan_instalment',
      holds: { fr: 'Échéances d’un échéancier', en: 'Instalments of a payment plan' },
      category: 'unpaid-debt',
      end: 'erase',
    },
    {
      table: 'payment_promise',
      holds: { fr: 'Promesses de paiement', en: 'Promises to pay' },
      category: 'unpaid-debt',
      end: 'erase',
    },
  ],
  nobody: [],
};
