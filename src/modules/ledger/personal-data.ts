import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const ledgerData: RoomData = {
  room: 'ledger',
  title: { fr: 'Comptabilité', en: 'Books' },
  personal: [
    {
      table: 'ledger_line',
      holds: { fr: 'Écritures du compte', en: 'Entries of the account' },
      category: 'accounting',
      end: {
        stays: {
          fr: 'Les livres ne se récrivent pas : une fois le reste effacé, le numéro interne qu’ils portent ne mène à personne.',
          en: 'Books are never rewritten: once the rest is erased, the internal number that they carry leads to nobody.',
        },
      },
    },
    {
      table: 'ledger_deferral',
      holds: { fr: 'Produits constatés d’avance du compte', en: 'Deferred revenue of the account' },
      category: 'accounting',
      end: {
        stays: {
          fr: 'Les livres ne se récrivent pas : une fois le reste effacé, le numéro interne qu’ils portent ne mène à personne.',
          en: 'Books are never rewritten: once the rest is erased, the internal number that they carry leads to nobody.',
        },
      },
    },
  ],
  nobody: ['ledger_entry', 'ledger_month', 'ledger_month_total', 'ledger_number', 'ledger_release'],
};
