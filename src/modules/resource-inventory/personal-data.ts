import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const resourceInventoryData: RoomData = {
  room: 'resource-inventory',
  title: { fr: 'Numéros et matériel', en: 'Numbers and equipment' },
  personal: [
    {
      table: 'equipment',
      holds: { fr: 'À qui un matériel a été remis', en: 'Who was given a piece of equipment' },
      category: 'commercial',
      only: "t.account_id is not null and t.state <> 'assigned'",
      end: { set: { account_id: 'null', agreement_id: 'null' }, done: 't.account_id is null' },
    },
    {
      table: 'equipment',
      holds: { fr: 'Matériel remis', en: 'Equipment handed over' },
      category: 'accounting',
      only: "t.account_id is not null and t.state = 'assigned'",
      end: { set: { state: "'lost'", account_id: 'null', agreement_id: 'null' }, done: 't.account_id is null' },
      notExported: { fr: 'Déjà exporté plus haut.', en: 'Exported above already.' },
    },
    {
      table: 'telephone_number',
      holds: { fr: 'Dernier titulaire d’un numéro', en: 'Last holder of a number' },
      category: 'commercial',
      only: "t.account_id is not null and t.state not in ('reserved', 'assigned')",
      end: { set: { account_id: 'null', agreement_id: 'null' }, done: 't.account_id is null' },
    },
    {
      table: 'line',
      holds: { fr: 'Lignes tenues, de quand à quand', en: 'Lines held, from when to when' },
      category: 'commercial',
      only: 't.to_at is not null',
      end: 'erase',
    },
  ],
  nobody: ['sim_code'],
};
