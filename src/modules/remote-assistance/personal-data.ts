import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const remoteAssistanceData: RoomData = {
  room: 'remote-assistance',
  title: { fr: 'Assistance à distance', en: 'Help at a distance' },
  personal: [
    {
      table: 'assistance_case',
      holds: { fr: 'Demandes d’assistance et leur suivi', en: 'Requests for help and what came of them' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'assistance_complaint',
      holds: { fr: 'Réclamations sur l’assistance', en: 'Complaints about help' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'assistance_signal',
      holds: { fr: 'Mise en relation d’un partage d’écran', en: 'What connects a shared screen' },
      category: 'connection-usage-interaction',
      from: '(select s.issued_at from assistance_session s where s.account_id = t.account_id and s.id = t.session_id)',
      end: 'erase',
      notExported: { fr: 'Données techniques sans suite.', en: 'Technical data of the moment.' },
    },
    {
      table: 'assistance_session',
      holds: { fr: 'Partages d’écran, sans leur contenu', en: 'Shared screens, without what they showed' },
      category: 'connection-usage-interaction',
      from: 't.issued_at',
      end: 'erase',
      hidden: ['code_hash', 'guest_hash', 'watcher', 'watcher_hash'],
    },
  ],
  nobody: ['assistance_number'],
};
