import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const collectionData: RoomData = {
  room: 'collection',
  title: { fr: 'Impayés', en: 'Unpaid bills' },
  personal: [
    {
      table: 'collection_case',
      holds: { fr: 'Dossiers d’impayé réglés', en: 'Unpaid-bill files once settled' },
      category: 'unpaid-settled',
      from: 't.closed_on',
      only: "t.closed_on is not null and exists (select 1 from customer_bill b where b.account_id = t.account_id and b.id = t.bill_id and b.state in ('paid', 'credited'))",
      end: 'erase',
    },
    {
      table: 'collection_case',
      holds: { fr: 'Dossiers d’impayé', en: 'Unpaid-bill files' },
      category: 'unpaid-debt',
      end: 'erase',
    },
    {
      table: 'collection_hold',
      holds: { fr: 'Motifs d’attente du recouvrement', en: 'Reasons why collection waited' },
      category: 'unpaid-debt',
      end: 'erase',
    },
  ],
  nobody: [],
};
