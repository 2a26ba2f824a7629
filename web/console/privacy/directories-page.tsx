import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { Asked } from '../../design/asked.tsx';
import { Moment } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { directoriesQuery } from '../../privacy/queries.ts';
import { PrivacyTabs } from './privacy-tabs.tsx';
import { Permitted } from '../act/permitted.tsx';

const KINDS = ['all', 'changes'] as const;

/** Files for publishers of directories, with what customers chose. */
export function DirectoriesPage() {
  useAlso(PRIVACY_LABELS);
  const { t } = useWords();
  const client = useQueryClient();
  const files = useQuery(directoriesQuery);
  const make = useMutation({
    mutationFn: (kind: (typeof KINDS)[number]) => call('/api/privacy/directories', { method: 'POST', body: { kind } }),
  });
  const reload = (): void => {
    make.reset();
    void client.invalidateQueries({ queryKey: ['privacy', 'directories'] });
  };
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('privacy.directories')}</h1>
        <p>{t('privacy.directories-lede')}</p>
        <PrivacyTabs />
      </div>
      <Section
        title={t('privacy.files')}
        tools={KINDS.map((kind) => (
          <Permitted key={kind} path="/api/privacy/directories">
            <Button small disabled={make.isPending} onClick={() => make.mutate(kind)}>
              {t(`privacy.file-${kind}`)}
            </Button>
          </Permitted>
        ))}
      >
        {make.isError ? (
          <p className="problem" role="alert">
            {make.error.message}
          </p>
        ) : null}
        {make.isSuccess ? (
          <p className="notice" role="status">
            {t('privacy.file-asked')}{' '}
            <Button look="quiet" small onClick={reload}>
              {t('privacy.reload')}
            </Button>
          </p>
        ) : null}
        <Asked query={files}>
          {(page) => (
            <Table
              caption={t('privacy.files')}
              rows={page.files}
              keyOf={(one) => String(one.number)}
              empty={<Empty title={t('privacy.no-files')}>{t('privacy.no-files-why')}</Empty>}
              columns={[
                {
                  name: 'file',
                  label: t('privacy.file'),
                  cell: (one) => (
                    <a href={`/api/privacy/directories/${one.number}`}>
                      {one.number}, {t(one.kind === 'all' ? 'privacy.whole' : 'privacy.changes')}
                    </a>
                  ),
                },
                { name: 'made', label: t('privacy.made'), cell: (one) => <Moment value={one.madeAt} short /> },
                { name: 'lines', label: t('privacy.lines'), end: true, cell: (one) => one.entries },
              ]}
            />
          )}
        </Asked>
      </Section>
    </PageWithMargin>
  );
}
