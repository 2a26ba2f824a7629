import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExplainedMovement } from '../api/shapes.ts';
import { ActionButtons } from '../console/act/action-buttons.tsx';
import { Amount, Day } from '../design/amount.tsx';
import { Field } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';
import { Empty } from '../design/section.tsx';
import { State } from '../design/state.tsx';
import { type Column, Table } from '../design/table.tsx';
import { movementActions } from './movement-actions.ts';

function Explanation({ one }: { readonly one: ExplainedMovement }) {
  const words = useWords();
  const { t, say } = words;
  const specs = movementActions(one, words);
  return (
    <div className="stack">
      <span>
        {say(one.explanation)}{' '}
        {one.accountId ? (
          <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
            {one.holder ?? t('movement.see')}
          </Link>
        ) : null}
        {one.decidedBy ? <span className="small soft"> {t('recon.decided', { who: one.decidedBy })}</span> : null}
      </span>
      {specs.length > 0 ? (
        <div className="row">
          <ActionButtons specs={specs} />
        </div>
      ) : null}
    </div>
  );
}

function useColumns(): readonly Column<ExplainedMovement>[] {
  const { t } = useWords();
  return [
    {
      name: 'on',
      label: t('movement.on'),
      by: (one) => one.bookedOn,
      cell: (one) => <Day value={one.bookedOn} short />,
    },
    {
      name: 'who',
      label: t('movement.who'),
      by: (one) => one.counterparty ?? '',
      cell: (one) => (
        <>
          {one.counterparty ?? '—'}
          <br />
          <span className="small soft">{one.remittance ?? one.endToEnd ?? one.code ?? one.reference}</span>
        </>
      ),
    },
    {
      name: 'outcome',
      label: t('movement.outcome'),
      by: (one) => one.outcome,
      cell: (one) => <State code={one.outcome} />,
    },
    { name: 'why', label: t('movement.why'), cell: (one) => <Explanation one={one} /> },
    {
      name: 'amount',
      label: t('movement.amount'),
      end: true,
      by: (one) => Number(one.amount),
      cell: (one) => (one.currency === 'EUR' ? <Amount value={one.amount} /> : `${one.amount} ${one.currency}`),
    },
  ];
}

/** The movements of a statement, all or those of one kind, each with what was made of it and what may be decided. */
export function ExplainedTable({ movements }: { readonly movements: readonly ExplainedMovement[] }) {
  const { t, word } = useWords();
  const columns = useColumns();
  const [shown, setShown] = useState('');
  const outcomes = [...new Set(movements.map((one) => one.outcome))].sort((a, b) => (a < b ? -1 : 1));
  return (
    <div className="stack">
      <Field label={t('recon.show')}>
        {(given) => (
          <select {...given} value={shown} onChange={(event) => setShown(event.target.value)}>
            <option value="">{t('recon.everything')}</option>
            {outcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {word('state', outcome)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Table
        caption={t('recon.all')}
        rows={movements.filter((one) => shown === '' || one.outcome === shown)}
        keyOf={(one) => one.reference}
        search={(one) =>
          `${one.reference} ${one.counterparty ?? ''} ${one.remittance ?? ''} ${one.endToEnd ?? ''} ${one.holder ?? ''}`
        }
        empty={<Empty title={t('money.no-movement')} />}
        columns={columns}
      />
    </div>
  );
}
