import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ContractChangeDetail, ToldContract } from '../../api/shapes.ts';
import { DifferencesView } from '../../change/differences-view.tsx';
import { Exit } from '../../change/exit.tsx';
import { CHANGE_LABELS } from '../../change/labels.ts';
import { changeQuery, differencesQuery, toldQuery } from '../../change/queries.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Field } from '../../design/field.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { Progress } from './changes-page.tsx';

const STATES = ['told', 'leaving', 'applied', 'not-applied', 'not-allowed', 'failed'] as const;

/** Which contracts are shown; kept in the address. */
export interface ChangeSearch {
  readonly state?: string;
}

function Head({ change }: { readonly change: ContractChangeDetail }) {
  const { t, say, word } = useWords();
  const withdraw = {
    key: 'withdraw',
    title: t('change.withdraw'),
    lede: t('change.withdraw-lede'),
    path: `/api/contract-changes/${change.id}/withdrawal`,
    fields: [],
  };
  return (
    <div className="page-head">
      <p className="overline">
        <Link to="/contract-changes">{t('nav.contract-changes')}</Link> · {say(change.packName)}
      </p>
      <h1>{t(change.kind === 'price' ? 'change.price-of' : 'change.terms-of', { label: say(change.packName) })}</h1>
      <p className="lede">
        {t('change.effective')} <Day value={change.effectiveOn} />.
      </p>
      <p className="row">
        <State code={change.state} />
        <span className="soft">
          {t('change.announced')} <Day value={change.announcedOn} /> · {word('change-cause', change.cause)}
        </span>
      </p>
      <div className="row">
        <ActionButtons specs={change.state === 'announced' ? [withdraw] : []} />
      </div>
    </div>
  );
}

function What({ change }: { readonly change: ContractChangeDetail }) {
  const { t, say } = useWords();
  const { pack, fromVersion, toVersion } = change;
  const differences = useQuery(differencesQuery(pack, fromVersion ?? '', toVersion ?? ''));
  return (
    <Section title={t('change.differences')}>
      <p>{say(change.reason)}</p>
      {change.prices.length > 0 ? (
        <ul className="bill">
          {change.prices.map((one) => (
            <li key={one.code} className="bill-line">
              <span>{say(one.label)}</span>
              <Amount value={one.amount} />
            </li>
          ))}
        </ul>
      ) : null}
      {differences.data ? <DifferencesView differences={differences.data} /> : null}
    </Section>
  );
}

function Counts({ change }: { readonly change: ContractChangeDetail }) {
  const { t } = useWords();
  const { counts } = change;
  const boxes = [
    ['told', counts.told],
    ['accepted', counts.accepted],
    ['leaving', counts.leaving],
    ['applied', counts.applied],
    ['refused', counts.notAllowed + counts.notApplied],
    ...(counts.failed > 0 ? [['failed', counts.failed] as const] : []),
  ] as const;
  return (
    <div className="stack">
      <p>
        {t('change.progress')} : <Progress change={change} />
      </p>
      <div className="figures">
        {boxes.map(([name, value]) => (
          <FigureBox key={name} label={t(`change.count-${name}`)}>
            {value}
          </FigureBox>
        ))}
      </div>
    </div>
  );
}

function ContractState({ one }: { readonly one: ToldContract }) {
  const { t } = useWords();
  return (
    <>
      <State code={one.state} />
      {one.acceptedOn ? (
        <>
          <br />
          <span className="small soft">
            {t('change.accepted')} <Day value={one.acceptedOn} short />
          </span>
        </>
      ) : null}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly ToldContract[] }) {
  const { t, say, language } = useWords();
  return (
    <Table
      caption={t('change.contracts')}
      rows={rows}
      keyOf={(one) => one.agreementId}
      search={(one) => `${one.holder} ${one.accountNumber}`}
      empty={<Empty title={t('change.contracts-none')}>{t('change.contracts-none-why')}</Empty>}
      columns={[
        {
          name: 'who',
          label: t('change.who'),
          by: (one) => one.holder,
          cell: (one) => (
            <>
              <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
                {one.holder}
              </Link>
              <br />
              <span className="small soft">{say(one.offerLabel)}</span>
            </>
          ),
        },
        {
          name: 'price',
          label: t('change.price'),
          cell: (one) =>
            t('change.price-step', { before: money(one.before, language), after: money(one.after, language) }),
        },
        { name: 'exit', label: t('change.exit'), cell: (one) => <Exit told={one} /> },
        { name: 'state', label: t('change.state'), by: (one) => one.state, cell: (one) => <ContractState one={one} /> },
        {
          name: 'letter',
          label: t('change.paper'),
          cell: (one) =>
            one.documentId ? (
              <a
                href={`/api/accounts/${one.accountId}/documents/${one.documentId}/content`}
                target="_blank"
                rel="noreferrer"
                aria-label={`${t('change.paper')} — ${one.holder}`}
              >
                {t('change.pdf')}
              </a>
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
}

function Contracts({ change, search }: { readonly change: ContractChangeDetail; readonly search: ChangeSearch }) {
  const changeId = change.id;
  const { t, word } = useWords();
  const navigate = useNavigate();
  const told = useInfiniteQuery(toldQuery(change, search.state ?? ''));
  const choose = (state: string): void =>
    void navigate({
      to: '/contract-changes/$changeId',
      params: { changeId },
      search: state === '' ? {} : { state },
      replace: true,
      resetScroll: false,
    });
  return (
    <Section id="contracts" title={t('change.contracts')}>
      <div className="form">
        <Field label={t('change.shown')}>
          {(given) => (
            <select {...given} value={search.state ?? ''} onChange={(event) => choose(event.target.value)}>
              <option value="">{t('change.all')}</option>
              {STATES.map((state) => (
                <option key={state} value={state}>
                  {word('state', state)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {told.data ? <Rows rows={told.data.pages.flat()} /> : <p className="wait">{t('wait')}</p>}
      <MoreRows of={told} />
    </Section>
  );
}

/** One change: what differs, how far its letters have got, and what each customer made of it. */
export function ChangePage() {
  useAlso(CHANGE_LABELS);
  const { t } = useWords();
  const { changeId } = useParams({ from: '/contract-changes/$changeId' });
  const search = useSearch({ from: '/contract-changes/$changeId' });
  const change = useQuery(changeQuery(changeId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={change}>
        {(answer) => (
          <>
            <Head change={answer} />
            <Counts change={answer} />
            <What change={answer} />
            <Contracts change={answer} search={search} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
