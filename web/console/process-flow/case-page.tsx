import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { CaseHead, CaseView } from '../../procedure/case-view.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { flowQuery } from '../../procedure/queries.ts';

/** One case, with what may still be told of it. */
export function CasePage() {
  useAlso(PROCEDURE_LABELS);
  const { t } = useWords();
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const flow = useQuery(flowQuery('/api', caseId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={flow}>
        {(answer) => (
          <>
            <CaseHead
              flow={answer}
              overline={
                <>
                  <Link to="/customers/$accountId" params={{ accountId: answer.accountId }}>
                    {answer.holder}
                  </Link>
                  {' · '}
                  {t('cases.account', { number: answer.accountNumber })}
                </>
              }
            />
            <CaseView flow={answer} base="/api" />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
