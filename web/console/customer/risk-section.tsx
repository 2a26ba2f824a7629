import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import type { CustomerPage, RiskPage } from '../../api/shapes.ts';
import { CHANGE_LABELS } from '../../change/labels.ts';
import { riskQuery } from '../../change/queries.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { money, shortDay } from '../../design/format.ts';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Mark } from '../../design/term.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';

type Assessment = RiskPage['assessments'][number];
type Incident = RiskPage['incidents'][number];

const OBJECTED_TO = new Set(['to-enter', 'entered']);

function objectAction(accountId: string, one: Incident, { t }: Words): ActionSpec[] {
  if (!OBJECTED_TO.has(one.state)) return [];
  return [
    {
      key: `object-${one.billId}`,
      title: t('risk.object'),
      lede: t('risk.object-lede'),
      path: `/api/customers/${accountId}/incidents/${one.billId}/objection`,
      fields: [],
    },
  ];
}

function Debts({ debts }: { readonly debts: Assessment['debts'] }) {
  const { t, language } = useWords();
  if (debts.length === 0) return <>{t('risk.no-debt')}</>;
  return debts.map((one, i) => (
    <span key={one.accountId}>
      {i > 0 ? ', ' : null}
      <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
        {t('risk.debt', { amount: money(one.amount, language), number: one.accountNumber })}
      </Link>
    </span>
  ));
}

function Assessed({ one }: { readonly one: Assessment }) {
  const { t, language } = useWords();
  return (
    <dl className="facts">
      <dt>{t('risk.assessed')}</dt>
      <dd>
        <Day value={one.assessedOn} />
      </dd>
      <dt>{t('risk.register')}</dt>
      <dd>
        <State code={one.register} />
        {one.incidents.map((incident, i) => (
          <span key={i} className="small soft">
            {' '}
            {incident.creditor}, {shortDay(incident.enteredOn, language)}
          </span>
        ))}
      </dd>
      <dt>{t('risk.debts')}</dt>
      <dd>
        <Debts debts={one.debts} />
      </dd>
      {one.endedForDocuments ? (
        <>
          <dt>{t('risk.documents')}</dt>
          <dd>{t('yes')}</dd>
        </>
      ) : null}
      {one.earlierContractOn ? (
        <>
          <dt>{t('risk.earlier')}</dt>
          <dd>
            <Day value={one.earlierContractOn} />
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Incidents({ page, incidents }: { readonly page: CustomerPage; readonly incidents: readonly Incident[] }) {
  const words = useWords();
  const { t, language } = words;
  const accountId = page.account.id;
  return (
    <div>
      <h3>{t('risk.incidents')}</h3>
      <Table
        caption={t('risk.incidents')}
        rows={incidents}
        keyOf={(one) => one.billId}
        empty={null}
        columns={[
          {
            name: 'bill',
            label: t('risk.bill'),
            cell: (one) => (
              <Link to="/customers/$accountId/bills/$billId" params={{ accountId, billId: one.billId }}>
                {one.billNumber}
              </Link>
            ),
          },
          { name: 'amount', label: t('risk.amount'), end: true, cell: (one) => <Amount value={one.amount} /> },
          { name: 'state', label: t('risk.state'), cell: (one) => <State code={one.state} /> },
          {
            name: 'entered',
            label: t('risk.entered'),
            cell: (one) => {
              const on = one.enteredOn ?? one.notedOn;
              const why = { decision: one.decision, clauses: one.clauses };
              return <Mark why={why} shown={shortDay(on, language)} />;
            },
          },
          {
            name: 'removed',
            label: t('risk.removed'),
            cell: (one) => (one.removedOn ? <Day value={one.removedOn} short /> : '—'),
          },
          {
            name: 'act',
            label: t('risk.act'),
            cell: (one) => <ActionButtons specs={objectAction(accountId, one, words)} />,
          },
        ]}
      />
    </div>
  );
}

function Risk({ page }: { readonly page: CustomerPage }) {
  const { t } = useWords();
  const risk = useQuery(riskQuery(page.account.id));
  return (
    <Section id="risk" title={t('risk.title')}>
      <Asked query={risk}>
        {({ assessments, incidents }) => (
          <div className="stack">
            {assessments[0] ? (
              <Assessed one={assessments[0]} />
            ) : (
              <Empty title={t('risk.none')}>{t('risk.none-why')}</Empty>
            )}
            {incidents.length > 0 ? <Incidents page={page} incidents={incidents} /> : null}
          </div>
        )}
      </Asked>
    </Section>
  );
}

/** What was found of a customer when they ordered, and what was entered about their payments; for those who may read it. */
export function RiskSection({ page }: { readonly page: CustomerPage }) {
  useAlso(CHANGE_LABELS);
  const permissions = useQuery(sessionQuery).data?.user?.permissions ?? [];
  return permissions.includes('collection:read') ? <Risk page={page} /> : null;
}
