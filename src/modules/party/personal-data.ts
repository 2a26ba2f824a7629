import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const partyData: RoomData = {
  room: 'party',
  title: { fr: 'Identité et coordonnées', en: 'Identity and contact details' },
  personal: [
    {
      table: 'party',
      holds: { fr: 'Nom, naissance, coordonnées, adresse', en: 'Name, birth, contact details, address' },
      category: 'commercial',
      end: {
        set: {
          title: 'null',
          given_name: 'null',
          family_name: "case when t.kind = 'individual' then '—' end",
          birth_date: 'null',
          organization_name: "case when t.kind = 'organization' then '—' end",
          registration_number: 'null',
          email: 'null',
          phone: 'null',
          address:
            "jsonb_build_object('line1', '—', 'postcode', '', 'city', '—', 'country', coalesce(t.address ->> 'country', 'FR'))",
        },
        done: "coalesce(t.family_name, t.organization_name) = '—'",
      },
    },
    {
      table: 'party',
      holds: {
        fr: 'Fiche du client, une fois vidée de son identité',
        en: 'Record of the customer, once emptied of its identity',
      },
      category: 'accounting',
      end: 'erase',
      last: true,
      notExported: { fr: 'Déjà exporté plus haut.', en: 'Exported above already.' },
    },
  ],
  nobody: [],
};
