import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const accessData: RoomData = {
  room: 'access',
  title: { fr: 'Accès à l’espace client', en: 'Access to the customer space' },
  personal: [
    {
      table: 'access_mail',
      holds: { fr: 'Liens d’accès en attente d’envoi', en: 'Ways in to be sent' },
      category: 'connection-usage-interaction',
      from: 't.asked_at',
      whose: null,
      end: 'erase',
    },
  ],
  nobody: [],
};
