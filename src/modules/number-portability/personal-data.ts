import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const numberPortabilityData: RoomData = {
  room: 'number-portability',
  title: { fr: 'Portabilité', en: 'Number portability' },
  personal: [
    {
      table: 'porting',
      holds: { fr: 'Numéros portés', en: 'Numbers ported' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'porting_message',
      holds: { fr: 'Messages de portabilité', en: 'Porting messages' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'rio',
      holds: { fr: 'Codes RIO', en: 'RIO codes' },
      category: 'commercial',
      end: 'erase',
    },
  ],
  nobody: [],
};
