import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const usageData: RoomData = {
  room: 'usage',
  title: { fr: 'Communications', en: 'Calls and data' },
  personal: [
    {
      table: 'usage_row',
      holds: { fr: 'Appels, messages et connexions', en: 'Calls, messages and connections' },
      category: 'traffic-data',
      from: 't.started_at',
      end: 'erase',
      hidden: ['rated_key', 'terms_key', 'file_no', 'flags', 'replaces', 'replaced_by', 'rank', 'waits'],
    },
    {
      table: 'usage_correction',
      holds: { fr: 'Prix d’appels corrigés', en: 'Corrected prices of calls' },
      category: 'traffic-data',
      from: 't.on_date',
      end: 'erase',
      hidden: ['terms_key'],
    },
    {
      table: 'usage_reject',
      holds: { fr: 'Enregistrements d’appels refusés', en: 'Refused records of calls' },
      category: 'traffic-data',
      from: '(select f.received_at from usage_file f where f.id = t.file_id)',
      whose: null,
      end: 'erase',
    },
    {
      table: 'usage_preference',
      holds: { fr: 'Alertes choisies', en: 'Alerts chosen' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'usage_told',
      holds: { fr: 'Consommations montrées par facture', en: 'Use told by each bill' },
      category: 'accounting',
      end: 'erase',
    },
  ],
  nobody: ['usage_file', 'usage_rating', 'usage_terms', 'usage_rerating', 'usage_replacement'],
};
