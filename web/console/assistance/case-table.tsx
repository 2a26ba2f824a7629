import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AssistanceRow } from '../../api/shapes.ts';
import { Amount, Moment } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';

/** By when somebody must have done the next thing of a case. */
function nextAt(row: AssistanceRow): string | null {
  if (row.state === 'to-study') return row.studyDueAt ?? row.callbackBy;
  if (row.state === 'to-accept' || row.state === 'to-call') return row.callbackAt ?? row.callbackBy;
  return row.state === 'in-progress' ? null : row.callbackAt;
}

/** Cases, each with its next date; `money` shows what came of them instead. */
export function CaseTable(props: {
  readonly caption: string;
  readonly rows: readonly AssistanceRow[];
  readonly empty: ReactNode;
  readonly over?: boolean;
}) {
  const { t, say } = useWords();
  const next: Column<AssistanceRow> = {
    name: 'next',
    label: t('assistance.next'),
    by: (row) => nextAt(row) ?? '',
    cell: (row) => {
      const at = nextAt(row);
      if (at === null) return '—';
      return (
        <>
          <Moment value={at} short /> {row.late ? <State code="late" /> : null}
        </>
      );
    },
  };
  const total: Column<AssistanceRow> = {
    name: 'total',
    label: t('assistance.total'),
    end: true,
    by: (row) => Number(row.total ?? '0'),
    cell: (row) => (row.total === null ? '—' : <Amount value={row.total} />),
  };
  return (
    <Table
      caption={props.caption}
      rows={props.rows}
      keyOf={(row) => row.id}
      empty={props.empty}
      columns={[
        {
          name: 'number',
          label: t('assistance.number'),
          by: (row) => row.number,
          cell: (row) => (
            <Link className="number" to="/assistance/$caseId" params={{ caseId: row.id }}>
              {row.number}
            </Link>
          ),
        },
        { name: 'holder', label: t('assistance.customer'), by: (row) => row.holder, cell: (row) => row.holder },
        {
          name: 'services',
          label: t('assistance.services'),
          cell: (row) => row.services.map((one) => say(one)).join(' ; '),
        },
        {
          name: 'state',
          label: t('assistance.state'),
          by: (row) => row.state,
          cell: (row) => <State code={row.state} group="assistance-state" />,
        },
        {
          name: 'technician',
          label: t('assistance.technician'),
          by: (row) => row.technician ?? '',
          cell: (row) => row.technician ?? '—',
        },
        props.over ? total : next,
      ]}
    />
  );
}
