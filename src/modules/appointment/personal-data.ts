import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const appointmentData: RoomData = {
  room: 'appointment',
  title: { fr: 'Rendez-vous', en: 'Appointments' },
  personal: [
    {
      table: 'appointment',
      holds: { fr: 'Visites de techniciens', en: 'Technicians’ visits' },
      category: 'commercial',
      end: 'erase',
    },
  ],
  nobody: [],
};
