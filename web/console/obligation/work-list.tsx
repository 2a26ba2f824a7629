import { Link } from '@tanstack/react-router';
import type { WorkItem } from '../../api/shapes.ts';
import { shortDay } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { Mark } from '../../design/term.tsx';

/** What is to be done, by whom, by when and why. */
export function WorkList({ items }: { readonly items: readonly WorkItem[] }) {
  const { t, say, word, language } = useWords();
  const columns: readonly Column<WorkItem>[] = [
    {
      name: 'due',
      label: t('work.due'),
      by: (one) => one.dueOn,
      cell: (one) => <Mark why={one.why} shown={shortDay(one.dueOn, language)} />,
    },
    {
      name: 'what',
      label: t('work.what'),
      by: (one) => say(one.label),
      cell: (one) => (
        <>
          {say(one.label)} {one.late ? <State code="late" /> : null}
          {one.lastError ? <span className="small soft"> {one.lastError}</span> : null}
        </>
      ),
    },
    {
      name: 'whose',
      label: t('work.whose'),
      by: (one) => one.holder,
      cell: (one) => (
        <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
          {one.holder}
        </Link>
      ),
    },
    {
      name: 'by',
      label: t('work.by'),
      by: (one) => one.by,
      cell: (one) => (one.automatic ? t('work.automatic') : word('by', one.by)),
    },
  ];
  return (
    <Table
      caption={t('nav.obligations')}
      rows={items}
      columns={columns}
      keyOf={(one) => one.id}
      search={(one) => `${say(one.label)} ${one.holder} ${one.accountNumber}`}
      empty={<Empty title={t('work.none')}>{t('work.none-why')}</Empty>}
    />
  );
}
