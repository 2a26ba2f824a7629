import { Link } from '@tanstack/react-router';
import type { StockPage } from '../../api/shapes.ts';
import { useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';

type Model = StockPage['models'][number];
type Numbers = StockPage['numbers'][number];

/** How many pieces of each model there are; each count leads to its pieces. */
export function ModelLevels({ models }: { readonly models: readonly Model[] }) {
  const { t, word } = useWords();
  const pieces = (one: Model, state: 'in-stock' | 'assigned' | 'damaged' | 'lost', count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <Link to="/stock" search={{ kind: one.kind, state }} hash="pieces">
        {count}
      </Link>
    );
  return (
    <Section id="levels" title={t('stock.levels')}>
      <Table
        caption={t('stock.levels')}
        rows={models}
        keyOf={(one) => `${one.kind} ${one.model}`}
        empty={<Empty title={t('stock.empty')}>{t('stock.empty-why')}</Empty>}
        columns={[
          {
            name: 'kind',
            label: t('stock.kind'),
            by: (one) => one.kind,
            cell: (one) => word('equipment-kind', one.kind),
          },
          { name: 'model', label: t('stock.model'), by: (one) => one.model, cell: (one) => one.model },
          {
            name: 'in-stock',
            label: t('stock.in-stock'),
            end: true,
            by: (one) => one.inStock,
            cell: (one) => pieces(one, 'in-stock', one.inStock),
          },
          {
            name: 'assigned',
            label: t('stock.assigned'),
            end: true,
            by: (one) => one.assigned,
            cell: (one) => pieces(one, 'assigned', one.assigned),
          },
          {
            name: 'damaged',
            label: t('stock.damaged'),
            end: true,
            by: (one) => one.damaged,
            cell: (one) => pieces(one, 'damaged', one.damaged),
          },
          {
            name: 'lost',
            label: t('stock.lost'),
            end: true,
            by: (one) => one.lost,
            cell: (one) => pieces(one, 'lost', one.lost),
          },
        ]}
      />
    </Section>
  );
}

/** How many telephone numbers of each place there are. */
export function NumberLevels({ numbers }: { readonly numbers: readonly Numbers[] }) {
  const { t, word } = useWords();
  const counted = (name: 'free' | 'reserved' | 'assigned' | 'quarantine' | 'portedOut', label: string) => ({
    name,
    label: t(label),
    end: true,
    by: (one: Numbers) => one[name],
    cell: (one: Numbers) => one[name],
  });
  return (
    <Section id="numbers" title={t('stock.numbers')}>
      <Table
        caption={t('stock.numbers')}
        rows={numbers}
        keyOf={(one) => `${one.territory} ${one.kind}`}
        empty={<Empty title={t('stock.no-number')}>{t('stock.no-number-why')}</Empty>}
        columns={[
          {
            name: 'territory',
            label: t('stock.territory'),
            by: (one) => one.territory,
            cell: (one) => word('territory', one.territory),
          },
          { name: 'kind', label: t('stock.kind'), by: (one) => one.kind, cell: (one) => t(`number.${one.kind}`) },
          counted('free', 'stock.free'),
          counted('reserved', 'stock.reserved'),
          counted('assigned', 'stock.in-service'),
          counted('quarantine', 'stock.quarantine'),
          counted('portedOut', 'stock.ported-out'),
        ]}
      />
    </Section>
  );
}
