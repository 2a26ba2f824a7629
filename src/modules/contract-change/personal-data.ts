import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const contractChangeData: RoomData = {
  room: 'contract-change',
  title: { fr: 'Changements de contrat', en: 'Changes of contract' },
  personal: [
    {
      table: 'contract_change_customer',
      holds: { fr: 'Changements annoncés', en: 'Changes announced' },
      category: 'commercial',
      end: 'erase',
    },
  ],
  nobody: ['contract_change'],
};
