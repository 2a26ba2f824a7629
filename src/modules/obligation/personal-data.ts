import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const obligationData: RoomData = {
  room: 'obligation',
  title: { fr: 'Échéances', en: 'Due dates' },
  personal: [
    {
      table: 'obligation',
      holds: { fr: 'Échéances tenues', en: 'Due dates kept' },
      category: 'commercial',
      only: "t.state <> 'open'",
      end: 'erase',
    },
  ],
  nobody: [],
};
