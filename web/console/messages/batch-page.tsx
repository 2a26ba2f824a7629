import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { LetterBatchPage, LetterShape } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { MESSAGE_LABELS } from './labels.ts';
import { letterSpecs } from './message-specs.ts';
import { MessagesHead } from './messages-head.tsx';
import { batchQuery } from './queries.ts';

function postSpec({ t }: Words, page: LetterBatchPage): ActionSpec {
  return {
    key: 'post',
    title: t('msg.post'),
    lede: t('msg.post-lede'),
    path: `/api/letter-batches/${page.batch.id}/posted`,
    fields: [{ name: 'on', kind: 'date', label: t('msg.posted-on'), required: true, initial: page.today }],
  };
}

function columnsOf(words: Words, page: LetterBatchPage, mayWrite: boolean): readonly Column<LetterShape>[] {
  const { t, say } = words;
  const plain: readonly Column<LetterShape>[] = [
    { name: 'place', label: t('msg.place'), by: (one) => one.place ?? 0, cell: (one) => one.place },
    {
      name: 'message',
      label: t('msg.message'),
      by: (one) => say(one.title),
      cell: (one) => (
        <Link to="/messages/$accountId/$messageId" params={{ accountId: one.accountId, messageId: one.messageId }}>
          {say(one.title)}
        </Link>
      ),
    },
    { name: 'who', label: t('msg.who'), by: (one) => one.name, cell: (one) => one.name },
    { name: 'sheets', label: t('msg.sheets'), end: true, by: (one) => one.sheets, cell: (one) => one.sheets },
  ];
  if (!page.batch.registered) return plain;
  return [
    ...plain,
    {
      name: 'tracking',
      label: t('msg.tracking'),
      by: (one) => one.tracking ?? '',
      cell: (one) => (
        <>
          {one.tracking ?? '—'}
          {one.presentedOn ? (
            <span className="small soft">
              {' '}
              <Day value={one.presentedOn} short /> · {t(`msg.outcomes.${one.outcome}`)}
            </span>
          ) : null}
        </>
      ),
    },
    ...(mayWrite
      ? [
          {
            name: 'do',
            label: t('msg.follow'),
            cell: (one: LetterShape) => (
              <span className="row">
                <ActionButtons specs={letterSpecs(words, one, page.today)} />
              </span>
            ),
          },
        ]
      : []),
  ];
}

/** A batch of letters: its files for the printing house, the day it was posted, each letter in it. */
export function BatchPage() {
  useAlso(MESSAGE_LABELS);
  const words = useWords();
  const { t } = words;
  const { batchId } = useParams({ from: '/messages/letters/$batchId' });
  const found = useQuery(batchQuery(batchId));
  const session = useQuery(sessionQuery);
  const mayWrite = session.data?.user?.permissions.includes('communication:write') ?? false;
  return (
    <PageWithMargin wide>
      <Asked query={found}>
        {(page) => (
          <>
            <MessagesHead title={t('msg.batch-title', { number: page.batch.number })}>
              {t('msg.batch-lede', { count: page.batch.letters, sheets: page.batch.sheets })}{' '}
              {page.batch.postedOn ? (
                <>
                  {t('msg.posted-on')} <Day value={page.batch.postedOn} />.
                </>
              ) : (
                t('msg.not-posted')
              )}
            </MessagesHead>
            {mayWrite ? (
              <Section
                title={t('msg.files')}
                tools={<ActionButtons specs={page.batch.postedOn ? [] : [postSpec(words, page)]} />}
              >
                <p className="row">
                  <a href={`/api/letter-batches/${batchId}/pdf`} download>
                    {t('msg.pdf')}
                  </a>
                  <a href={`/api/letter-batches/${batchId}/csv`} download>
                    {t('msg.csv')}
                  </a>
                </p>
                <p className="small soft">{t('msg.files-why')}</p>
              </Section>
            ) : null}
            <Section title={t('msg.in-batch')}>
              <Table
                caption={t('msg.in-batch')}
                rows={page.letters}
                keyOf={(one) => one.messageId}
                search={(one) => `${one.name} ${one.tracking ?? ''} ${one.accountNumber}`}
                empty={null}
                columns={columnsOf(words, page, mayWrite)}
              />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
