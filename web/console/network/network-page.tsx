import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { NetworkEvent, NetworkEventPage } from '../../api/shapes.ts';
import { Segmented } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { contractsQuery } from '../../decision/contracts.ts';
import { spanInWords } from '../../network/interruption.tsx';
import { NETWORK_LABELS } from '../../network/labels.ts';
import { eventsQuery } from '../../network/queries.ts';
import { ActionButtons } from '../act/action-buttons.tsx';
import { AvailabilitySection } from './availability-section.tsx';
import { declareAction } from './network-actions.ts';
import { Where } from './where.tsx';

/** Which events are shown, and the period of availability that is looked at; kept in the address. */
export interface NetworkSearch {
  readonly shown?: 'over' | 'all';
  readonly period?: string;
}

function Told({ event }: { readonly event: NetworkEvent }) {
  const { t, word } = useWords();
  if (event.phase !== null) return <State code="running" label={word('phase', event.phase)} />;
  if (event.toldInTime + event.toldLate === 0) return <>{t('network.no-notice')}</>;
  return (
    <>
      {event.toldInTime > 0 ? t('network.in-time', { count: event.toldInTime }) : null}
      {event.toldLate > 0 ? <State code="too-late" label={t('network.late', { count: event.toldLate })} /> : null}
    </>
  );
}

function useColumns(): readonly Column<NetworkEvent>[] {
  const words = useWords();
  const { t, say, word } = words;
  return [
    {
      name: 'event',
      label: t('network.event'),
      by: (one) => one.reference,
      cell: (one) => (
        <>
          <Link to="/network/$eventId" params={{ eventId: one.id }}>
            {say(one.title)}
          </Link>
          <br />
          <span className="small soft">
            {word('event-kind', one.kind)} · {one.reference}
          </span>
        </>
      ),
    },
    { name: 'where', label: t('network.where'), cell: (one) => <Where event={one} /> },
    {
      name: 'when',
      label: t('network.when'),
      by: (one) => Date.parse(one.startsAt),
      cell: (one) => spanInWords(one.startsAt, one.endsAt, words),
    },
    {
      name: 'reached',
      label: t('network.reached'),
      by: (one) => one.lines,
      cell: (one) => (
        <>
          {t('network.lines', { count: one.lines })}
          <br />
          <span className="small soft">{t('network.customers', { count: one.customers })}</span>
        </>
      ),
    },
    { name: 'notice', label: t('network.notice'), cell: (one) => <Told event={one} /> },
    { name: 'state', label: t('tickets.status'), by: (one) => one.state, cell: (one) => <State code={one.state} /> },
  ];
}

function Events({ search }: { readonly search: NetworkSearch }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const columns = useColumns();
  const shown = search.shown ?? 'open';
  const events = useInfiniteQuery(eventsQuery(shown === 'all' ? {} : { open: String(shown === 'open') }));
  const rows = events.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <Section
      title={t('network.events')}
      tools={
        <Segmented
          label={t('network.shown')}
          value={shown}
          options={(['open', 'over', 'all'] as const).map((value) => ({ value, label: t(`network.${value}`) }))}
          onChange={(value) => {
            const { shown: _before, ...rest } = search;
            const next: NetworkSearch = value === 'open' ? rest : { ...rest, shown: value };
            void navigate({ to: '/network', search: next, replace: true });
          }}
        />
      }
    >
      {events.isError ? (
        <p className="problem" role="alert">
          {events.error.message}
        </p>
      ) : null}
      {events.data ? (
        <Table
          caption={t('network.events')}
          rows={rows}
          keyOf={(one) => one.id}
          columns={columns}
          empty={<Empty title={t('network.none')}>{t('network.none-why')}</Empty>}
        />
      ) : (
        <p className="wait">{t('wait')}</p>
      )}
      <MoreRows of={events} />
    </Section>
  );
}

function Declare({ first }: { readonly first: NetworkEventPage }) {
  const words = useWords();
  const contracts = useQuery(contractsQuery());
  const territories = [...new Set(contracts.data?.flatMap((one) => one.territories) ?? [])];
  return (
    <div className="row">
      <ActionButtons
        strong
        specs={[declareAction({ territory: first.territory, now: first.now, territories }, words)]}
      />
    </div>
  );
}

/** Outages and planned work, the customers that they touch, and how available lines were. */
export function NetworkPage() {
  useAlso(NETWORK_LABELS);
  const { t } = useWords();
  const search = useSearch({ from: '/network' });
  const first = useInfiniteQuery(eventsQuery({ open: 'true' })).data?.pages[0];
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.network')}</h1>
        <p>{t('network.lede')}</p>
        {first ? <Declare first={first} /> : null}
      </div>
      <Events search={search} />
      <AvailabilitySection search={search} />
    </PageWithMargin>
  );
}
