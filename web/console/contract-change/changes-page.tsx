import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ContractChange } from '../../api/shapes.ts';
import { CHANGE_LABELS } from '../../change/labels.ts';
import { changesQuery } from '../../change/queries.ts';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { contractsQuery } from '../../decision/contracts.ts';
import { Permitted } from '../act/permitted.tsx';

/** How far the letters of a change have got. */
export function Progress({ change }: { readonly change: Pick<ContractChange, 'run' | 'state'> }) {
  const { t } = useWords();
  const { run } = change;
  const done = run.told + run.notAllowed + run.failed;
  const told = t('change.progress-told', { done, total: run.total });
  return (
    <span>
      {told}
      {run.state === 'running' && change.state === 'announced' ? (
        <progress className="progress" value={done} max={Math.max(run.total, 1)} aria-label={told} />
      ) : null}
    </span>
  );
}

function useContractNames(): (pack: string) => string {
  const { say } = useWords();
  const contracts = useQuery(contractsQuery()).data ?? [];
  return (pack) => {
    const found = contracts.find((one) => one.pack === pack);
    return found ? say(found.name) : pack;
  };
}

function Changes({ changes }: { readonly changes: readonly ContractChange[] }) {
  const { t, word, say } = useWords();
  const nameOf = useContractNames();
  return (
    <Table
      caption={t('change.title')}
      rows={changes}
      keyOf={(one) => one.id}
      empty={<Empty title={t('change.none')}>{t('change.none-why')}</Empty>}
      columns={[
        {
          name: 'what',
          label: t('change.what'),
          cell: (one) => (
            <>
              <Link to="/contract-changes/$changeId" params={{ changeId: one.id }}>
                {word('change-kind', one.kind)} · {nameOf(one.pack)}
              </Link>
              <br />
              <span className="small soft">{say(one.reason)}</span>
            </>
          ),
        },
        {
          name: 'announced',
          label: t('change.announced'),
          by: (one) => one.announcedOn,
          cell: (one) => <Day value={one.announcedOn} short />,
        },
        {
          name: 'effective',
          label: t('change.effective'),
          by: (one) => one.effectiveOn,
          cell: (one) => <Day value={one.effectiveOn} short />,
        },
        { name: 'progress', label: t('change.progress'), cell: (one) => <Progress change={one} /> },
        { name: 'state', label: t('change.state'), by: (one) => one.state, cell: (one) => <State code={one.state} /> },
      ]}
    />
  );
}

/** The changes of prices and terms that the operator announced. */
export function ChangesPage() {
  useAlso(CHANGE_LABELS);
  const { t } = useWords();
  const changes = useQuery(changesQuery);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.contract-changes')}</h1>
        <p>{t('change.lede')}</p>
        <Permitted path="/api/contract-changes">
          <div className="row">
            <Link to="/contract-changes/new" className="button" data-look="strong">
              {t('change.new')}
            </Link>
          </div>
        </Permitted>
      </div>
      <Asked query={changes}>{(answer) => <Changes changes={answer} />}</Asked>
    </PageWithMargin>
  );
}
