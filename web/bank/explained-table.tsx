import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExplainedMovement } from '../api/shapes.ts';
import { ActionButtons } from '../console/act/action-buttons.tsx';
import { Day } from '../design/amount.tsx';
import { Field } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';
import { Empty } from '../design/section.tsx';
import { State } from '../design/state.tsx';
import { type Column, Table } from '../design/table.tsx';
import { movementActions } from './movement-actions.ts';
import { MovementAmount } from './movement-amount.tsx';

/** What was made of a movement, what follows from it, and what may be decided. */
function Explanation({ one }: { readonly one: ExplainedMovement }) {
  const words = useWords();
  const { t, say } = words;
  const specs = movementActions(one, words);
  const next = t(`line-next.${one.rule}`);
  return (
    <div className="stack">
      <span>
        <State code={one.outcome} />
        <br />
        {say(one.explanation)}{' '}
        {one.accountId ? (
          <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
            {one.holder ?? t('movement.see')}
          </Link>
        ) : null}
        {one.decidedBy ? <span className="small soft"> {t('recon.decided', { who: one.decidedBy })}</span> : null}
      </span>
      {next === `line-next.${one.rule}` ? null : (
        <span className="small">
          <span className="soft">{t('recon.to-do')}</span> {next}
        </span>
      )}
      {specs.length > 0 ? (
        <div className="row">
          <ActionButtons specs={specs} />
        </div>
      ) : null}
    </div>
  );
}

/** What a movement is, who made it and what the bank says of it. */
function Line({ one }: { readonly one: ExplainedMovement }) {
  const { t, word } = useWords();
  const told = one.remittance ?? one.endToEnd;
  return (
    <>
      <strong>{word('line-kind', one.rule)}</strong>
      {one.counterparty ? (
        <>
          <br />
          {t('recon.from', { who: one.counterparty })}
        </>
      ) : null}
      {told ? (
        <>
          <br />
          <span className="small soft">{told}</span>
        </>
      ) : null}
    </>
  );
}

function useColumns(): readonly Column<ExplainedMovement>[] {
  const { t, word } = useWords();
  return [
    {
      name: 'on',
      label: t('movement.on'),
      by: (one) => one.bookedOn,
      cell: (one) => <Day value={one.bookedOn} short />,
    },
    {
      name: 'line',
      label: t('recon.line'),
      by: (one) => word('line-kind', one.rule),
      cell: (one) => <Line one={one} />,
    },
    {
      name: 'done',
      label: t('recon.done'),
      by: (one) => one.outcome,
      cell: (one) => <Explanation one={one} />,
    },
    {
      name: 'amount',
      label: t('movement.amount'),
      end: true,
      by: (one) => Number(one.amount),
      cell: (one) => <MovementAmount one={one} />,
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
      <div className="table-tools">
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
      </div>
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
