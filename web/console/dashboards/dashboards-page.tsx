import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Board } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { BoardChart, valueText } from './board-chart.tsx';
import { BOARD_LABELS } from './labels.ts';
import { BOARD_NEEDS, type BoardName, boardQuery } from './queries.ts';

function Figures({ board }: { readonly board: Board }) {
  const { t, language } = useWords();
  return (
    <div className="figures">
      {board.figures.map((figure) => (
        <FigureBox key={figure.name} label={t(`board.figure-${figure.name}`)} note={t(`board.over-${figure.over}`)}>
          {valueText(figure.value, figure.unit, language)}
        </FigureBox>
      ))}
    </div>
  );
}

function Charts({ board }: { readonly board: Board }) {
  return (
    <div className="columns boards">
      {board.charts.map((chart) => (
        <BoardChart key={`${chart.name} ${chart.by}`} chart={chart} />
      ))}
    </div>
  );
}

function BoardHead({ name }: { readonly name: BoardName }) {
  const { t } = useWords();
  const session = useQuery(sessionQuery);
  const mine = session.data?.user?.permissions ?? [];
  const others = (Object.keys(BOARD_NEEDS) as BoardName[]).filter(
    (one) => one !== name && mine.includes(BOARD_NEEDS[one]),
  );
  return (
    <div className="page-head">
      <p className="overline">{t('board.title')}</p>
      <h1>{t(`board.${name}`)}</h1>
      <p>{t(`board.${name}-lede`)}</p>
      {others.length > 0 ? (
        <nav aria-label={t('board.nav')} className="row">
          {others.map((one) => (
            <Link key={one} to="/dashboards" search={{ board: one }}>
              {t(`board.${one}`)}
            </Link>
          ))}
        </nav>
      ) : null}
    </div>
  );
}

/** The operator's figures by trade, as they were last counted. */
export function DashboardsPage() {
  useAlso(BOARD_LABELS);
  const { t } = useWords();
  const { board: name = 'operator' } = useSearch({ from: '/dashboards' });
  const board = useQuery(boardQuery(name));
  return (
    <PageWithMargin wide>
      <BoardHead name={name} />
      <Asked query={board}>
        {(answer) =>
          answer.countedAt === null ? (
            <Empty title={t('board.not-counted')}>{t('board.not-counted-why')}</Empty>
          ) : (
            <>
              <p className="small soft before-table">
                {t('board.counted')} <Moment value={answer.countedAt} />
              </p>
              <Figures board={answer} />
              <Section title={t('board.charts')}>
                <Charts board={answer} />
              </Section>
            </>
          )
        }
      </Asked>
    </PageWithMargin>
  );
}
