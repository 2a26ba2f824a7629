import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const privacyData: RoomData = {
  room: 'privacy',
  title: { fr: 'Vie privée', en: 'Privacy' },
  personal: [
    {
      table: 'privacy_directory_entry',
      holds: { fr: 'Parution dans les annuaires', en: 'Listing in directories' },
      category: 'directory',
      from: 't.changed_on',
      only: 't.entry is null',
      end: 'erase',
      hidden: ['told_in', 'known'],
    },
    {
      table: 'privacy_directory_entry',
      holds: { fr: 'Parution dans les annuaires, en cours', en: 'Listing in directories, current' },
      category: 'directory',
      only: 't.entry is not null',
      end: 'erase',
      hidden: ['told_in', 'known'],
    },
    {
      table: 'privacy_directory_file',
      holds: { fr: 'Fichiers remis aux éditeurs d’annuaires', en: 'Files given to publishers of directories' },
      category: 'connection-usage-interaction',
      from: 't.made_at',
      whose: null,
      end: { set: { content: "''" }, done: "t.content = ''" },
    },
    {
      table: 'privacy_request',
      holds: { fr: 'Demandes sur les données', en: 'Requests about data' },
      category: 'data-subject-requests',
      from: 't.closed_on',
      only: 't.closed_on is not null',
      end: 'erase',
      hidden: ['version'],
    },
    {
      table: 'privacy_restriction',
      holds: { fr: 'Données gelées', en: 'Frozen data' },
      category: 'commercial',
      only: 't.until_on is not null',
      end: 'erase',
    },
    {
      table: 'privacy_authority_request',
      holds: { fr: 'Réquisitions et demandes des autorités', en: 'Requests from authorities' },
      category: 'authority-requests',
      from: 't.replied_on',
      only: 't.replied_on is not null',
      end: 'erase',
      notExported: {
        fr: 'Le secret de l’enquête peut l’interdire : demandez au délégué.',
        en: 'The secrecy of an enquiry may forbid it: ask the officer.',
      },
    },
  ],
  nobody: ['privacy_run', 'privacy_tally', 'privacy_breach'],
};
