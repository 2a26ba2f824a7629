import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const deskData: RoomData = {
  room: 'desk',
  title: { fr: 'Travail des agents', en: 'Agents’ work' },
  personal: [
    {
      table: 'desk_assignment',
      holds: { fr: 'Qui suit un dossier', en: 'Who follows a file' },
      category: 'commercial',
      end: 'erase',
      hidden: ['version'],
    },
    {
      table: 'desk_bulk_row',
      holds: { fr: 'Actions groupées', en: 'Actions on many rows' },
      category: 'connection-usage-interaction',
      from: '(select b.asked_at from desk_bulk b where b.id = t.bulk_id)',
      whose: null,
      end: 'erase',
    },
  ],
  nobody: ['desk_view', 'desk_bulk'],
};
