import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AvailabilityLines, AvailabilityOverview } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { useWords } from '../../design/language.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Mark } from '../../design/term.tsx';
import { AvailabilityBars, percentText, periodInWords } from '../../network/availability-bars.tsx';
import { availabilityLinesQuery, availabilityQuery } from '../../network/queries.ts';
import type { NetworkSearch } from './network-page.tsx';

type Line = AvailabilityLines['lines'][number];
type Period = AvailabilityOverview['periods'][number];

function Lines({ period }: { readonly period: Period }) {
  const words = useWords();
  const { t } = words;
  const lines = useInfiniteQuery(availabilityLinesQuery(period.from));
  const rows = lines.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <div className="stack">
      <h3>{t('availability.lines-of', { period: periodInWords(period, words) })}</h3>
      <Table
        caption={t('availability.lines-of', { period: periodInWords(period, words) })}
        rows={rows}
        keyOf={(one) => one.agreementId}
        empty={<p className="wait">{t('wait')}</p>}
        columns={[
          {
            name: 'who',
            label: t('network.who'),
            cell: (one: Line) => (
              <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
                {one.holder}
              </Link>
            ),
          },
          {
            name: 'percent',
            label: t('availability.percent'),
            cell: (one: Line) => (
              <Mark why={{ decision: one.decision, clauses: [] }} shown={percentText(one.percent, words)} />
            ),
          },
          {
            name: 'promise',
            label: t('availability.promise'),
            cell: (one: Line) => <State code={one.respected ? 'promise-kept' : 'promise-missed'} />,
          },
          {
            name: 'claim',
            label: t('network.ticket'),
            cell: (one: Line) =>
              one.processFlowId === null ? (
                '—'
              ) : (
                <Link to="/tickets/$ticketId" params={{ ticketId: one.processFlowId }}>
                  {t('availability.claim')}
                </Link>
              ),
          },
        ]}
      />
      <MoreRows of={lines} />
    </div>
  );
}

function Periods({ periods, search }: { readonly periods: readonly Period[]; readonly search: NetworkSearch }) {
  const words = useWords();
  const { t } = words;
  const chosen = periods.find((one) => one.from === search.period);
  return (
    <div className="stack">
      {periods.length > 1 ? <p className="soft small">{t('availability.chart')}</p> : null}
      <AvailabilityBars periods={periods} label={t('availability.chart')} />
      <Table
        caption={t('availability.title')}
        rows={periods}
        keyOf={(one) => `${one.from}-${one.to}`}
        empty={null}
        columns={[
          {
            name: 'period',
            label: t('availability.period'),
            by: (one) => one.from,
            cell: (one) => (
              <Link to="/network" search={{ ...search, period: one.from }} resetScroll={false}>
                {periodInWords(one, words)}
              </Link>
            ),
          },
          {
            name: 'lines',
            label: t('availability.lines'),
            end: true,
            by: (one) => one.lines,
            cell: (one) => one.lines,
          },
          {
            name: 'average',
            label: t('availability.average'),
            end: true,
            by: (one) => Number(one.average),
            cell: (one) => percentText(one.average, words),
          },
          {
            name: 'lowest',
            label: t('availability.lowest'),
            end: true,
            by: (one) => Number(one.lowest),
            cell: (one) => percentText(one.lowest, words),
          },
          {
            name: 'missed',
            label: t('availability.missed'),
            end: true,
            by: (one) => one.missed,
            cell: (one) => (one.missed > 0 ? <State code="promise-missed" label={String(one.missed)} /> : 0),
          },
        ]}
      />
      {chosen ? <Lines period={chosen} /> : null}
    </div>
  );
}

/** How available lines were, period after period, and line by line for the one that is chosen. */
export function AvailabilitySection({ search }: { readonly search: NetworkSearch }) {
  const { t } = useWords();
  const overview = useQuery(availabilityQuery);
  return (
    <Section id="availability" title={t('availability.title')}>
      <p className="soft">{t('availability.lede')}</p>
      <Asked query={overview}>
        {({ periods }) =>
          periods.length === 0 ? (
            <Empty title={t('availability.none')}>{t('availability.none-why')}</Empty>
          ) : (
            <Periods periods={periods} search={search} />
          )
        }
      </Asked>
    </Section>
  );
}
