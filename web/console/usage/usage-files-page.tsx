import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { count } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Upload } from '../payment/upload.tsx';
import { usageFilesQuery } from '../queries.ts';

/** Files of call records: send one, see what was kept and what was refused. */
export function UsageFilesPage() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const files = useQuery(usageFilesQuery);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.usage')}</h1>
        <p>{t('usage.lede')}</p>
      </div>
      <Upload
        path="/api/usage-files"
        label={t('usage.upload')}
        hint={t('usage.upload-hint')}
        accept=".csv,.gz,text/csv,application/gzip"
        onDone={() => void client.invalidateQueries({ queryKey: usageFilesQuery.queryKey })}
      >
        {() => t('usage.received')}
      </Upload>
      <Section title={t('usage.files')}>
        <Asked query={files}>
          {(answer) => (
            <>
              {answer.waiting > 0 ? <p className="wait">{t('usage.waiting', { count: answer.waiting })}</p> : null}
              <Table
                caption={t('usage.files')}
                rows={answer.files}
                keyOf={(file) => file.id}
                search={(file) => file.name}
                empty={<Empty title={t('usage.none')}>{t('usage.none-why')}</Empty>}
                columns={[
                  { name: 'name', label: t('usage.name'), by: (file) => file.name, cell: (file) => file.name },
                  { name: 'state', label: t('usage.state'), cell: (file) => <State code={file.state} /> },
                  {
                    name: 'kept',
                    label: t('usage.kept'),
                    end: true,
                    by: (file) => file.kept,
                    cell: (file) => count(file.kept, language),
                  },
                  {
                    name: 'rejected',
                    label: t('usage.rejected'),
                    end: true,
                    by: (file) => file.rejected,
                    cell: (file) =>
                      file.rejected === 0 ? (
                        '0'
                      ) : (
                        <Link to="/usage/$fileId" params={{ fileId: file.id }}>
                          {count(file.rejected, language)}
                        </Link>
                      ),
                  },
                  {
                    name: 'at',
                    label: t('usage.at'),
                    by: (file) => file.receivedAt,
                    cell: (file) => <Moment value={file.receivedAt} short />,
                  },
                ]}
              />
            </>
          )}
        </Asked>
      </Section>
    </PageWithMargin>
  );
}
