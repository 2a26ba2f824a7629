import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const consumptionData: RoomData = {
  room: 'consumption',
  title: { fr: 'Suivi de consommation', en: 'Use of the month' },
  personal: [
    {
      table: 'usage_alert',
      holds: { fr: 'Alertes de consommation', en: 'Alerts of use' },
      category: 'connection-usage-interaction',
      from: 't.month',
      end: 'erase',
    },
  ],
  nobody: ['usage_alert_look'],
};
