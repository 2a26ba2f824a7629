import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import type { Dashboard } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { BarChart, Shares } from '../../design/chart.tsx';
import { count, longDay, money, monthName, shortDay } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { FigureBox, Section } from '../../design/section.tsx';
import { SearchBox } from '../customer/search-box.tsx';
import { dashboardQuery } from '../queries.ts';
import { TourInvitation } from '../tour/tour-invitation.tsx';
import { OwnPages } from './own-pages.tsx';
import { TodaysWork } from './todays-work.tsx';

/** Without it the server refuses the figures. */
const FIGURES_NEED = 'account:read';

function Figures({ figures }: { readonly figures: Dashboard }) {
  const { t, language } = useWords();
  const { contracts, billed, overdue, openCases, installs } = figures;
  return (
    <div className="figures">
      <FigureBox label={t('home.contracts')} note={t('home.awaiting', { count: contracts.awaiting })}>
        {count(contracts.active, language)}
      </FigureBox>
      <FigureBox label={t('home.billed')} note={monthName(figures.today.slice(0, 7), language)}>
        {money(billed.month, language)}
      </FigureBox>
      <FigureBox label={t('home.overdue')} note={t('home.overdue-bills', { count: overdue.bills })}>
        {money(overdue.amount, language)}
      </FigureBox>
      <FigureBox label={t('home.cases')} note={<Link to="/collection">{t('home.see-cases')}</Link>}>
        {count(openCases, language)}
      </FigureBox>
      <FigureBox
        label={t('home.installs')}
        note={t('home.installs-kept', { kept: installs.kept, missed: installs.missed })}
      >
        {count(installs.booked + installs.kept, language)}
      </FigureBox>
    </div>
  );
}

function Charts({ figures }: { readonly figures: Dashboard }) {
  const { t, language } = useWords();
  const { months } = figures.billed;
  const { days } = figures.calls;
  const most = (values: readonly number[]): number => Math.max(...values, 0);
  return (
    <div className="columns">
      <div className="stack">
        <h3>{t('home.billed-by-month')}</h3>
        <BarChart
          label={t('home.billed-by-month')}
          most={money(String(most(months.map((one) => Number(one.amount)))), language)}
          bars={months.map(({ month, amount }, i) => ({
            key: month,
            value: Number(amount),
            told: `${monthName(month, language)} : ${money(amount, language)}`,
            strong: i === months.length - 1,
            ...(i % 2 === 1 ? { tick: monthName(month, language) } : {}),
          }))}
        />
      </div>
      <div className="stack">
        <h3>{t('home.calls-by-day')}</h3>
        <BarChart
          label={t('home.calls-by-day')}
          most={count(most(days.map((one) => one.calls)), language)}
          bars={days.map(({ on, calls }, i) => ({
            key: on,
            value: calls,
            told: `${shortDay(on, language)} : ${count(calls, language)}`,
            ...(i % 14 === 0 ? { tick: shortDay(on, language).replace(/ \d{4}$/, '') } : {}),
          }))}
        />
      </div>
    </div>
  );
}

function Contracts({ figures }: { readonly figures: Dashboard }) {
  const { t, word, say, language } = useWords();
  const { byOffer, byTerritory } = figures.contracts;
  return (
    <div className="columns">
      <div className="stack">
        <h3>{t('home.by-offer')}</h3>
        <Shares
          parts={byOffer.map((one) => ({
            key: one.code,
            name: say(one.label),
            value: one.count,
            shown: count(one.count, language),
          }))}
        />
      </div>
      <div className="stack">
        <h3>{t('home.by-territory')}</h3>
        <Shares
          parts={byTerritory.map((one) => ({
            key: one.territory,
            name: word('territory', one.territory),
            value: one.count,
            shown: count(one.count, language),
          }))}
        />
      </div>
    </div>
  );
}

/** The first page of an agent: the operator's figures for those who may read accounts, else where their work is. */
export function HomePage() {
  const user = useQuery(sessionQuery).data?.user;
  if (!user) return null;
  return user.permissions.includes(FIGURES_NEED) ? <OperatorPage /> : <OwnPages user={user} />;
}

/** Who to look for, what to do today, the figures that the operator watches. */
function OperatorPage() {
  const { t, language } = useWords();
  const figures = useQuery(dashboardQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={figures}>
        {(answer) => (
          <>
            <div className="page-head">
              <p className="overline">{answer.operator}</p>
              <h1>{longDay(answer.today, language)}</h1>
              <SearchBox />
            </div>
            <TourInvitation />
            <Figures figures={answer} />
            <TodaysWork today={answer.today} counts={answer.obligations} />
            <Section title={t('home.activity')} tools={<Link to="/dashboards">{t('home.boards')}</Link>}>
              <Charts figures={answer} />
            </Section>
            <Section title={t('home.contracts')}>
              <Contracts figures={answer} />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
