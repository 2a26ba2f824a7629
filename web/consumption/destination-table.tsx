import type { Consumption } from '../api/shapes.ts';
import { money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { Table } from '../design/table.tsx';
import { usedOf } from './quantity.ts';

/** Where the month went: each destination with what it took and what it cost. */
export function DestinationTable({ rows }: { readonly rows: Consumption['destinations'] }) {
  const words = useWords();
  const { t, language } = words;
  const place = (one: (typeof rows)[number]): string =>
    [
      one.destination === '' ? t('use.other') : one.destination,
      one.visitedCountry === null ? '' : t('use.abroad', { country: one.visitedCountry }),
    ]
      .filter(Boolean)
      .join(' — ');
  return (
    <Table
      caption={t('use.by-destination')}
      rows={rows}
      keyOf={(one) => `${one.kind}/${one.destination}/${one.visitedCountry}`}
      empty={null}
      search={place}
      columns={[
        { name: 'destination', label: t('use.destination'), by: place, cell: place },
        { name: 'what', label: t('use.what'), by: (one) => one.kind, cell: (one) => t(`use.kind.${one.kind}`) },
        {
          name: 'calls',
          label: t('use.calls'),
          end: true,
          by: (one) => one.records,
          cell: (one) => (one.kind === 'voice' ? one.records : '—'),
        },
        {
          name: 'quantity',
          label: t('use.quantity'),
          end: true,
          by: (one) => one.seconds + one.messages + one.bytes,
          cell: (one) => usedOf(one, words),
        },
        {
          name: 'amount',
          label: t('use.amount'),
          end: true,
          by: (one) => Number(one.amount),
          cell: (one) => (Number(one.amount) === 0 ? t('use.included') : money(one.amount, language)),
        },
      ]}
    />
  );
}
