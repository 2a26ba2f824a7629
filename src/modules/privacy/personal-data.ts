import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const privacyData: RoomData = {
  room: 'privacy',
  title: { fr: 'Vie privée', en: 'Privacy' },
  personal: [
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
