import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const paymentData: RoomData = {
  room: 'payment',
  title: { fr: 'Paiements', en: 'Payments' },
  personal: [
    {
      table: 'payment',
      holds: { fr: 'Paiements reçus', en: 'Payments received' },
      category: 'accounting',
      from: 't.received_on',
      end: 'erase',
    },
    {
      table: 'payment_allocation',
      holds: { fr: 'Factures réglées par chaque paiement', en: 'Bills settled by each payment' },
      category: 'accounting',
      end: 'erase',
    },
    {
      table: 'direct_debit',
      holds: { fr: 'Prélèvements', en: 'Direct debits' },
      category: 'accounting',
      from: 't.collect_on',
      end: 'erase',
    },
    {
      table: 'direct_debit_batch',
      holds: { fr: 'Fichiers de prélèvement remis à la banque', en: 'Files of direct debits given to the bank' },
      category: 'payment',
      from: 't.collect_on',
      whose: null,
      end: { set: { file: "''" }, done: "t.file = ''" },
    },
    {
      table: 'transfer_order',
      holds: { fr: 'Coordonnées bancaires d’un remboursement', en: 'Bank details of a refund' },
      category: 'payment',
      from: 't.settled_on',
      only: 't.settled_on is not null',
      end: { set: { iban: "''", bic: 'null', holder: "'—'" }, done: "t.iban = ''" },
    },
    {
      table: 'transfer_order',
      holds: { fr: 'Remboursements', en: 'Refunds' },
      category: 'accounting',
      from: 't.ordered_on',
      only: 't.settled_on is not null',
      end: 'erase',
      notExported: { fr: 'Déjà exporté plus haut.', en: 'Exported above already.' },
    },
    {
      table: 'transfer_batch',
      holds: { fr: 'Fichiers de virement remis à la banque', en: 'Files of transfers given to the bank' },
      category: 'payment',
      from: 't.execute_on',
      whose: null,
      end: { set: { file: "''" }, done: "t.file = ''" },
    },
    {
      table: 'bank_movement',
      holds: { fr: 'Mouvements en banque', en: 'Bank movements' },
      category: 'accounting',
      from: 't.booked_on',
      whose: null,
      end: {
        set: { counterparty: 'null', counterparty_iban: 'null', remittance: "''" },
        done: 't.counterparty is null and t.counterparty_iban is null',
      },
    },
  ],
  nobody: ['bank_statement'],
};
