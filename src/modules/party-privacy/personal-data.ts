import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const partyPrivacyData: RoomData = {
  room: 'party-privacy',
  title: { fr: 'Choix et consentements', en: 'Choices and consents' },
  personal: [
    {
      table: 'party_privacy_choice',
      holds: { fr: 'Choix d’annuaire', en: 'Directory choices' },
      category: 'directory',
      only: "t.sheet = 'directory'",
      end: 'erase',
    },
    {
      table: 'party_privacy_choice',
      holds: { fr: 'Consentements et oppositions', en: 'Consents and objections' },
      category: 'commercial',
      only: "t.sheet <> 'directory'",
      end: 'erase',
    },
  ],
  nobody: [],
};
