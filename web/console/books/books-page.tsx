import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BooksHome } from '../../api/shapes.ts';
import { Amount } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { BarChart } from '../../design/chart.tsx';
import { count, money, monthName, percent } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { BooksHead } from './books-head.tsx';
import { BOOKS_LABELS } from './labels.ts';
import { booksQuery } from './queries.ts';
import { monthYear, SeriesChart } from './series-chart.tsx';

const AGES = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const;
const LATE = ['to30', 'to60', 'to90', 'over90'] as const;

function Figures({ books }: { readonly books: BooksHome }) {
  const { t, language } = useWords();
  const { receivables, nextToClose, lastClosed } = books;
  const late = LATE.reduce((sum, age) => sum + Math.round(Number(receivables[age]) * 100), 0) / 100;
  return (
    <div className="figures">
      <FigureBox label={t('books.owed')} note={t('books.owed-by', { count: receivables.accounts })}>
        {money(receivables.total, language)}
      </FigureBox>
      <FigureBox label={t('books.late')} note={<Link to="/books/receivables">{t('books.receivables')}</Link>}>
        {money(late.toFixed(2), language)}
      </FigureBox>
      <FigureBox label={t('books.to-close')} note={<Link to="/books/months">{t('books.months')}</Link>}>
        {nextToClose ? monthYear(nextToClose, language) : t('books.nothing-to-close')}
      </FigureBox>
      <FigureBox label={t('books.last-closed')}>
        {lastClosed ? monthYear(lastClosed, language) : t('books.never')}
      </FigureBox>
    </div>
  );
}

function ByAge({ books }: { readonly books: BooksHome }) {
  const { t, language } = useWords();
  const { receivables } = books;
  const rows = AGES.map((age) => ({ age, amount: receivables[age] }));
  const most = Math.max(...rows.map((row) => Number(row.amount)));
  return (
    <div className="columns">
      <BarChart
        label={t('books.by-age')}
        most={money(most.toFixed(2), language)}
        bars={rows.map(({ age, amount }) => ({
          key: age,
          value: Number(amount),
          told: `${t(`books.age.${age}`)} : ${money(amount, language)}`,
          strong: age !== 'notDue',
          tick: { notDue: t('books.age.notDue'), to30: '1–30', to60: '31–60', to90: '61–90', over90: '> 90' }[age],
        }))}
      />
      <Table
        caption={t('books.by-age')}
        rows={rows}
        keyOf={(row) => row.age}
        empty={null}
        columns={[
          { name: 'age', label: t('books.age-name'), cell: (row) => t(`books.age.${row.age}`) },
          { name: 'amount', label: t('books.amount'), end: true, cell: (row) => <Amount value={row.amount} /> },
        ]}
      />
    </div>
  );
}

function Churn({ books }: { readonly books: BooksHome }) {
  const { t, language } = useWords();
  const { churn } = books;
  const rate = (row: BooksHome['churn'][number]): string => {
    const before = row.running + row.ended - row.began;
    return before > 0 ? percent(String(row.ended / before), language) : '—';
  };
  return (
    <div className="columns">
      <BarChart
        label={t('books.ended')}
        most={count(Math.max(...churn.map((row) => row.ended), 0), language)}
        bars={churn.map((row, at) => ({
          key: row.month,
          value: row.ended,
          told: `${monthYear(row.month, language)} : ${count(row.ended, language)} (${rate(row)})`,
          strong: at === churn.length - 1,
          ...(at % 2 === 1 ? { tick: monthName(row.month, language) } : {}),
        }))}
      />
      <details className="folded">
        <summary>{t('books.as-table')}</summary>
        <Table
          caption={t('books.churn')}
          rows={churn}
          keyOf={(row) => row.month}
          empty={null}
          columns={[
            {
              name: 'month',
              label: t('books.month'),
              by: (row) => row.month,
              cell: (row) => monthYear(row.month, language),
            },
            { name: 'began', label: t('books.began'), end: true, by: (row) => row.began, cell: (row) => row.began },
            { name: 'ended', label: t('books.ended'), end: true, by: (row) => row.ended, cell: (row) => row.ended },
            { name: 'rate', label: t('books.rate'), end: true, cell: rate },
            {
              name: 'running',
              label: t('books.running'),
              end: true,
              by: (row) => row.running,
              cell: (row) => row.running,
            },
          ]}
        />
      </details>
    </div>
  );
}

function Watched({ books }: { readonly books: BooksHome }) {
  const { t, say } = useWords();
  return (
    <Table
      caption={t('books.watched')}
      rows={books.watched}
      keyOf={(row) => row.code}
      empty={<Empty title={t('books.none')} />}
      columns={[
        {
          name: 'account',
          label: t('books.account'),
          cell: (row) => (
            <Link to="/books/entries" search={{ account: row.code }}>
              {row.code} {say(row.label)}
            </Link>
          ),
        },
        { name: 'amount', label: t('books.solde'), end: true, cell: (row) => <Amount value={row.amount} /> },
      ]}
    />
  );
}

function Part(props: { readonly title: string; readonly why: string; readonly children: ReactNode }) {
  return (
    <div className="stack">
      <h3>{props.title}</h3>
      <p className="small soft">{props.why}</p>
      {props.children}
    </div>
  );
}

/** The books at a glance: who owes and since when, what was earned, what came in, who left. */
export function BooksPage() {
  useAlso(BOOKS_LABELS);
  const { t } = useWords();
  const books = useQuery(booksQuery);
  return (
    <PageWithMargin wide>
      <BooksHead at="home">{t('books.lede')}</BooksHead>
      <Asked query={books}>
        {(answer) => (
          <>
            <Figures books={answer} />
            <Section title={t('books.by-age')}>
              <ByAge books={answer} />
            </Section>
            <Section title={t('books.twelve')}>
              <div className="columns">
                <Part title={t('books.revenue')} why={t('books.revenue-why')}>
                  <SeriesChart title={t('books.revenue')} months={answer.months} series={answer.revenue} />
                </Part>
                <Part title={t('books.cash-in')} why={t('books.cash-in-why')}>
                  <SeriesChart title={t('books.cash-in')} months={answer.months} series={answer.cashIn} />
                </Part>
              </div>
            </Section>
            <Section title={t('books.churn')}>
              <p className="small soft">{t('books.churn-why')}</p>
              <Churn books={answer} />
            </Section>
            <Section title={t('books.watched')}>
              <p className="small soft">{t('books.watched-why')}</p>
              <Watched books={answer} />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
