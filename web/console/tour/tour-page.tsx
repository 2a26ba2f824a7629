import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { Tour } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { TOUR_LABELS } from './labels.ts';
import { tourQuery } from './queries.ts';
import { useVisited } from './visited.ts';

function Stops({ stops }: { readonly stops: Tour['stops'] }) {
  const { t } = useWords();
  const { visited, visit, forget } = useVisited();
  const done = stops.filter((stop) => visited.includes(stop.name)).length;
  return (
    <>
      <p role="status">{t('tour.done', { done, count: stops.length })}</p>
      <ol className="tour">
        {stops.map((stop) => {
          const seen = visited.includes(stop.name);
          return (
            <li key={stop.name} data-seen={seen}>
              <h2>
                <Link to={stop.to as LinkProps['to']} onClick={() => visit(stop.name)}>
                  {t(`tour.${stop.name}`)}
                </Link>
                {seen ? (
                  <span className="state" data-tone="good">
                    <Icon name="check" /> {t('tour.seen')}
                  </span>
                ) : null}
              </h2>
              {stop.holder ? <p className="small soft">{stop.holder}</p> : null}
              <p>{t(`tour.${stop.name}-what`)}</p>
            </li>
          );
        })}
      </ol>
      {done > 0 ? (
        <Button small onClick={forget}>
          {t('tour.again')}
        </Button>
      ) : null}
    </>
  );
}

/** Ten stops through a demonstration, at customers found by what happened to them; ticked once they were opened. */
export function TourPage() {
  useAlso(TOUR_LABELS);
  const { t } = useWords();
  const tour = useQuery(tourQuery);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('tour.title')}</h1>
        <p className="lede">{t('tour.lede')}</p>
      </div>
      <Asked query={tour}>
        {(answer) =>
          answer.demonstration ? (
            <Stops stops={answer.stops} />
          ) : (
            <Empty title={t('tour.none')}>{t('tour.none-why')}</Empty>
          )
        }
      </Asked>
    </PageWithMargin>
  );
}
