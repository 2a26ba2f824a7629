import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { FACT_LABELS } from '../../design/fact-labels.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { CaseHead, CaseView } from '../../procedure/case-view.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { flowQuery } from '../../procedure/queries.ts';
import { REQUEST_LABELS } from './labels.ts';

/** One request of the customer: where it stands, what comes next, what they may still say. */
export function MyCasePage() {
  useAlso(PROCEDURE_LABELS);
  useAlso(REQUEST_LABELS);
  useAlso(FACT_LABELS);
  const { t } = useWords();
  const { caseId } = useParams({ from: '/requests/$caseId' });
  const flow = useQuery(flowQuery('/api/me', caseId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={flow}>
        {(answer) => (
          <>
            <CaseHead flow={answer} overline={<Link to="/requests">{t('requests.back')}</Link>} />
            <CaseView flow={answer} base="/api/me" />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
