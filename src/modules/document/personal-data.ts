import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const documentData: RoomData = {
  room: 'document',
  title: { fr: 'Documents', en: 'Documents' },
  personal: [
    {
      table: 'document',
      holds: { fr: 'Factures et relevés', en: 'Bills and statements' },
      category: 'accounting',
      from: 't.created_at',
      only: "t.kind in ('bill', 'itemised-bill', 'credit-note')",
      end: 'erase',
      hidden: ['sha256', 'terms_hash'],
    },
    {
      table: 'document',
      holds: { fr: 'Contrats et lettres', en: 'Contracts and letters' },
      category: 'commercial',
      only: "t.kind not in ('bill', 'itemised-bill', 'credit-note', 'identity-copy')",
      end: 'erase',
      hidden: ['sha256', 'terms_hash'],
    },
    {
      table: 'document',
      holds: { fr: 'Copies de pièces d’identité', en: 'Copies of identity documents' },
      category: 'data-subject-requests',
      from: `coalesce((select r.closed_on from privacy_request r
        where r.account_id = t.account_id and starts_with(t.subject, 'privacy-request:' || r.id)), t.created_at::date)`,
      only: `t.kind = 'identity-copy' and not exists (select from privacy_request r
        where r.account_id = t.account_id and starts_with(t.subject, 'privacy-request:' || r.id) and r.closed_on is null)`,
      end: 'erase',
      hidden: ['sha256', 'terms_hash'],
    },
    {
      table: 'document_content',
      holds: { fr: 'Pages d’un document qui n’est plus', en: 'Pages of a document that is gone' },
      category: 'commercial',
      whose: null,
      end: {
        stays: {
          fr: 'Les pages partent avec le dernier document qui les montre.',
          en: 'Pages go with the last document that shows them.',
        },
      },
    },
  ],
  nobody: [],
  sealed: [{ table: 'document_content', column: 'bytes', as: 'bytes', key: ['sha256'], large: true }],
};
