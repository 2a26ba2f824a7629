import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Problem } from '../api/client.ts';
import { Asked } from '../design/asked.tsx';
import { FACT_LABELS } from '../design/fact-labels.ts';
import { useAlso, useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { ClauseList } from '../design/note-content.tsx';
import { Empty } from '../design/section.tsx';
import { AnswerView } from './answer-view.tsx';
import { answerQuery, type AskableDecision, type Contract, contractsQuery } from './contracts.ts';
import { FactsForm } from './facts-form.tsx';
import { DECISION_LABELS } from './labels.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Facts travel in the address, so that a question can be handed to somebody else. */
function readFacts(text: string | undefined): Facts | undefined {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Facts) : undefined;
  } catch {
    return undefined;
  }
}

function Question({ contract, decision }: { readonly contract: Contract; readonly decision: AskableDecision }) {
  const { say, t } = useWords();
  const search = useSearch({ from: '/decisions/$pack/$decision' });
  const navigate = useNavigate();
  const facts = readFacts(search.facts);
  const answer = useQuery({ ...answerQuery(contract.pack, decision.name, facts), enabled: facts !== undefined });
  const refused = answer.error instanceof Problem ? answer.error.errors : [];
  const clauses = contract.clauses.filter((clause) => decision.clauses.includes(clause.id));
  const ask = (given: Facts): void => {
    void navigate({
      to: '/decisions/$pack/$decision',
      params: { pack: contract.pack, decision: decision.name },
      search: { facts: JSON.stringify(given) },
      replace: facts !== undefined,
    });
  };
  return (
    <div className="stack">
      <div className="page-head">
        <p className="overline">
          <Link to="/decisions">{say(contract.name)}</Link>
        </p>
        <h1>{say(decision.question)}</h1>
      </div>
      <div className="question">
        <FactsForm
          decision={decision}
          territory={contract.territories[0] ?? 'FR'}
          initial={facts}
          onAsk={ask}
          errorOf={(name) => refused.find((one) => one.field === name || one.field.startsWith(`${name}.`))?.message}
        />
        <div className="stack">
          {facts ? (
            <AnswerView contract={contract} answer={answer} />
          ) : (
            <p className="soft">{t('decisions.ask-first')}</p>
          )}
        </div>
      </div>
      <details className="note">
        <summary>{t('decisions.clauses', { count: clauses.length })}</summary>
        <ClauseList clauses={clauses} />
      </details>
    </div>
  );
}

/** One question of a contract: a form made from its facts, its answer with the computation and the clauses. */
export function DecisionPage() {
  const { t } = useWords();
  const { pack, decision } = useParams({ from: '/decisions/$pack/$decision' });
  useAlso(DECISION_LABELS);
  useAlso(FACT_LABELS);
  const contracts = useQuery(contractsQuery(pack));
  return (
    <PageWithMargin>
      <Asked query={contracts}>
        {(answer) => {
          const contract = answer.find((one) => one.pack === pack);
          const asked = contract?.decisions.find((one) => one.name === decision);
          if (!contract || !asked) return <Empty title={t('decisions.unknown')} />;
          return <Question key={`${pack}/${decision}`} contract={contract} decision={asked} />;
        }}
      </Asked>
    </PageWithMargin>
  );
}
