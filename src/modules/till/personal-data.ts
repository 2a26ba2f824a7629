import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const tillData: RoomData = {
  room: 'till',
  title: { fr: 'Paiements en boutique', en: 'Payments in shops' },
  personal: [
    {
      table: 'till_payment',
      holds: { fr: 'Tireur du chèque', en: 'Who drew the cheque' },
      category: 'payment',
      from: 't.taken_at',
      only: 't.drawn_by is not null',
      end: { set: { drawn_by: 'null' }, done: 't.drawn_by is null' },
      notExported: { fr: 'Exporté ci-dessous.', en: 'Exported below.' },
    },
    {
      table: 'till_payment',
      holds: { fr: 'Paiements au guichet', en: 'Payments at the counter' },
      category: 'accounting',
      from: 't.taken_at',
      end: 'erase',
    },
  ],
  nobody: ['till', 'till_session', 'till_deposit', 'till_deposit_number'],
};
