import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { UsageSource } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { Permitted } from '../act/permitted.tsx';
import { USAGE_LABELS } from './labels.ts';
import { sourcesQuery } from './queries.ts';

function SourcesTable({ sources }: { readonly sources: readonly UsageSource[] }) {
  const { t, word } = useWords();
  return (
    <Table
      caption={t('usage.sources')}
      rows={sources}
      keyOf={(one) => one.id}
      empty={<Empty title={t('usage.source-none')}>{t('usage.source-none-why')}</Empty>}
      columns={[
        {
          name: 'name',
          label: t('usage.source-name'),
          by: (one) => one.name,
          cell: (one) => (
            <Link to="/usage/sources/$sourceId" params={{ sourceId: one.id }}>
              {one.name}
            </Link>
          ),
        },
        {
          name: 'code',
          label: t('usage.source-code'),
          by: (one) => one.code,
          cell: (one) => (one.closed ? `${one.code}, ${t('usage.source-closed')}` : one.code),
        },
        {
          name: 'format',
          label: t('usage.format'),
          by: (one) => one.reading.format,
          cell: (one) => word('usage-format', one.reading.format),
        },
        {
          name: 'territory',
          label: t('usage.territory'),
          by: (one) => one.reading.territory,
          cell: (one) => word('usage-place', one.reading.territory),
        },
        {
          name: 'folder',
          label: t('usage.source-folder'),
          cell: (one) =>
            one.folder === null ? t('usage.source-folder-none') : <code className="code-line">{one.folder}</code>,
        },
      ]}
    />
  );
}

/** Where records of use come from, and how each source writes them. */
export function SourcesPage() {
  useAlso(USAGE_LABELS);
  const { t } = useWords();
  const sources = useQuery(sourcesQuery);
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <p>
          <Link to="/usage">{t('nav.usage')}</Link>
        </p>
        <h1>{t('usage.sources')}</h1>
        <p>{t('usage.sources-lede')}</p>
        <Permitted path="/api/usage-sources">
          <p>
            <Link to="/usage/sources/$sourceId" params={{ sourceId: 'new' }} className="button">
              {t('usage.source-new')}
            </Link>
          </p>
        </Permitted>
      </div>
      <Asked query={sources}>{(answer) => <SourcesTable sources={answer} />}</Asked>
    </PageWithMargin>
  );
}
