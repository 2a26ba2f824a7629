import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { RetentionRunPage } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { count } from '../../design/format.ts';
import { Day } from '../../design/amount.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Clauses } from '../../privacy/clauses.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { runQuery } from '../../privacy/queries.ts';

type Tally = RetentionRunPage['tallies'][number];

/** Counts of a trial go up from year to year: what is new on a day is the count less that of the day before. */
export function newOnEachDay(days: readonly string[], tallies: readonly Tally[]): readonly Tally[] {
  const keyOf = (one: Tally): string => [one.table, one.holds.fr, one.label.fr, one.what, one.reason].join(' ');
  const before = new Map<string, number>();
  return days.flatMap((day) =>
    tallies.flatMap((one) => {
      if (one.day !== day) return [];
      const rows = one.reason === '' ? one.rows - (before.get(keyOf(one)) ?? 0) : one.rows;
      before.set(keyOf(one), one.rows);
      return rows > 0 ? [{ ...one, rows }] : [];
    }),
  );
}

function Tallies({ page }: { readonly page: RetentionRunPage }) {
  const { t, say, word, language } = useWords();
  return (
    <Table
      caption={t('privacy.went-each-year')}
      rows={newOnEachDay(page.days, page.tallies)}
      keyOf={(one) => [one.day, one.table, one.holds.fr, one.label.fr, one.what, one.reason].join(' ')}
      search={(one) => `${say(one.holds)} ${say(one.label)} ${one.day}`}
      empty={<Empty title={t('privacy.nothing-due')}>{t('privacy.nothing-due-why')}</Empty>}
      columns={[
        { name: 'day', label: t('privacy.to-day'), by: (one) => one.day, cell: (one) => <Day value={one.day} short /> },
        {
          name: 'what',
          label: t('privacy.what'),
          by: (one) => say(one.holds),
          cell: (one) => (
            <>
              {say(one.holds)}
              <br />
              <span className="small soft">{say(one.label)}</span>
            </>
          ),
        },
        {
          name: 'rows',
          label: t('privacy.rows'),
          end: true,
          by: (one) => one.rows,
          cell: (one) => count(one.rows, language),
        },
        {
          name: 'done',
          label: t('privacy.done'),
          by: (one) => one.what,
          cell: (one) => (one.reason === '' ? word('what-done', one.what) : word('kept-for', one.reason)),
        },
        {
          name: 'why',
          label: t('privacy.why'),
          cell: (one) => (
            <>
              <span className="small">{t('privacy.from-event', { event: say(one.event) })}</span>
              <Clauses of={one.clauses} about={say(one.holds)} />
            </>
          ),
        },
      ]}
    />
  );
}

/** One night, or one trial: what went or would go, when, why, and what was kept. */
export function RunPage() {
  useAlso(PRIVACY_LABELS);
  const { t, language } = useWords();
  const { runId } = useParams({ from: '/privacy/retention/$runId' });
  const run = useQuery(runQuery(runId));
  return (
    <PageWithMargin wide>
      <Asked query={run}>
        {(page) => (
          <>
            <div className="page-head">
              <p className="overline">
                <Link to="/privacy/retention">{t('privacy.runs')}</Link>
              </p>
              <h1>
                {t(page.kind === 'trial' ? 'privacy.trial-of' : 'privacy.night-of')} <Day value={page.days[0]!} />
              </h1>
              <p>
                <State code={page.state} />
              </p>
            </div>
            <div className="figures">
              <FigureBox label={t('privacy.accounts')}>{count(page.accounts, language)}</FigureBox>
              <FigureBox label={t('privacy.gone')}>{count(page.rows, language)}</FigureBox>
              <FigureBox label={t('privacy.kept-rows')}>{count(page.kept, language)}</FigureBox>
            </div>
            <Section title={t('privacy.went-each-year')}>
              <Tallies page={page} />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
