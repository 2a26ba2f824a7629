import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const agreementData: RoomData = {
  room: 'agreement',
  title: { fr: 'Contrats', en: 'Contracts' },
  personal: [
    {
      table: 'agreement',
      holds: { fr: 'Adresse d’installation', en: 'Installation address' },
      category: 'commercial',
      end: {
        set: { address: "jsonb_build_object('line', '—', 'postcode', '', 'city', '—')", installation: "'{}'::jsonb" },
        done: "t.address ->> 'line' = '—'",
      },
    },
    {
      table: 'agreement',
      holds: { fr: 'Offre, dates et fin du contrat', en: 'Offer, dates and end of the contract' },
      category: 'accounting',
      end: 'erase',
      notExported: { fr: 'Déjà exporté plus haut.', en: 'Exported above already.' },
    },
    {
      table: 'equipment_return',
      holds: { fr: 'Retours de matériel', en: 'Returned equipment' },
      category: 'commercial',
      end: 'erase',
    },
  ],
  nobody: [],
};
