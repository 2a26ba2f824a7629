import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const accountData: RoomData = {
  room: 'account',
  title: { fr: 'Comptes et mandats', en: 'Accounts and mandates' },
  personal: [
    {
      table: 'account_word',
      holds: { fr: 'Mots de recherche tirés du nom', en: 'Search words taken from the name' },
      category: 'commercial',
      end: 'erase',
      notExported: { fr: 'Index de recherche.', en: 'Search index.' },
    },
    {
      table: 'sepa_mandate',
      holds: { fr: 'Coordonnées bancaires d’un mandat révoqué', en: 'Bank details of a revoked mandate' },
      category: 'payment',
      from: 'greatest(t.revoked_on, t.last_presented_on)',
      only: 't.revoked_on is not null',
      end: {
        set: { iban: "''", bic: 'null', holder: "'—'", previous_iban: 'null', creditor_name: 'null' },
        done: "t.iban = ''",
      },
    },
    {
      table: 'sepa_mandate',
      holds: { fr: 'Coordonnées bancaires d’un mandat', en: 'Bank details of a mandate' },
      category: 'payment',
      only: 't.revoked_on is null',
      end: {
        set: { iban: "''", bic: 'null', holder: "'—'", previous_iban: 'null', creditor_name: 'null' },
        done: "t.iban = ''",
      },
    },
    {
      table: 'sepa_mandate_change',
      holds: { fr: 'Coordonnées bancaires remplacées', en: 'Bank details replaced' },
      category: 'payment',
      from: 't.changed_on',
      end: 'erase',
    },
    {
      table: 'account',
      holds: { fr: 'Numéro de compte, segment, moyen de paiement', en: 'Account number, segment, way of paying' },
      category: 'accounting',
      end: 'erase',
      last: true,
    },
  ],
  nobody: ['account_misspelling', 'operator_setting'],
  sealed: [
    { table: 'sepa_mandate', column: 'iban', as: 'text', key: ['account_id', 'id'] },
    { table: 'sepa_mandate', column: 'previous_iban', as: 'text', key: ['account_id', 'id'] },
    { table: 'sepa_mandate_change', column: 'iban', as: 'text', key: ['account_id', 'id'] },
    { table: 'sepa_mandate_change', column: 'previous_iban', as: 'text', key: ['account_id', 'id'] },
  ],
};
