import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { NetworkEvent, NetworkEventDetail } from '../../api/shapes.ts';
import { Moment } from '../../design/amount.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Notice, spanInWords } from '../../network/interruption.tsx';
import { NETWORK_LABELS } from '../../network/labels.ts';
import { eventQuery } from '../../network/queries.ts';
import { ActionButtons } from '../act/action-buttons.tsx';
import { eventActions } from './network-actions.ts';
import { Where } from './where.tsx';

type Line = NetworkEventDetail['lines'][number];

function Head({ event, now }: { readonly event: NetworkEvent; readonly now: string }) {
  const words = useWords();
  const { t, say, word } = words;
  return (
    <div className="page-head">
      <p className="overline">
        <Link to="/network">{t('network.all-events')}</Link> · {word('event-kind', event.kind)} {event.reference}
      </p>
      <h1>{say(event.title)}</h1>
      <p className="lede">
        <Where event={event} />, {spanInWords(event.startsAt, event.endsAt, words)}.
      </p>
      <p className="row">
        <State code={event.state} />
        <span className="soft">
          {t('network.cause')} : {word('cause', event.cause)} · {t(event.total ? 'network.full' : 'network.degraded')} ·{' '}
          {t('network.declared')} <Moment value={event.declaredAt} short />
        </span>
      </p>
      {event.phase === null ? null : (
        <p className="notice" role="status">
          {t('network.telling')}
        </p>
      )}
      <div className="row">
        <ActionButtons specs={eventActions(event, now, words)} />
      </div>
    </div>
  );
}

function Figures({ event }: { readonly event: NetworkEvent }) {
  const { t } = useWords();
  return (
    <div className="figures">
      <FigureBox label={t('figure.lines')}>{event.lines}</FigureBox>
      <FigureBox label={t('figure.customers')}>{event.customers}</FigureBox>
      {event.toldInTime + event.toldLate > 0 ? (
        <>
          <FigureBox label={t('network.told-in-time')}>{event.toldInTime}</FigureBox>
          <FigureBox label={t('network.told-late')}>{event.toldLate}</FigureBox>
        </>
      ) : null}
    </div>
  );
}

function Lines({ event, lines }: { readonly event: NetworkEvent; readonly lines: readonly Line[] }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('network.lines')}
      rows={lines}
      keyOf={(one) => one.interruption.id}
      search={(one) => `${one.holder} ${one.accountNumber} ${one.commune}`}
      empty={<Empty title={t('network.lines-none')}>{t('network.lines-none-why')}</Empty>}
      columns={[
        {
          name: 'who',
          label: t('network.who'),
          by: (one) => one.holder,
          cell: (one) => (
            <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
              {one.holder}
            </Link>
          ),
        },
        { name: 'commune', label: t('network.commune'), by: (one) => one.commune, cell: (one) => one.commune },
        {
          name: 'notice',
          label: t(event.kind === 'planned-work' ? 'network.notice' : 'network.back-at'),
          cell: (one) =>
            event.kind === 'planned-work' ? (
              <Notice one={one.interruption} />
            ) : one.interruption.endedAt === null ? (
              '—'
            ) : (
              <Moment value={one.interruption.endedAt} short />
            ),
        },
        {
          name: 'ticket',
          label: t('network.ticket'),
          cell: (one) =>
            one.interruption.processFlowId === null ? (
              '—'
            ) : (
              <Link
                to="/tickets/$ticketId"
                params={{ ticketId: one.interruption.processFlowId }}
                aria-label={`${t('network.ticket')} — ${one.holder}`}
              >
                {t('network.see-ticket')}
              </Link>
            ),
        },
      ]}
    />
  );
}

/** One outage or work: what it touches, whom it was told to and when, and what may still be said of it. */
export function EventPage() {
  useAlso(NETWORK_LABELS);
  const { t } = useWords();
  const { eventId } = useParams({ from: '/network/$eventId' });
  const found = useInfiniteQuery(eventQuery(eventId));
  const first = found.data?.pages[0];
  const lines = found.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <PageWithMargin wide>
      {found.isError ? (
        <p className="problem" role="alert">
          {found.error.message}
        </p>
      ) : null}
      {first ? (
        <>
          <Head event={first.event} now={first.now} />
          <Figures event={first.event} />
          <Section title={t('figure.lines')}>
            <Lines event={first.event} lines={lines} />
            <MoreRows of={found} />
          </Section>
          {first.event.failures.length > 0 ? (
            <Section title={t('network.failures')}>
              <ul className="bill">
                {first.event.failures.map((one) => (
                  <li key={one.agreementId} className="bill-line">
                    <span>{one.reason}</span>
                    <span className="small soft">{one.agreementId}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </>
      ) : found.isError ? null : (
        <p className="wait">{t('wait')}</p>
      )}
    </PageWithMargin>
  );
}
