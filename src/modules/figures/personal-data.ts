import type { RoomData } from '../../kernel/personal-data.ts';

/** This room keeps nothing of anybody. */
export const figuresData: RoomData = {
  room: 'figures',
  title: { fr: 'Statistiques', en: 'Figures' },
  personal: [],
  nobody: ['day_count', 'day_count_state'],
};
