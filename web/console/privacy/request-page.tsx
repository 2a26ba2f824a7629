import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { RightsRequestPage } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { longDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { Clauses } from '../../privacy/clauses.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { rightQuery } from '../../privacy/queries.ts';
import { ActionButtons } from '../act/action-buttons.tsx';
import { requestActions } from './request-actions.ts';
import { RequestState } from './requests-page.tsx';

function Outcome({ rows }: { readonly rows: NonNullable<RightsRequestPage['outcome']> }) {
  const { t, say, word } = useWords();
  return (
    <Section title={t('privacy.outcome')}>
      <p className="soft">{t('privacy.outcome-lede')}</p>
      <Table
        caption={t('privacy.outcome')}
        rows={rows}
        keyOf={(one) => `${one.table} ${one.holds.fr}`}
        search={(one) => `${say(one.room)} ${say(one.holds)}`}
        empty={null}
        columns={[
          {
            name: 'what',
            label: t('privacy.what'),
            by: (one) => say(one.holds),
            cell: (one) => (
              <>
                {say(one.holds)}
                <br />
                <span className="small soft">{say(one.room)}</span>
              </>
            ),
          },
          { name: 'rows', label: t('privacy.rows'), end: true, by: (one) => one.rows, cell: (one) => one.rows },
          { name: 'done', label: t('privacy.done'), by: (one) => one.what, cell: (one) => word('what-done', one.what) },
          {
            name: 'until',
            label: t('privacy.until'),
            cell: (one) => (
              <>
                {one.until === null ? '—' : <Day value={one.until} short />}
                {one.reason === null ? null : (
                  <>
                    <br />
                    <span className="small soft">{word('kept-for', one.reason)}</span>
                  </>
                )}
              </>
            ),
          },
          { name: 'why', label: t('privacy.why'), cell: (one) => <Clauses of={one.clauses} about={say(one.holds)} /> },
        ]}
      />
    </Section>
  );
}

/** Copies of identity documents that were sent: opened by the officer, told to the others. */
function Copies({ page }: { readonly page: RightsRequestPage }) {
  const { t, language } = useWords();
  const mayOpen = useQuery(sessionQuery).data?.user?.permissions.includes('privacy:identity') === true;
  return (
    <>
      {page.identityCopies.map((one) => (
        <div key={one.id}>
          {mayOpen ? <a href={`/api/privacy/requests/${page.id}/identity/${one.id}`}>{one.name}</a> : one.name},{' '}
          {t('privacy.copy-on', { day: longDay(one.receivedOn, language) })}
        </div>
      ))}
    </>
  );
}

function Facts({ page }: { readonly page: RightsRequestPage }) {
  const { t, say, word } = useWords();
  const paper = page.papers.find((one) => one.code === page.paper);
  return (
    <dl className="facts">
      <dt>{t('privacy.received')}</dt>
      <dd>
        <Day value={page.receivedOn} />, {word('channel', page.channel)}
      </dd>
      {page.dueOn === null ? null : (
        <>
          <dt>{t('privacy.due')}</dt>
          <dd>
            <Day value={page.dueOn} /> {page.extended ? `(${t('privacy.extended')})` : ''}
          </dd>
        </>
      )}
      {page.identityCopies.length > 0 ? (
        <>
          <dt>{t('privacy.copies')}</dt>
          <dd>
            <Copies page={page} />
          </dd>
        </>
      ) : null}
      {paper ? (
        <>
          <dt>{t('privacy.paper')}</dt>
          <dd>{say(paper.label)}</dd>
        </>
      ) : null}
      <dt>{t('privacy.words')}</dt>
      <dd>{page.words}</dd>
      {page.onBehalfOf === null ? null : (
        <>
          <dt>{t('privacy.behalf')}</dt>
          <dd>{page.onBehalfOf}</dd>
        </>
      )}
      {page.refusedBecause === null ? null : (
        <>
          <dt>{t('privacy.refused-why')}</dt>
          <dd>{page.refusedBecause}</dd>
        </>
      )}
      {page.answer === null ? null : (
        <>
          <dt>{t('privacy.answer')}</dt>
          <dd>{page.answer}</dd>
        </>
      )}
      <dt>{t('privacy.why')}</dt>
      <dd>
        <Clauses of={page.clauses} about={say(page.rightLabel)} />
      </dd>
    </dl>
  );
}

/** One request about data: what was asked, by when it is answered, what was done table by table. */
export function RequestPage() {
  useAlso(PRIVACY_LABELS);
  const words = useWords();
  const { t, say } = words;
  const client = useQueryClient();
  const { requestId } = useParams({ from: '/privacy/requests/$requestId' });
  const request = useQuery(rightQuery(requestId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={request}>
        {(page) => (
          <>
            <div className="page-head">
              <p className="overline">
                <Link to="/privacy">{t('privacy.all-requests')}</Link>
              </p>
              <h1>
                {say(page.rightLabel)} — {page.holder}
              </h1>
              <p className="row">
                <RequestState request={page} />
                <Link to="/privacy/accounts/$accountId" params={{ accountId: page.accountId }}>
                  {t('privacy.their-data')}
                </Link>
              </p>
              <div className="row">
                <ActionButtons
                  specs={requestActions(page, words)}
                  onDone={() => void client.invalidateQueries({ queryKey: ['privacy'] })}
                />
              </div>
            </div>
            <Facts page={page} />
            {page.outcome === null ? null : <Outcome rows={page.outcome} />}
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
