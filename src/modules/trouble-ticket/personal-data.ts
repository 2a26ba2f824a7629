import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const troubleTicketData: RoomData = {
  room: 'trouble-ticket',
  title: { fr: 'Pannes et réclamations', en: 'Outages and complaints' },
  personal: [
    {
      table: 'ticket_desk',
      holds: { fr: 'Notes des réclamations', en: 'Notes of complaints' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'line_interruption',
      holds: { fr: 'Interruptions de la ligne', en: 'Interruptions of the line' },
      category: 'commercial',
      end: 'erase',
    },
    {
      table: 'line_availability',
      holds: { fr: 'Disponibilité de la ligne', en: 'Availability of the line' },
      category: 'commercial',
      end: 'erase',
    },
  ],
  nobody: ['network_event'],
};
