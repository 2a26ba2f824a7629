import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import type { MoneyInPage as Page, StatementReport } from '../../api/shapes.ts';
import { Amount, Day, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { shortDay } from '../../design/format.ts';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { BANK_LABELS } from '../../bank/labels.ts';
import { moneyInQuery } from '../queries.ts';
import { MoneyOutSections } from './money-out-sections.tsx';
import { MovementsTable } from './movements-table.tsx';
import { Upload } from './upload.tsx';
import { Permitted } from '../act/permitted.tsx';

/** The debits of a day, put off. */
const shiftSpec = (t: ReturnType<typeof useWords>['t']): ActionSpec => ({
  key: 'shift-debits',
  title: t('shift.title'),
  lede: t('shift.lede'),
  path: '/api/direct-debit-shifts',
  fields: [
    { name: 'from', kind: 'date', label: t('shift.from'), required: true },
    { name: 'to', kind: 'date', label: t('shift.to'), required: true },
    { name: 'why', kind: 'text', label: t('shift.why'), required: true },
  ],
});

function Batches({ page }: { readonly page: Page }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const present = useMutation({
    mutationFn: () => call('/api/direct-debit-batches', { method: 'POST', body: {}, key: crypto.randomUUID() }),
    onSuccess: () => client.invalidateQueries({ queryKey: moneyInQuery.queryKey }),
  });
  return (
    <Section
      title={t('money.batches')}
      tools={
        <>
          <Permitted path="/api/direct-debit-batches">
            <Button small disabled={present.isPending} onClick={() => present.mutate()}>
              {t('money.present')}
            </Button>
          </Permitted>
          <ActionButtons specs={[shiftSpec(t)]} />
        </>
      }
    >
      {present.isSuccess ? (
        <p className="notice" role="status">
          {t('money.presented')}
        </p>
      ) : null}
      <Table
        caption={t('money.batches')}
        rows={page.batches}
        keyOf={(one) => one.id}
        empty={<Empty title={t('money.no-batch')}>{t('money.no-batch-why')}</Empty>}
        columns={[
          {
            name: 'on',
            label: t('money.collect-on'),
            by: (one) => one.collectOn,
            cell: (one) => <Day value={one.collectOn} short />,
          },
          {
            name: 'made',
            label: t('money.made'),
            by: (one) => one.createdAt,
            cell: (one) => <Moment value={one.createdAt} short />,
          },
          { name: 'debits', label: t('money.debits'), end: true, by: (one) => one.debits, cell: (one) => one.debits },
          {
            name: 'total',
            label: t('money.total'),
            end: true,
            by: (one) => Number(one.total),
            cell: (one) => <Amount value={one.total} />,
          },
          {
            name: 'file',
            label: t('money.file'),
            cell: (one) => (
              <a href={`/api/direct-debit-batches/${one.id}/file`} download>
                {t('action.download')}
                <span className="visually-hidden"> {shortDay(one.collectOn, language)}</span>
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Statements({ page }: { readonly page: Page }) {
  const { t } = useWords();
  const client = useQueryClient();
  return (
    <Section title={t('money.statements')}>
      <div className="stack">
        <Upload<StatementReport>
          path="/api/bank-statements"
          label={t('money.upload')}
          hint={t('money.upload-hint')}
          accept=".xml,application/xml,text/xml"
          onDone={() => void client.invalidateQueries({ queryKey: moneyInQuery.queryKey })}
        >
          {(report) =>
            t(report.alreadyImported ? 'money.already' : 'money.imported', { ...report, alreadyImported: '' })
          }
        </Upload>
        <Table
          caption={t('money.statements')}
          rows={page.statements}
          keyOf={(one) => one.id}
          empty={<Empty title={t('money.no-statement')}>{t('money.no-statement-why')}</Empty>}
          columns={[
            {
              name: 'id',
              label: t('money.message'),
              cell: (one) => (
                <Link to="/money-in/$statementId" params={{ statementId: one.id }}>
                  {one.messageId}
                </Link>
              ),
            },
            { name: 'kind', label: t('money.kind'), by: (one) => one.kind, cell: (one) => one.kind },
            { name: 'state', label: t('money.state'), cell: (one) => <State code={one.state} /> },
            {
              name: 'at',
              label: t('money.imported-at'),
              by: (one) => one.importedAt,
              cell: (one) => <Moment value={one.importedAt} short />,
            },
          ]}
        />
      </div>
    </Section>
  );
}

/** What goes to the bank and what comes from it. */
export function MoneyInPage() {
  useAlso(BANK_LABELS);
  const { t } = useWords();
  const money = useQuery(moneyInQuery);
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('nav.money-in')}</h1>
        <p>{t('money.lede')}</p>
      </div>
      <Asked query={money}>
        {(page) => (
          <>
            <Section title={t('money.unallocated')}>
              <MovementsTable
                movements={page.unallocated}
                caption={t('money.unallocated')}
                empty={t('money.all-allocated')}
              />
            </Section>
            <Batches page={page} />
            <Statements page={page} />
            <MoneyOutSections />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
