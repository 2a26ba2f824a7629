import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Field, Segmented } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { PORTING_STATES, type PortingsSearch } from './portings-search.ts';

function NumberField({ typed, onType }: { readonly typed: string; readonly onType: (text: string) => void }) {
  const { t } = useWords();
  return (
    <Field label={t('portings.number')} hint={t('portings.number-hint')}>
      {(given) => (
        <input
          {...given}
          type="search"
          inputMode="tel"
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Which ports to show: those that run, by direction, state and number. */
export function PortingsFilters({ search }: { readonly search: PortingsSearch }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.number ?? '');
  const choose = (change: { readonly [K in keyof PortingsSearch]?: PortingsSearch[K] | undefined }): void => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    void navigate({ to: '/portings', search: next as PortingsSearch, replace: true });
  };
  const find = (event: FormEvent): void => {
    event.preventDefault();
    choose({ number: typed.trim() });
  };
  return (
    <div className="stack filters">
      <div className="row">
        <Segmented
          label={t('portings.shown')}
          value={search.shown ?? 'running'}
          options={[
            { value: 'running', label: t('portings.running') },
            { value: 'all', label: t('portings.all') },
          ]}
          onChange={(shown) => choose({ shown: shown === 'all' ? 'all' : undefined })}
        />
        <Segmented
          label={t('portings.direction')}
          value={search.direction ?? 'both'}
          options={[
            { value: 'both', label: t('portings.both') },
            { value: 'in', label: t('portings.ins') },
            { value: 'out', label: t('portings.outs') },
          ]}
          onChange={(direction) => choose({ direction: direction === 'both' ? undefined : direction })}
        />
      </div>
      <form className="form-pair" role="search" onSubmit={find}>
        <Field label={t('portings.state')}>
          {(given) => (
            <select
              {...given}
              value={search.state ?? ''}
              onChange={(event) => choose({ state: PORTING_STATES.find((one) => one === event.target.value) })}
            >
              <option value="">{t('portings.every-state')}</option>
              {PORTING_STATES.map((state) => (
                <option key={state} value={state}>
                  {word('porting-state', state)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <NumberField typed={typed} onType={setTyped} />
        <div className="row">
          <Button type="submit" small>
            {t('portings.find')}
          </Button>
        </div>
      </form>
    </div>
  );
}
