import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { Procedure } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { groupsOf, ProcedureList } from '../../procedure/procedure-list.tsx';
import { proceduresQuery } from '../../procedure/queries.ts';
import { customerQuery } from '../queries.ts';

function Groups({ procedures }: { readonly procedures: readonly Procedure[] }) {
  const { t, word } = useWords();
  return (
    <nav className="contents" aria-label={t('procedure.groups')}>
      {groupsOf(procedures).map((group) => (
        <a key={group} href={`#group-${group}`}>
          {word('group', group)}
        </a>
      ))}
      <p className="small soft">{t('note.hint')}</p>
    </nav>
  );
}

/** Everything that a contract lets one ask for, each with its form and its articles. */
export function ProceduresPage() {
  useAlso(PROCEDURE_LABELS);
  const { t, say } = useWords();
  const { accountId, agreementId } = useParams({ from: '/customers/$accountId/procedures/$agreementId' });
  const { open } = useSearch({ from: '/customers/$accountId/procedures/$agreementId' });
  const customer = useQuery(customerQuery(accountId));
  const procedures = useQuery(proceduresQuery('/api', agreementId));
  const agreement = customer.data?.agreements.find((one) => one.id === agreementId);
  return (
    <PageWithMargin idle={procedures.data ? <Groups procedures={procedures.data.procedures} /> : null}>
      <div className="page-head">
        <p className="overline">
          <Link to="/customers/$accountId" params={{ accountId }}>
            {customer.data?.holder.displayName ?? '…'}
          </Link>
        </p>
        <h1>{t('procedures.title')}</h1>
        <p>{agreement ? t('procedures.lede', { offer: say(agreement.offerLabel) }) : null}</p>
      </div>
      <Asked query={procedures}>
        {(answer) =>
          answer.procedures.length === 0 ? (
            <Empty title={t('procedures.none')}>{t('procedures.none-why')}</Empty>
          ) : (
            <ProcedureList
              procedures={answer.procedures}
              agreementId={agreementId}
              territory={agreement?.territory ?? customer.data?.account.territory ?? 'FR'}
              base="/api"
              opened={open}
              elsewhere={(_room, title) => (
                <Link to="/privacy/accounts/$accountId" params={{ accountId }}>
                  {title}
                </Link>
              )}
              sentence={(one) => say(one.summary)}
              after={(done) =>
                done.processFlowId ? (
                  <Link
                    to="/cases/$caseId"
                    params={{ caseId: done.processFlowId }}
                    className="button"
                    data-look="strong"
                  >
                    {t('procedure.open-case')}
                  </Link>
                ) : null
              }
            />
          )
        }
      </Asked>
    </PageWithMargin>
  );
}
