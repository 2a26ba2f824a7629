import type { BillPage } from '../../api/shapes.ts';
import { money, shortDay } from '../../design/format.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec } from '../act/action-spec.ts';

/** Taking a bill back, whole or in part; nothing is left to take of a credit note or of a bill taken back already. */
export function creditActions(page: BillPage, { t, say, language }: Words): ActionSpec[] {
  const { bill } = page;
  const spanOf = ({ from, to }: BillPage['lines'][number]): string => {
    if (from === null || to === null) return '';
    return from === to ? `, ${shortDay(from, language)}` : `, ${shortDay(from, language)} – ${shortDay(to, language)}`;
  };
  if (bill.kind === 'credit-note' || bill.state === 'credited') return [];
  return [
    {
      key: 'credit-note',
      title: t('credit-note.title'),
      lede: t('credit-note.lede'),
      path: `/api/bills/${page.accountId}/${bill.id}/credit-notes`,
      fields: [
        {
          name: 'positions',
          kind: 'many',
          label: t('credit-note.lines'),
          hint: t('credit-note.lines-hint'),
          options: page.lines
            .filter((line) => Number(line.amountInclTax) !== 0)
            .map((line) => ({
              value: String(line.position),
              label: `${say(line.label)}${spanOf(line)} — ${money(line.amountInclTax, language)}`,
            })),
        },
        {
          name: 'amountInclTax',
          kind: 'amount',
          label: t('credit-note.amount'),
          hint: t('credit-note.amount-hint'),
        },
        {
          name: 'reason',
          kind: 'long-text',
          label: t('credit-note.reason'),
          hint: t('credit-note.reason-hint'),
          required: true,
        },
      ],
    },
  ];
}
