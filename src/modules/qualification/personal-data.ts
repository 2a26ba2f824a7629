import type { RoomData } from '../../kernel/personal-data.ts';

/** This room keeps nothing of anybody. */
export const qualificationData: RoomData = {
  room: 'qualification',
  title: { fr: 'Adresses desservies', en: 'Served addresses' },
  personal: [],
  nobody: ['served_address', 'served_address_word'],
};
