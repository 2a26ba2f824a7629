import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { movementsQuery } from '../queries.ts';
import { MovementsTable } from './movements-table.tsx';

/** The movements of one statement. */
export function StatementPage() {
  const { t } = useWords();
  const { statementId } = useParams({ from: '/money-in/$statementId' });
  const movements = useQuery(movementsQuery(statementId));
  return (
    <PageWithMargin>
      <div className="page-head">
        <p>
          <Link to="/money-in">{t('nav.money-in')}</Link>
        </p>
        <h1>{t('money.statement')}</h1>
      </div>
      <Asked query={movements}>
        {(answer) => (
          <MovementsTable movements={answer} caption={t('money.statement')} empty={t('money.no-movement')} />
        )}
      </Asked>
    </PageWithMargin>
  );
}
