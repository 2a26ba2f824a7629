import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { NUMBER_LABELS } from '../../number/labels.ts';
import { ActionButtons } from '../act/action-buttons.tsx';
import { STOCK_LABELS } from './labels.ts';
import { ModelLevels, NumberLevels } from './levels.tsx';
import { Pieces } from './pieces.tsx';
import { levelsQuery, usePermitted } from './queries.ts';
import { receiveSpec } from './stock-actions.ts';
import { PIECE_STATES, type StockSearch } from './stock-search.ts';

function Filters({ search, kinds }: { readonly search: StockSearch; readonly kinds: readonly string[] }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.serial ?? '');
  const choose = (change: { readonly [K in keyof StockSearch]?: StockSearch[K] | undefined }): void => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    void navigate({ to: '/stock', search: next as StockSearch, hash: 'pieces', replace: true });
  };
  const find = (event: FormEvent): void => {
    event.preventDefault();
    choose({ serial: typed.trim() });
  };
  return (
    <form className="form-pair filters" role="search" onSubmit={find}>
      <Field label={t('stock.kind')}>
        {(given) => (
          <select {...given} value={search.kind ?? ''} onChange={(event) => choose({ kind: event.target.value })}>
            <option value="">{t('stock.every-kind')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {word('equipment-kind', kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('stock.state')}>
        {(given) => (
          <select
            {...given}
            value={search.state ?? ''}
            onChange={(event) => choose({ state: PIECE_STATES.find((one) => one === event.target.value) })}
          >
            <option value="">{t('stock.every-state')}</option>
            {PIECE_STATES.map((state) => (
              <option key={state} value={state}>
                {word('state', state)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('stock.serial')} hint={t('stock.serial-hint')}>
        {(given) => <input {...given} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <div className="row">
        <Button type="submit" small>
          {t('stock.find')}
        </Button>
      </div>
    </form>
  );
}

/** The stock of the operator: how much of what, and each piece with what may be done with it. */
export function StockPage() {
  useAlso(STOCK_LABELS);
  useAlso(NUMBER_LABELS);
  const words = useWords();
  const { t } = words;
  const search = useSearch({ from: '/stock' });
  const levels = useQuery(levelsQuery);
  const keeps = usePermitted()('condition');
  const models = levels.data?.models ?? [];
  const kinds = [...new Set(models.map((one) => one.kind))];
  const known = models.map((one) => one.model);
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('stock.title')}</h1>
        <p>{t('stock.lede')}</p>
        {keeps ? (
          <div className="row">
            <ActionButtons specs={[receiveSpec(words, kinds, known)]} />
          </div>
        ) : null}
      </div>
      <Asked query={levels}>
        {(answer) => (
          <>
            <ModelLevels models={answer.models} />
            <Section id="pieces" title={t('stock.pieces')}>
              <Filters key={search.serial ?? ''} search={search} kinds={kinds} />
              <Pieces search={search} />
            </Section>
            <NumberLevels numbers={answer.numbers} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
