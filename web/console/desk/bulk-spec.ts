import type { Words } from '../../design/language.tsx';
import type { FieldSpec } from '../act/action-spec.ts';
import { DESK_TEAMS } from './inbox-search.ts';

export type BulkKind = 'assign' | 'fulfil' | 'letter' | 'hold-collection';

/** Without this permission the server refuses. */
export const BULK_NEEDS: Readonly<Record<BulkKind, string>> = {
  assign: 'obligation:write',
  fulfil: 'obligation:write',
  letter: 'communication:write',
  'hold-collection': 'collection:write',
};

const HOLDS = ['over-indebtedness', 'social-fund', 'complaint', 'death', 'illness', 'other'] as const;
/** Chosen to give something back to its team. */
export const NOBODY = '-';

/** What each action on many rows asks. */
export function bulkFields(action: BulkKind, agents: readonly string[], { t, word }: Words): FieldSpec[] {
  const named = (group: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: word(group, value) }));
  switch (action) {
    case 'assign':
      return [
        {
          name: 'assignee',
          kind: 'choice',
          label: t('bulk.assignee'),
          required: true,
          options: [
            { value: NOBODY, label: t('bulk.to-team') },
            ...agents.map((name) => ({ value: name, label: name })),
          ],
        },
        { name: 'team', kind: 'choice', label: t('bulk.team'), options: named('desk-team', DESK_TEAMS) },
      ];
    case 'fulfil':
      return [{ name: 'note', kind: 'long-text', label: t('bulk.note-fulfil'), required: true }];
    case 'letter':
      return [
        { name: 'subject', kind: 'text', label: t('bulk.subject'), required: true },
        { name: 'text', kind: 'long-text', label: t('bulk.text'), required: true },
        {
          name: 'channel',
          kind: 'choice',
          label: t('bulk.channel'),
          required: true,
          initial: 'email',
          options: [
            { value: 'email', label: t('bulk.email') },
            { value: 'letter', label: t('bulk.letter-channel') },
          ],
        },
      ];
    case 'hold-collection':
      return [
        {
          name: 'holdKind',
          kind: 'choice',
          label: t('bulk.hold-kind'),
          required: true,
          initial: 'other',
          options: named('hold-kind', HOLDS),
        },
        { name: 'note', kind: 'long-text', label: t('bulk.note-hold'), required: true },
        { name: 'until', kind: 'date', label: t('bulk.until'), hint: t('bulk.until-hint') },
      ];
  }
}
