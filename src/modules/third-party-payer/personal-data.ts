import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const thirdPartyPayerData: RoomData = {
  room: 'third-party-payer',
  title: { fr: 'Tiers payeurs', en: 'Third-party payers' },
  personal: [
    {
      table: 'third_party_payer',
      holds: { fr: 'Qui paie à la place du client', en: 'Who pays in the customer’s place' },
      category: 'commercial',
      end: 'erase',
    },
  ],
  nobody: [],
};
