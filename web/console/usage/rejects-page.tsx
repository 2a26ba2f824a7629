import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { rejectsQuery } from '../queries.ts';

/** The rows of a file that were refused, each with its field and its reason. */
export function RejectsPage() {
  const { t, say } = useWords();
  const { fileId } = useParams({ from: '/usage/$fileId' });
  const rejects = useQuery(rejectsQuery(fileId));
  return (
    <PageWithMargin>
      <div className="page-head">
        <p>
          <Link to="/usage">{t('nav.usage')}</Link>
        </p>
        <h1>{t('usage.rejects')}</h1>
        <p>
          <a className="button" href={`/api/usage-files/${fileId}/rejects.csv`} download>
            {t('usage.rejects-csv')}
          </a>
        </p>
      </div>
      <Asked query={rejects}>
        {(answer) => (
          <Table
            caption={t('usage.rejects')}
            rows={answer}
            keyOf={(one) => String(one.row)}
            search={(one) => `${one.field} ${say(one.reason)} ${one.line}`}
            empty={<Empty title={t('usage.no-reject')} />}
            columns={[
              { name: 'row', label: t('usage.row'), by: (one) => one.row, cell: (one) => one.row },
              { name: 'field', label: t('usage.field'), by: (one) => one.field, cell: (one) => one.field },
              {
                name: 'reason',
                label: t('usage.reason'),
                by: (one) => say(one.reason),
                cell: (one) => say(one.reason),
              },
              { name: 'line', label: t('usage.line'), cell: (one) => <code className="code-line">{one.line}</code> },
            ]}
          />
        )}
      </Asked>
    </PageWithMargin>
  );
}
