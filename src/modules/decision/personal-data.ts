import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const decisionData: RoomData = {
  room: 'decision',
  title: { fr: 'Décisions', en: 'Decisions' },
  personal: [
    {
      table: 'decision',
      holds: { fr: 'Décisions prises et leurs faits', en: 'Decisions taken and their facts' },
      category: 'accounting',
      from: 't.on_date',
      end: 'erase',
    },
  ],
  nobody: [],
};
