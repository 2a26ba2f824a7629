import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BillCheck } from '../../api/shapes.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { money } from '../../design/format.ts';
import { useWords, type Words } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { simulationsQuery } from './simulation-query.ts';

/** What a person may make of a bill that looks wrong: the one of the two that it is not yet, or both. */
function decisions(check: BillCheck, { t, language }: Words): ActionSpec[] {
  if (check.state === 'failed') return [];
  const spec = (decision: 'released' | 'held', name: 'release' | 'hold'): ActionSpec => ({
    key: `${decision}:${check.accountId}`,
    title: t(`check.${name}`),
    lede: t(`check.${name}-lede`, { total: money(check.total, language) }),
    path: `/api/bill-checks/${check.accountId}/${check.billOn}/decision`,
    fields: [{ name: 'reason', kind: 'long-text', label: t('check.reason'), required: true }],
    fixed: { decision },
  });
  return [
    ...(check.state === 'released' ? [] : [spec('released', 'release')]),
    ...(check.state === 'held' ? [] : [spec('held', 'hold')]),
  ];
}

function useColumns(): readonly Column<BillCheck>[] {
  const client = useQueryClient();
  const words = useWords();
  const { t, word } = words;
  const again = (): void => void client.invalidateQueries({ queryKey: simulationsQuery.queryKey });
  return [
    {
      name: 'holder',
      label: t('check.holder'),
      by: (one) => one.holder,
      cell: (one) => (
        <Link to="/customers/$accountId/next-bill" params={{ accountId: one.accountId }}>
          {one.holder}
        </Link>
      ),
    },
    {
      name: 'on',
      label: t('check.bill-on'),
      by: (one) => one.billOn,
      cell: (one) => <Day value={one.billOn} short />,
    },
    {
      name: 'findings',
      label: t('check.findings'),
      cell: (one) => (
        <span>
          {one.findings.map((finding) => word('finding', finding)).join(', ')}
          {one.fault ? <span className="small soft"> — {one.fault}</span> : null}
        </span>
      ),
    },
    {
      name: 'before',
      label: t('check.before'),
      end: true,
      by: (one) => Number(one.before ?? 0),
      cell: (one) => (one.before === null ? '—' : <Amount value={one.before} />),
    },
    {
      name: 'total',
      label: t('check.total'),
      end: true,
      by: (one) => Number(one.total),
      cell: (one) => (one.state === 'failed' ? '—' : <Amount value={one.total} />),
    },
    {
      name: 'state',
      label: t('check.state'),
      cell: (one) => (
        <span>
          <State code={one.state} />
          {one.reason ? <span className="small soft"> {t('check.decided', { reason: one.reason })}</span> : null}
        </span>
      ),
    },
    {
      name: 'act',
      label: t('check.act'),
      cell: (one) => (
        <span className="row">
          <ActionButtons specs={decisions(one, words)} onDone={again} />
        </span>
      ),
    },
  ];
}

/** Bills to come that look wrong, each with what somebody made of it. */
export function ChecksSection({ checks }: { readonly checks: readonly BillCheck[] }) {
  const { t } = useWords();
  const columns = useColumns();
  return (
    <Section id="checks" title={t('check.title')}>
      {checks.length > 0 ? <p>{t('check.lede')}</p> : null}
      <Table
        caption={t('check.title')}
        rows={checks}
        columns={columns}
        keyOf={(one) => `${one.accountId} ${one.billOn}`}
        empty={<Empty title={t('check.none')}>{t('check.none-why')}</Empty>}
      />
    </Section>
  );
}
