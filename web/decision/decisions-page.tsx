import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Asked } from '../design/asked.tsx';
import { Field } from '../design/field.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { Section } from '../design/section.tsx';
import { type Contract, contractsQuery } from './contracts.ts';
import { DECISION_LABELS } from './labels.ts';

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function ContractQuestions(props: {
  readonly contract: Contract;
  readonly typed: string;
  /** Whether each question is shown with the name by which programs ask it. */
  readonly named: boolean;
}) {
  const { contract, typed, named } = props;
  const { say, word, t } = useWords();
  const wanted = plain(typed.trim());
  const shown = contract.decisions.filter((one) => plain(`${say(one.question)} ${one.name}`).includes(wanted));
  if (shown.length === 0) return null;
  return (
    <Section title={say(contract.name)} id={contract.pack}>
      <p className="soft">
        {t('decisions.of', { count: contract.decisions.length, clauses: contract.clauses.length })} ·{' '}
        {contract.territories.map((code) => word('territory', code)).join(', ')}
      </p>
      <ul className="bill">
        {shown.map((one) => (
          <li key={one.name} className="bill-line">
            <Link to="/decisions/$pack/$decision" params={{ pack: contract.pack, decision: one.name }}>
              {say(one.question)}
            </Link>
            {named ? <span className="small soft">{one.name}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Every question that the contracts answer, in plain words; those of one contract for the customer who has it. */
export function DecisionsPage({ pack }: { readonly pack?: string | undefined }) {
  useAlso(DECISION_LABELS);
  const { t, say } = useWords();
  const [typed, setTyped] = useState('');
  const contracts = useQuery(contractsQuery(pack));
  const idle = contracts.data ? (
    <nav className="contents" aria-label={t('decisions.contracts')}>
      {contracts.data.map((contract) => (
        <a key={contract.pack} href={`#${contract.pack}`}>
          {say(contract.name)}
        </a>
      ))}
    </nav>
  ) : null;
  return (
    <PageWithMargin idle={idle}>
      <div className="page-head">
        <h1>{t('decisions.title')}</h1>
        <p className="lede">{t(pack === undefined ? 'decisions.lede' : 'decisions.mine')}</p>
        <div className="form">
          <Field label={t('decisions.find')}>
            {(given) => (
              <input {...given} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </Field>
        </div>
      </div>
      <Asked query={contracts}>
        {(answer) =>
          answer.map((contract) => (
            <ContractQuestions key={contract.pack} contract={contract} typed={typed} named={pack === undefined} />
          ))
        }
      </Asked>
    </PageWithMargin>
  );
}
