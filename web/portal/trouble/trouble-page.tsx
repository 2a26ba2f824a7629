import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agreement, Interruption, ServiceQuality, Ticket } from '../../api/shapes.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import type { ActionSpec } from '../../console/act/action-spec.ts';
import { Asked } from '../../design/asked.tsx';
import { FACT_LABELS } from '../../design/fact-labels.ts';
import { shortMoment } from '../../design/format.ts';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { NextDue, spanInWords, whenOf } from '../../network/interruption.tsx';
import { NETWORK_LABELS } from '../../network/labels.ts';
import { myQualityQuery } from '../../network/queries.ts';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { homeQuery } from '../queries.ts';
import { REQUEST_LABELS } from '../requests/labels.ts';
import { MyAvailability } from './my-availability.tsx';
import { TicketClaims } from './ticket-claims.tsx';

const RUNNING = new Set(['active', 'terminating', 'suspended']);

/** The report of a line that does not work, said to its customer. */
function reportSpec(agreement: Agreement, several: boolean, words: Words): ActionSpec {
  const { t, say } = words;
  return {
    key: agreement.id,
    title: several ? `${t('trouble.report')} · ${say(agreement.offerLabel)}` : t('trouble.report'),
    lede: t('trouble.report-lede'),
    path: `/api/me/agreements/${agreement.id}/trouble-tickets`,
    fields: [
      { name: 'total', kind: 'yes-no', label: t('network.total'), required: true },
      { name: 'description', kind: 'text', label: t('trouble.what'), required: true },
      { name: 'since', kind: 'moment', label: t('tickets.since'), territory: agreement.territory },
    ],
  };
}

function Known({ one }: { readonly one: Interruption }) {
  const words = useWords();
  const { t, say, language } = words;
  const planned = one.event?.kind === 'planned-work';
  const said = planned ? 'trouble.works' : one.event ? 'trouble.cut-known' : 'trouble.cut-reported';
  return (
    <div className="notice stack">
      <p>
        <strong>{one.event ? say(one.event.title) : t(one.total ? 'network.full' : 'network.degraded')}</strong> —{' '}
        {planned
          ? spanInWords(one.startedAt, one.endedAt, words)
          : `${t('trouble.since')} ${shortMoment(one.startedAt, language)}`}
      </p>
      <p>{t(said)}</p>
      {one.processFlowId ? (
        <p>
          <Link to="/requests/$caseId" params={{ caseId: one.processFlowId }}>
            {t('trouble.follow')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

/** What is known of the line now, and what is to come. */
function Today({ quality }: { readonly quality: ServiceQuality }) {
  const { t } = useWords();
  const known = quality.interruptions.filter((one) => whenOf(one, quality.now) !== 'over');
  return (
    <Section id="today" title={t('trouble.today')}>
      {known.length === 0 ? <Empty title={t('trouble.all-well')}>{t('trouble.all-well-why')}</Empty> : null}
      <div className="stack">
        {known.map((one) => (
          <Known key={one.id} one={one} />
        ))}
      </div>
    </Section>
  );
}

function Mine({ tickets }: { readonly tickets: readonly Ticket[] }) {
  const { t, say } = useWords();
  if (tickets.length === 0) return <Empty title={t('trouble.mine-none')}>{t('trouble.mine-none-why')}</Empty>;
  return (
    <ul className="bill">
      {tickets.map((one) => (
        <li key={one.id} className="bill-line">
          <span>
            <Link to="/requests/$caseId" params={{ caseId: one.id }}>
              {say(one.title)}
            </Link>{' '}
            <State code={one.status} label={say(one.stateLabel)} />
            {one.description === '' ? null : (
              <>
                <br />
                <span className="small soft">{one.description}</span>
              </>
            )}
          </span>
          {one.due.some(({ kind }) => kind !== 'case-review') ? (
            <span>
              <NextDue ticket={one} />
            </span>
          ) : null}
          <TicketClaims ticket={one} />
        </li>
      ))}
    </ul>
  );
}

function Report({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const words = useWords();
  const { t } = words;
  const running = agreements.filter((one) => RUNNING.has(one.state));
  if (running.length === 0) return <Empty title={t('trouble.no-line')} />;
  return (
    <div className="row">
      <ActionButtons
        small={false}
        specs={running.map((one) => reportSpec(one, running.length > 1, words))}
        after={(done) =>
          done.processFlowId ? (
            <Link to="/requests/$caseId" params={{ caseId: done.processFlowId }} className="button" data-look="strong">
              {t('requests.follow')}
            </Link>
          ) : null
        }
      />
    </div>
  );
}

/** Something does not work: what is known already, a report, its promise dates, and how much the line worked. */
export function TroublePage() {
  useAlso(PROCEDURE_LABELS);
  useAlso(REQUEST_LABELS);
  useAlso(FACT_LABELS);
  useAlso(NETWORK_LABELS);
  const { t } = useWords();
  const home = useQuery(homeQuery);
  const quality = useQuery(myQualityQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.trouble')}</h1>
        <p className="lede">{t('trouble.lede')}</p>
        <Asked query={home}>{({ agreements }) => <Report agreements={agreements} />}</Asked>
      </div>
      <Asked query={quality}>
        {(answer) => (
          <>
            <Today quality={answer} />
            <Section id="mine" title={t('trouble.mine')}>
              <Mine tickets={answer.tickets} />
            </Section>
            <MyAvailability lines={answer.availability} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
