import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const timelineData: RoomData = {
  room: 'timeline',
  title: { fr: 'Historique', en: 'History' },
  personal: [
    {
      table: 'timeline_event',
      holds: { fr: 'Ce qui s’est passé, dans l’ordre', en: 'What happened, in order' },
      category: 'commercial',
      end: 'erase',
      hidden: ['seq'],
    },
  ],
  nobody: [],
};
