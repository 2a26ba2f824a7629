import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import type { Ticket } from '../../api/shapes.ts';
import { Field, Segmented } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { NextDue } from '../../network/interruption.tsx';
import { NETWORK_LABELS } from '../../network/labels.ts';
import { ticketsQuery } from '../../network/queries.ts';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { SEVERITIES, TEAMS } from './ticket-actions.ts';

/** Which tickets are shown; kept in the address. */
export interface TicketsSearch {
  readonly shown?: 'late' | 'closed';
  readonly team?: string;
  readonly severity?: string;
  /** `mine`, or `nobody`. */
  readonly by?: 'mine' | 'nobody';
}

function useColumns(): readonly Column<Ticket>[] {
  const { t, say, word } = useWords();
  return [
    {
      name: 'ticket',
      label: t('tickets.ticket'),
      cell: (one) => (
        <>
          <Link to="/tickets/$ticketId" params={{ ticketId: one.id }} aria-label={`${say(one.title)} — ${one.holder}`}>
            {say(one.title)}
          </Link>
          {one.description === '' ? null : (
            <>
              <br />
              <span className="small soft">{one.description}</span>
            </>
          )}
        </>
      ),
    },
    {
      name: 'who',
      label: t('search.name'),
      cell: (one) => (
        <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
          {one.holder}
        </Link>
      ),
    },
    { name: 'due', label: t('tickets.due'), cell: (one) => <NextDue ticket={one} /> },
    {
      name: 'severity',
      label: t('tickets.severity'),
      cell: (one) => <State code={one.severity} group="severity" />,
    },
    {
      name: 'by',
      label: t('tickets.assignee'),
      cell: (one) => (
        <>
          {one.assignee ?? t('tickets.nobody')}
          <br />
          <span className="small soft">{word('team', one.team)}</span>
        </>
      ),
    },
    {
      name: 'status',
      label: t('tickets.status'),
      cell: (one) => <State code={one.status} label={say(one.stateLabel)} />,
    },
  ];
}

interface Chosen {
  readonly label: string;
  readonly every: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

function Choose({ label, every, value, options, onChoose }: Chosen) {
  return (
    <Field label={label}>
      {(given) => (
        <select {...given} value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{every}</option>
          {options.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Filters({ search }: { readonly search: TicketsSearch }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const choose = (change: Readonly<Record<string, string>>): void => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== ''));
    void navigate({ to: '/tickets', search: next as TicketsSearch, replace: true });
  };
  return (
    <div className="stack filters">
      <Segmented
        label={t('tickets.shown')}
        value={search.shown ?? ''}
        options={[
          { value: '', label: t('tickets.open') },
          { value: 'late', label: t('tickets.late') },
          { value: 'closed', label: t('tickets.closed') },
        ]}
        onChange={(shown) => choose({ shown })}
      />
      <div className="form-pair">
        <Choose
          label={t('tickets.team')}
          every={t('tickets.every-team')}
          value={search.team}
          options={TEAMS.map((one) => [one, word('team', one)])}
          onChoose={(team) => choose({ team })}
        />
        <Choose
          label={t('tickets.assignee')}
          every={t('tickets.anybody')}
          value={search.by}
          options={[
            ['mine', t('tickets.mine')],
            ['nobody', t('tickets.nobody')],
          ]}
          onChoose={(by) => choose({ by })}
        />
        <Choose
          label={t('tickets.severity')}
          every={t('tickets.every-severity')}
          value={search.severity}
          options={SEVERITIES.map((one) => [one, word('severity', one)])}
          onChoose={(severity) => choose({ severity })}
        />
      </div>
    </div>
  );
}

function useFilter({ shown, team, severity, by }: TicketsSearch): Readonly<Record<string, string>> {
  const me = useQuery(sessionQuery).data?.user?.name ?? '';
  return {
    open: String(shown !== 'closed'),
    ...(shown === 'late' ? { late: 'true' } : {}),
    ...(team ? { team } : {}),
    ...(severity ? { severity } : {}),
    ...(by === undefined ? {} : { assignee: by === 'mine' ? me : 'nobody' }),
  };
}

/** The desk of tickets: what is late first, by team, by person, by severity. */
export function TicketsPage() {
  useAlso(PROCEDURE_LABELS);
  useAlso(NETWORK_LABELS);
  const { t } = useWords();
  const search = useSearch({ from: '/tickets' });
  const columns = useColumns();
  const tickets = useInfiniteQuery(ticketsQuery(useFilter(search)));
  const rows = tickets.data?.pages.flatMap((page) => page.tickets) ?? [];
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.tickets')}</h1>
        <p>{t('tickets.lede')}</p>
      </div>
      <Filters search={search} />
      {tickets.isError ? (
        <p className="problem" role="alert">
          {tickets.error.message}
        </p>
      ) : null}
      {tickets.data ? (
        <Table
          caption={t('nav.tickets')}
          rows={rows}
          keyOf={(one) => one.id}
          search={(one) => `${one.holder} ${one.accountNumber} ${one.description}`}
          empty={<Empty title={t('tickets.none')}>{t('tickets.none-why')}</Empty>}
          columns={columns}
        />
      ) : (
        <p className="wait">{t('wait')}</p>
      )}
      <MoreRows of={tickets} />
    </PageWithMargin>
  );
}
