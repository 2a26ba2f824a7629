import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const mediationData: RoomData = {
  room: 'mediation',
  title: { fr: 'Fichiers du réseau', en: 'Files of the network' },
  personal: [
    {
      table: 'mediation_reject',
      holds: { fr: 'Enregistrements d’appels refusés', en: 'Refused records of calls' },
      category: 'traffic-data',
      from: '(select f.received_at from mediation_file f where f.id = t.file_id)',
      whose: null,
      end: 'erase',
    },
    {
      table: 'mediation_correction',
      holds: { fr: 'Enregistrements d’appels corrigés', en: 'Corrected records of calls' },
      category: 'traffic-data',
      from: '(select f.received_at from mediation_file f where f.id = t.file_id)',
      whose: null,
      end: 'erase',
    },
    {
      table: 'mediation_record',
      holds: { fr: 'Enregistrements reçus un à un', en: 'Records received one by one' },
      category: 'traffic-data',
      from: 't.received_at',
      whose: null,
      end: 'erase',
    },
  ],
  nobody: ['mediation_source', 'mediation_file', 'mediation_look'],
};
