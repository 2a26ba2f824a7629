import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import type { MoneyOutPage } from '../../api/shapes.ts';
import { BANK_LABELS } from '../../bank/labels.ts';
import { moneyOutQuery } from '../../bank/queries.ts';
import { Amount, Day, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { longDay, shortDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { Permitted } from '../act/permitted.tsx';

type Returned = MoneyOutPage['returned'][number];

function Next({ one }: { readonly one: Returned }) {
  const { t, say, language } = useWords();
  const spec = {
    key: 'present-again',
    title: t('out.again'),
    lede: t('out.again-lede'),
    path: `/api/customers/${one.accountId}/direct-debits/${one.id}/present-again`,
    fields: [],
  };
  if (one.presentedAgainOn) return t('out.again-on', { on: longDay(one.presentedAgainOn, language) });
  return (
    <div className="stack">
      {one.followUp ? <span>{say(one.followUp)}</span> : null}
      {one.mayBePresentedAgain ? (
        <div className="row">
          <ActionButtons specs={[spec]} />
        </div>
      ) : null}
    </div>
  );
}

function ReturnedDebits({ page }: { readonly page: MoneyOutPage }) {
  const { t, say } = useWords();
  return (
    <Section title={t('out.returned')}>
      <Table
        caption={t('out.returned')}
        rows={page.returned}
        keyOf={(one) => one.id}
        search={(one) => `${one.holder} ${one.reasonCode ?? ''}`}
        empty={<Empty title={t('out.no-return')}>{t('out.no-return-why')}</Empty>}
        columns={[
          {
            name: 'on',
            label: t('out.on'),
            by: (one) => one.on ?? '',
            cell: (one) => (one.on ? <Day value={one.on} short /> : ''),
          },
          {
            name: 'who',
            label: t('movement.who'),
            by: (one) => one.holder,
            cell: (one) => (
              <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
                {one.holder}
              </Link>
            ),
          },
          {
            name: 'reason',
            label: t('out.reason'),
            by: (one) => one.reasonCode ?? '',
            cell: (one) => `${one.reasonCode ?? ''} ${say(one.reason)}`,
          },
          { name: 'next', label: t('out.next'), cell: (one) => <Next one={one} /> },
          {
            name: 'amount',
            label: t('out.amount'),
            end: true,
            by: (one) => Number(one.amount),
            cell: (one) => <Amount value={one.amount} />,
          },
        ]}
      />
    </Section>
  );
}

function Prepare({ busy, onPrepare }: { readonly busy: boolean; readonly onPrepare: () => void }) {
  const { t } = useWords();
  return (
    <Permitted path="/api/transfer-batches">
      <Button small disabled={busy} onClick={onPrepare}>
        {t('out.prepare')}
      </Button>
    </Permitted>
  );
}

function Orders({ page }: { readonly page: MoneyOutPage }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const prepare = useMutation({
    mutationFn: () =>
      call<{ readonly files: number }>('/api/transfer-batches', { method: 'POST', body: {}, key: crypto.randomUUID() }),
    onSuccess: () => client.invalidateQueries({ queryKey: moneyOutQuery.queryKey }),
  });
  return (
    <Section title={t('out.title')} tools={<Prepare busy={prepare.isPending} onPrepare={() => prepare.mutate()} />}>
      {prepare.data ? (
        <p className="notice" role="status">
          {t(prepare.data.files > 0 ? 'out.prepared' : 'out.nothing')}
        </p>
      ) : null}
      <Table
        caption={t('out.orders')}
        rows={page.orders}
        keyOf={(one) => one.id}
        empty={<Empty title={t('out.none')}>{t('out.none-why')}</Empty>}
        columns={[
          {
            name: 'on',
            label: t('out.ordered'),
            by: (one) => one.orderedOn,
            cell: (one) => <Day value={one.orderedOn} short />,
          },
          {
            name: 'who',
            label: t('out.who'),
            by: (one) => one.holder,
            cell: (one) =>
              one.accountId ? (
                <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
                  {one.holder}
                </Link>
              ) : (
                one.holder
              ),
          },
          {
            name: 'state',
            label: t('out.state'),
            by: (one) => one.state,
            cell: (one) => (
              <>
                <State code={one.state} /> {one.reason ? say(one.reason) : null}
              </>
            ),
          },
          {
            name: 'amount',
            label: t('out.amount'),
            end: true,
            by: (one) => Number(one.amount),
            cell: (one) => <Amount value={one.amount} />,
          },
        ]}
      />
    </Section>
  );
}

function Files({ page }: { readonly page: MoneyOutPage }) {
  const { t, language } = useWords();
  return (
    <Section title={t('out.files')}>
      <Table
        caption={t('out.files')}
        rows={page.files}
        keyOf={(one) => one.id}
        empty={<Empty title={t('out.no-file')}>{t('out.no-file-why')}</Empty>}
        columns={[
          {
            name: 'on',
            label: t('out.execute-on'),
            by: (one) => one.executeOn,
            cell: (one) => <Day value={one.executeOn} short />,
          },
          {
            name: 'made',
            label: t('out.made'),
            by: (one) => one.createdAt,
            cell: (one) => <Moment value={one.createdAt} short />,
          },
          {
            name: 'count',
            label: t('out.transfers'),
            end: true,
            by: (one) => one.transfers,
            cell: (one) => one.transfers,
          },
          {
            name: 'total',
            label: t('out.amount'),
            end: true,
            by: (one) => Number(one.total),
            cell: (one) => <Amount value={one.total} />,
          },
          {
            name: 'file',
            label: t('out.file'),
            cell: (one) => (
              <a href={`/api/transfer-batches/${one.id}/file`} download>
                {t('action.download')}
                <span className="visually-hidden"> {shortDay(one.executeOn, language)}</span>
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Debits that came back, with what follows; refunds by transfer and their files. */
export function MoneyOutSections() {
  useAlso(BANK_LABELS);
  const out = useQuery(moneyOutQuery);
  return (
    <Asked query={out}>
      {(page) => (
        <>
          <ReturnedDebits page={page} />
          <Orders page={page} />
          <Files page={page} />
        </>
      )}
    </Asked>
  );
}
