import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clausesQuery } from '../../api/queries.ts';
import type { Agreement, Clause, CustomerPage } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { ClauseList } from '../../design/note-content.tsx';

const LAW = 'law';

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** Every clause that a decision of the page rests on, wherever it stands in it. */
export function clausesCitedBy(page: CustomerPage): ReadonlySet<string> {
  const cited = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value !== null && typeof value === 'object') {
      const { clauses } = value as { clauses?: unknown };
      if (Array.isArray(clauses)) for (const one of clauses) if (typeof one === 'string') cited.add(one);
      Object.values(value).forEach(look);
    }
  };
  look(page);
  return cited;
}

function Articles(props: { readonly title: string; readonly clauses: readonly Clause[]; readonly open: boolean }) {
  const { t } = useWords();
  if (props.clauses.length === 0) return null;
  return (
    <details className="topic" open={props.open}>
      <summary>
        {props.title} <span className="small soft">{t('says.count', { count: props.clauses.length })}</span>
      </summary>
      <ClauseList clauses={props.clauses} />
    </details>
  );
}

function Clauses(props: {
  readonly pack: string;
  readonly version: string | undefined;
  readonly cited: ReadonlySet<string>;
}) {
  const { pack, version, cited } = props;
  const { t, say } = useWords();
  const [typed, setTyped] = useState('');
  const clauses = useQuery(clausesQuery(pack, version));
  const wanted = plain(typed.trim()).split(/\s+/).filter(Boolean);
  const holds = (one: Clause): boolean => {
    const text = plain(`${one.article} ${say(one.summary)}`);
    return wanted.every((word) => text.includes(word));
  };
  return (
    <>
      <Field label={t('says.search')}>
        {(given) => <input {...given} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <Asked query={clauses}>
        {(all) => {
          const found = all.filter(holds);
          if (found.length === 0) return <p className="soft">{t('says.none')}</p>;
          const searching = wanted.length > 0;
          return (
            <>
              <Articles
                key={`cited-${searching}`}
                title={t('says.cited')}
                clauses={found.filter(({ id }) => cited.has(id))}
                open
              />
              <Articles
                key={`others-${searching}`}
                title={t('says.others')}
                clauses={found.filter(({ id }) => !cited.has(id))}
                open={searching}
              />
            </>
          );
        }}
      </Asked>
    </>
  );
}

/** What the contracts of a customer say, beside their page: in the version that they signed, those that decided something first. */
export function ContractSays({ page, onClose }: { readonly page: CustomerPage; readonly onClose: () => void }) {
  const { t, say } = useWords();
  const contracts = page.agreements.filter(
    (one, i, all) =>
      all.findIndex(({ pack, termsVersion }) => pack === one.pack && termsVersion === one.termsVersion) === i,
  );
  const keyOf = (one: Agreement): string => `${one.pack}@${one.termsVersion}`;
  const [chosen, setChosen] = useState(contracts[0] ? keyOf(contracts[0]) : LAW);
  const contract = contracts.find((one) => keyOf(one) === chosen);
  const cited = clausesCitedBy(page);
  const nameOf = (one: Agreement): string =>
    `${say(one.packName)}, ${t('says.version', { version: one.termsVersion })}`;
  return (
    <section className="contract-says" aria-label={t('says.title')}>
      <div className="panel-head">
        <h2>{t('says.title')}</h2>
        <Button small look="quiet" onClick={onClose}>
          {t('says.close')}
        </Button>
      </div>
      <p className="small soft">{contracts.length === 0 ? t('says.no-contract') : t('says.lede')}</p>
      <Field label={t('says.contract')}>
        {(given) => (
          <select {...given} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {contracts.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {nameOf(one)}
              </option>
            ))}
            <option value={LAW}>{t('says.law')}</option>
          </select>
        )}
      </Field>
      <Clauses key={chosen} pack={contract?.pack ?? LAW} version={contract?.termsVersion} cited={cited} />
    </section>
  );
}
