import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import type { ProcessFlowPage } from '../../api/shapes.ts';
import { Day } from '../../design/amount.tsx';
import { Field, Segmented } from '../../design/field.tsx';
import { shortDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { Mark } from '../../design/term.tsx';
import { FlowState } from '../../procedure/flow-state.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { GROUPS } from '../../procedure/procedure-list.tsx';

type Item = ProcessFlowPage['items'][number];

/** Which cases are shown; kept in the address. */
export interface InboxSearch {
  readonly shown?: 'open' | 'closed' | 'all';
  readonly group?: string;
  readonly procedure?: string;
}

function useCases({ shown = 'open', group, procedure }: InboxSearch) {
  const filter = {
    ...(shown === 'all' ? {} : { open: String(shown === 'open') }),
    ...(group ? { group } : {}),
    ...(procedure ? { procedure } : {}),
  };
  return useInfiniteQuery({
    queryKey: ['flows', 'all', filter],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams(filter);
      if (pageParam !== '') query.set('after', pageParam);
      return call<ProcessFlowPage>(`/api/process-flows?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function NextDue({ one }: { readonly one: Item }) {
  const { say, language } = useWords();
  const [next] = one.due;
  if (!next) return '—';
  return (
    <>
      <Mark why={next.why} shown={shortDay(next.dueOn, language)} /> {next.late ? <State code="late" /> : null}
      <br />
      <span className="small soft">{say(next.label)}</span>
    </>
  );
}

function useColumns(): readonly Column<Item>[] {
  const { t, say } = useWords();
  return [
    {
      name: 'case',
      label: t('cases.case'),
      by: (one) => say(one.title),
      cell: (one) => (
        <Link to="/cases/$caseId" params={{ caseId: one.id }} aria-label={`${say(one.title)} — ${one.holder}`}>
          {say(one.title)}
        </Link>
      ),
    },
    {
      name: 'who',
      label: t('search.name'),
      by: (one) => one.holder,
      cell: (one) => (
        <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
          {one.holder}
        </Link>
      ),
    },
    {
      name: 'state',
      label: t('cases.state'),
      by: (one) => say(one.stateLabel),
      cell: (one) => <FlowState flow={one} />,
    },
    {
      name: 'next',
      label: t('cases.next'),
      by: (one) => one.due[0]?.dueOn ?? '9999',
      cell: (one) => <NextDue one={one} />,
    },
    {
      name: 'opened',
      label: t('cases.opened'),
      by: (one) => one.openedOn,
      cell: (one) => <Day value={one.openedOn} short />,
    },
  ];
}

function Filters({ search, items }: { readonly search: InboxSearch; readonly items: readonly Item[] }) {
  const { t, word, say } = useWords();
  const navigate = useNavigate();
  const choose = (change: InboxSearch): void =>
    void navigate({ to: '/cases', search: { ...search, ...change }, replace: true });
  const names = new Map(items.map((one) => [one.procedure, say(one.title)]));
  const procedures = [...names].sort((a, b) => a[1].localeCompare(b[1]));
  return (
    <div className="stack filters">
      <Segmented
        label={t('cases.shown')}
        value={search.shown ?? 'open'}
        options={(['open', 'closed', 'all'] as const).map((value) => ({ value, label: t(`cases.${value}`) }))}
        onChange={(shown) => choose({ shown })}
      />
      <div className="form-pair">
        <Field label={t('cases.group')}>
          {(given) => (
            <select
              {...given}
              value={search.group ?? ''}
              onChange={(event) => choose({ group: event.target.value, procedure: '' })}
            >
              <option value="">{t('cases.every-group')}</option>
              {GROUPS.map((group) => (
                <option key={group} value={group}>
                  {word('group', group)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('cases.procedure')}>
          {(given) => (
            <select
              {...given}
              value={search.procedure ?? ''}
              onChange={(event) => choose({ procedure: event.target.value })}
            >
              <option value="">{t('cases.every-procedure')}</option>
              {search.procedure && !names.has(search.procedure) ? (
                <option value={search.procedure}>{search.procedure}</option>
              ) : null}
              {procedures.map(([name, title]) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </div>
  );
}

/** The cases of the operator: those that are open first, by kind, each with what it awaits. */
export function InboxPage() {
  useAlso(PROCEDURE_LABELS);
  const { t } = useWords();
  const search = useSearch({ from: '/cases' });
  const columns = useColumns();
  const cases = useCases(search);
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.cases')}</h1>
        <p>{t('cases.lede')}</p>
      </div>
      <Filters search={search} items={items} />
      {cases.isError ? (
        <p className="problem" role="alert">
          {cases.error.message}
        </p>
      ) : null}
      {cases.data ? (
        <Table
          caption={t('nav.cases')}
          rows={items}
          keyOf={(one) => one.id}
          search={(one) => `${one.holder} ${one.accountNumber} ${one.title.fr} ${one.title.en}`}
          empty={<Empty title={t('cases.none')}>{t('cases.none-why')}</Empty>}
          columns={columns}
        />
      ) : (
        <p className="wait">{t('wait')}</p>
      )}
      <MoreRows of={cases} />
    </PageWithMargin>
  );
}
