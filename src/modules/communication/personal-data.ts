import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const communicationData: RoomData = {
  room: 'communication',
  title: { fr: 'Messages', en: 'Messages' },
  personal: [
    {
      table: 'outbox_message',
      holds: { fr: 'Messages envoyés', en: 'Messages sent' },
      category: 'commercial',
      // What has not left yet still has to.
      only: "t.state not in ('waiting', 'claimed')",
      end: 'erase',
      hidden: ['claimed_until', 'next_at', 'attempts', 'content_sha256'],
    },
    {
      table: 'message_event',
      holds: { fr: 'Ce que chaque message est devenu', en: 'What became of each message' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'letter_paper',
      holds: { fr: 'Courriers imprimés', en: 'Letters printed' },
      category: 'commercial',
      end: 'erase',
      hidden: ['pdf', 'sha256'],
    },
    {
      table: 'letter_batch',
      holds: { fr: 'Lots de courriers', en: 'Batches of letters' },
      category: 'connection-usage-interaction',
      from: 't.made_at',
      whose: null,
      end: { set: { pdf: "''::bytea", manifest: "''" }, done: "t.manifest = ''" },
    },
    {
      table: 'message_bad_address',
      holds: { fr: 'Adresses qui ne répondent plus', en: 'Addresses that answer no more' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'message_preference',
      holds: { fr: 'Préférences de contact', en: 'Contact preferences' },
      category: 'commercial',
      end: 'erase',
    },
  ],
  nobody: ['message_wording'],
};
