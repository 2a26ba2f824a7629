import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const customerBillData: RoomData = {
  room: 'customer-bill',
  title: { fr: 'Factures', en: 'Bills' },
  personal: [
    // Before the bill that dates them.
    {
      table: 'bill_line',
      holds: { fr: 'Lignes de facture', en: 'Lines of bills' },
      category: 'accounting',
      from: '(select b.issued_on from customer_bill b where b.account_id = t.account_id and b.id = t.bill_id)',
      end: 'erase',
    },
    {
      table: 'customer_bill',
      holds: { fr: 'Factures', en: 'Bills' },
      category: 'accounting',
      from: 't.issued_on',
      end: 'erase',
    },
    {
      table: 'charge',
      holds: { fr: 'Sommes dues hors abonnement', en: 'Sums due beside the subscription' },
      category: 'accounting',
      from: 't.on_date',
      only: 't.bill_id is not null or t.cancelled_on is not null',
      end: 'erase',
    },
    {
      table: 'bill_copy',
      holds: { fr: 'Copies de factures demandées', en: 'Copies of bills asked for' },
      category: 'accounting',
      from: 't.asked_on',
      end: 'erase',
    },
    {
      table: 'bill_check',
      holds: { fr: 'Factures vérifiées avant envoi', en: 'Bills checked before they left' },
      category: 'accounting',
      from: 't.bill_on',
      end: 'erase',
    },
    {
      table: 'bill_discount',
      holds: { fr: 'Remises accordées', en: 'Discounts granted' },
      category: 'accounting',
      from: 't.to_day',
      end: 'erase',
    },
    {
      table: 'bill_preference',
      holds: { fr: 'Présentation choisie des factures', en: 'How bills are wished' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'bill_run_failure',
      holds: { fr: 'Factures qui n’ont pu être faites', en: 'Bills that could not be made' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'billing_account',
      holds: { fr: 'Jour et avance de facturation', en: 'Day and credit of billing' },
      category: 'accounting',
      end: 'erase',
    },
    {
      table: 'billed_product',
      holds: { fr: 'Jusqu’où chaque offre est facturée', en: 'How far each offer is billed' },
      category: 'accounting',
      end: 'erase',
    },
  ],
  nobody: ['bill_number', 'bill_run', 'bill_simulation'],
};
