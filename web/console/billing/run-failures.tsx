import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { runFailuresQuery } from '../queries.ts';

/** Accounts that a run set aside. */
export function RunFailures({ runId }: { readonly runId: string }) {
  const { t } = useWords();
  const failures = useQuery(runFailuresQuery(runId));
  return (
    <Section title={t('runs.failures')}>
      <Asked query={failures}>
        {(answer) => (
          <Table
            caption={t('runs.failures')}
            rows={answer}
            keyOf={(one) => one.accountId}
            empty={<Empty title={t('runs.no-failure')} />}
            columns={[
              {
                name: 'holder',
                label: t('search.name'),
                by: (one) => one.holder,
                cell: (one) => (
                  <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
                    {one.holder}
                  </Link>
                ),
              },
              { name: 'reason', label: t('runs.reason'), cell: (one) => one.reason },
            ]}
          />
        )}
      </Asked>
    </Section>
  );
}
