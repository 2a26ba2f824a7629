import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LetterBatch, LetterBatchesPage } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Day, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { MESSAGE_LABELS } from './labels.ts';
import { MessagesHead } from './messages-head.tsx';
import { batchesQuery } from './queries.ts';

function makeSpec({ t }: Words, registered: boolean): ActionSpec {
  return {
    key: `batch ${registered}`,
    title: t(registered ? 'msg.make-registered' : 'msg.make-plain'),
    lede: t('msg.make-lede'),
    path: '/api/letter-batches',
    fields: [],
    fixed: { registered },
  };
}

function newsSpec({ t }: Words): ActionSpec {
  return {
    key: 'news',
    title: t('msg.news'),
    lede: t('msg.news-lede'),
    path: '/api/letter-news',
    fields: [{ name: 'csv', kind: 'long-text', label: t('msg.news-lines'), hint: t('msg.news-hint'), required: true }],
  };
}

function useColumns(): readonly Column<LetterBatch>[] {
  const { t } = useWords();
  return [
    {
      name: 'number',
      label: t('msg.batch'),
      by: (one) => one.number,
      cell: (one) => (
        <Link to="/messages/letters/$batchId" params={{ batchId: one.id }}>
          {one.number}
        </Link>
      ),
    },
    { name: 'kind', label: t('msg.kind'), cell: (one) => t(one.registered ? 'msg.registered' : 'msg.plain') },
    { name: 'letters', label: t('msg.letter-count'), end: true, by: (one) => one.letters, cell: (one) => one.letters },
    { name: 'sheets', label: t('msg.sheets'), end: true, by: (one) => one.sheets, cell: (one) => one.sheets },
    { name: 'made', label: t('msg.made'), by: (one) => one.madeAt, cell: (one) => <Moment value={one.madeAt} short /> },
    {
      name: 'posted',
      label: t('msg.posted'),
      by: (one) => one.postedOn ?? '',
      cell: (one) =>
        one.postedOn ? (
          <>
            <State code="sent" label={t('msg.posted')} /> <Day value={one.postedOn} short />
          </>
        ) : (
          <State code="open" label={t('msg.to-post')} />
        ),
    },
  ];
}

function Ready({ page, mayWrite }: { readonly page: LetterBatchesPage; readonly mayWrite: boolean }) {
  const words = useWords();
  const { t } = words;
  const specs = page.ready.map((one) => makeSpec(words, one.registered));
  return (
    <Section
      title={t('msg.ready-title')}
      tools={mayWrite ? <ActionButtons specs={[...specs, newsSpec(words)]} /> : null}
    >
      {page.ready.length === 0 ? (
        <Empty title={t('msg.no-ready')}>{t('msg.no-ready-why')}</Empty>
      ) : (
        <div className="figures">
          {page.ready.map((one) => (
            <FigureBox
              key={String(one.registered)}
              label={t(one.registered ? 'msg.registered' : 'msg.plain')}
              note={t('msg.sheet-count', { count: one.sheets })}
            >
              {t('msg.letters-waiting', { count: one.letters })}
            </FigureBox>
          ))}
        </div>
      )}
    </Section>
  );
}

/** Letters that wait for the post, and the batches in which they leave. */
export function LettersPage() {
  useAlso(MESSAGE_LABELS);
  const { t } = useWords();
  const batches = useQuery(batchesQuery);
  const session = useQuery(sessionQuery);
  const columns = useColumns();
  const mayWrite = session.data?.user?.permissions.includes('communication:write') ?? false;
  return (
    <PageWithMargin wide>
      <MessagesHead at="letters">{t('msg.letters-lede')}</MessagesHead>
      <Asked query={batches}>
        {(page) => (
          <>
            <Ready page={page} mayWrite={mayWrite} />
            <Section title={t('msg.batches')}>
              <Table
                caption={t('msg.batches')}
                rows={page.batches}
                keyOf={(one) => one.id}
                empty={<Empty title={t('msg.no-batches')}>{t('msg.no-batches-why')}</Empty>}
                columns={columns}
              />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
