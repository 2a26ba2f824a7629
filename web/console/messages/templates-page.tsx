import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MessageTemplatesPage } from '../../api/shapes.ts';
import { Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { MESSAGE_LABELS } from './labels.ts';
import { MessagesHead } from './messages-head.tsx';
import { templatesQuery } from './queries.ts';

type Row = MessageTemplatesPage[number];

function useColumns(): readonly Column<Row>[] {
  const { t, say } = useWords();
  return [
    {
      name: 'title',
      label: t('msg.message'),
      by: (row) => say(row.title),
      cell: (row) => (
        <Link to="/messages/templates/$name" params={{ name: row.name }}>
          {say(row.title)}
        </Link>
      ),
    },
    { name: 'nature', label: t('msg.nature'), by: (row) => row.nature, cell: (row) => t(`msg.natures.${row.nature}`) },
    {
      name: 'ways',
      label: t('msg.channel'),
      cell: (row) =>
        [
          t('msg.channels.email'),
          t('msg.channels.letter'),
          ...(row.sms ? [t(row.alsoSms ? 'msg.also-sms' : 'msg.channels.sms')] : []),
        ].join(', '),
    },
    {
      name: 'own',
      label: t('msg.words'),
      by: (row) => row.changedAt ?? '',
      cell: (row) =>
        row.changedAt ? (
          <>
            {t('msg.own')} · <Day value={row.changedAt.slice(0, 10)} short />
          </>
        ) : (
          <span className="soft">{t('msg.shipped')}</span>
        ),
    },
  ];
}

/** Every message that the product sends, by its name; the operator's own words among them. */
export function TemplatesPage() {
  useAlso(MESSAGE_LABELS);
  const { t, say } = useWords();
  const templates = useQuery(templatesQuery);
  const columns = useColumns();
  return (
    <PageWithMargin wide>
      <MessagesHead at="templates">{t('msg.templates-lede')}</MessagesHead>
      <Section title={t('msg.all-templates')}>
        <Asked query={templates}>
          {(rows) => (
            <Table
              caption={t('msg.all-templates')}
              rows={rows}
              keyOf={(row) => row.name}
              search={(row) => `${say(row.title)} ${row.name}`}
              empty={<Empty title={t('msg.none')} />}
              columns={columns}
            />
          )}
        </Asked>
      </Section>
    </PageWithMargin>
  );
}
