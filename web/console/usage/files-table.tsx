import { Link } from '@tanstack/react-router';
import type { UsageFile } from '../../api/shapes.ts';
import { Moment } from '../../design/amount.tsx';
import { count } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';

/** Files of records with what became of their rows; each leads to its own page. */
export function FilesTable(props: {
  readonly files: readonly UsageFile[];
  readonly caption: string;
  readonly empty: string;
}) {
  const { t, word, language } = useWords();
  const number = (name: 'kept' | 'open', label: string) => ({
    name,
    label,
    end: true,
    by: (file: UsageFile) => file[name],
    cell: (file: UsageFile) => count(file[name], language),
  });
  return (
    <Table
      caption={props.caption}
      rows={props.files}
      keyOf={(file) => file.id}
      search={(file) => `${file.name} ${file.source ?? ''}`}
      empty={<Empty title={props.empty}>{t('usage.none-why')}</Empty>}
      columns={[
        {
          name: 'name',
          label: t('usage.name'),
          by: (file) => file.name,
          cell: (file) => (
            <Link to="/usage/$fileId" params={{ fileId: file.id }}>
              {file.name}
            </Link>
          ),
        },
        {
          name: 'source',
          label: t('usage.source'),
          by: (file) => file.source ?? '',
          cell: (file) =>
            file.way === 'upload' || file.way === 'command'
              ? (file.source ?? t('usage.documented'))
              : [file.source, word('usage-way', file.way)].filter(Boolean).join(', '),
        },
        {
          name: 'state',
          label: t('usage.state'),
          cell: (file) => (
            <State code={file.state === 'received' ? 'waiting' : file.state} label={word('usage-state', file.state)} />
          ),
        },
        number('kept', t('usage.kept')),
        {
          name: 'rejected',
          label: t('usage.rejected'),
          end: true,
          by: (file) => file.rejected,
          cell: (file) => count(file.rejected, language),
        },
        number('open', t('usage.open')),
        {
          name: 'at',
          label: t('usage.at'),
          by: (file) => file.receivedAt,
          cell: (file) => <Moment value={file.receivedAt} short />,
        },
      ]}
    />
  );
}
