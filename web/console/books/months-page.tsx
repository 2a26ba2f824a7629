import { useQuery } from '@tanstack/react-query';
import type { MonthCheck, MonthsPage as Page } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { BooksHead } from './books-head.tsx';
import { FecSection } from './fec-section.tsx';
import { BOOKS_LABELS } from './labels.ts';
import { monthsQuery } from './queries.ts';
import { monthYear } from './series-chart.tsx';

function closeSpec({ t, language }: Words, page: Page): ActionSpec {
  const month = page.next!;
  const waits = page.checks.some((check) => check.state === 'pending');
  return {
    key: `close ${month}`,
    title: t('books.next', { month: monthYear(month, language) }),
    lede: t('books.close-lede'),
    path: `/api/books/months/${month}/close`,
    fields: waits
      ? [
          {
            name: 'despite',
            kind: 'long-text',
            label: t('books.despite'),
            hint: t('books.despite-hint'),
            required: true,
          },
        ]
      : [],
  };
}

function reopenSpec({ t, language }: Words, month: string): ActionSpec {
  return {
    key: `reopen ${month}`,
    title: t('books.reopen', { month: monthYear(month, language) }),
    lede: t('books.reopen-lede'),
    path: `/api/books/months/${month}/reopen`,
    fields: [{ name: 'reason', kind: 'long-text', label: t('books.reason'), required: true }],
  };
}

function Checks({ checks }: { readonly checks: readonly MonthCheck[] }) {
  const { t, say } = useWords();
  return (
    <ul className="bill">
      {checks.map((check) => (
        <li key={check.code} className="bill-line">
          <span>{say(check.told)}</span>
          <strong>{t(`books.check.${check.state}`)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Next({ page }: { readonly page: Page }) {
  const words = useWords();
  const { t, language } = words;
  const session = useQuery(sessionQuery);
  const permissions = session.data?.user?.permissions ?? [];
  const blocked = page.checks.some((check) => check.state === 'blocking');
  const specs = [
    ...(page.next && page.over && !blocked && permissions.includes('ledger:close') ? [closeSpec(words, page)] : []),
    ...(page.last && permissions.includes('ledger:reopen') ? [reopenSpec(words, page.last)] : []),
  ];
  return (
    <Section
      title={page.next ? t('books.next', { month: monthYear(page.next, language) }) : t('books.nothing-next')}
      tools={specs.length > 0 ? <ActionButtons specs={specs} /> : null}
    >
      {page.next && !page.over ? <p className="soft">{t('books.not-over')}</p> : null}
      <Checks checks={page.checks} />
    </Section>
  );
}

/** The months of the books: what stands in the way of closing the next one, those that are closed, the files of the years. */
export function MonthsPage() {
  useAlso(BOOKS_LABELS);
  const { t, language } = useWords();
  const months = useQuery(monthsQuery);
  return (
    <PageWithMargin wide>
      <BooksHead at="months">{t('books.months-lede')}</BooksHead>
      <Asked query={months}>
        {(page) => (
          <>
            <Next page={page} />
            <Section title={t('books.month')}>
              <Table
                caption={t('books.month')}
                rows={page.months}
                keyOf={(row) => row.month}
                empty={<Empty title={t('books.none')} />}
                columns={[
                  {
                    name: 'month',
                    label: t('books.month'),
                    by: (row) => row.month,
                    cell: (row) => monthYear(row.month, language),
                  },
                  { name: 'state', label: t('books.state'), cell: (row) => t(`books.states.${row.state}`) },
                  {
                    name: 'count',
                    label: t('books.count'),
                    end: true,
                    by: (row) => row.entries,
                    cell: (row) => row.entries,
                  },
                  {
                    name: 'closed',
                    label: t('books.closed-by'),
                    cell: (row) => (row.closedAt ? <Moment value={row.closedAt} short /> : '—'),
                  },
                  { name: 'reason', label: t('books.reason'), cell: (row) => row.reason ?? '—' },
                ]}
              />
            </Section>
            <FecSection years={page.years} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
