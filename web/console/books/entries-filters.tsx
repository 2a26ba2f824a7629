import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { EntriesPage as Page } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { useKindWords } from './entry-card.tsx';
import type { EntriesSearch } from './queries.ts';

type Set = (name: keyof EntriesSearch, value: string) => void;

/** What is typed: days, a customer's account, a paper. */
function Typed({ values, set }: { readonly values: EntriesSearch; readonly set: Set }) {
  const { t } = useWords();
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={t(`books.${name}`)}>
          {(given) => (
            <input
              {...given}
              type="date"
              value={values[name] ?? ''}
              onChange={(event) => set(name, event.target.value)}
            />
          )}
        </Field>
      ))}
      <Field label={t('books.customer')} hint={t('books.customer-hint')}>
        {(given) => (
          <input
            {...given}
            type="search"
            inputMode="numeric"
            pattern="[0-9]{0,12}"
            value={values.customer ?? ''}
            onChange={(event) => set('customer', event.target.value)}
          />
        )}
      </Field>
      <Field label={t('books.document')} hint={t('books.document-hint')}>
        {(given) => (
          <input
            {...given}
            type="search"
            value={values.document ?? ''}
            onChange={(event) => set('document', event.target.value)}
          />
        )}
      </Field>
    </>
  );
}

/** What is chosen from a list: an account, a kind. */
function Chosen({ values, set, page }: { readonly values: EntriesSearch; readonly set: Set; readonly page: Page }) {
  const { t, say } = useWords();
  const kindWords = useKindWords();
  const lists = [
    ['account', 'every-account', page.accounts.map((one) => [one.code, `${one.code} ${say(one.label)}`] as const)],
    ['kind', 'every-kind', page.kinds.map((kind) => [kind, kindWords(kind)] as const)],
  ] as const;
  return (
    <>
      {lists.map(([name, every, options]) => (
        <Field key={name} label={t(`books.${name}`)}>
          {(given) => (
            <select {...given} value={values[name] ?? ''} onChange={(event) => set(name, event.target.value)}>
              <option value="">{t(`books.${every}`)}</option>
              {options.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </>
  );
}

/** Which entries to show; between two days they can be exported. */
export function EntriesFilters({ search, page }: { readonly search: EntriesSearch; readonly page: Page }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [values, setValues] = useState<EntriesSearch>(search);
  const set: Set = (name, value) => setValues({ ...values, [name]: value.trim() });
  const find = (event: FormEvent): void => {
    event.preventDefault();
    const next = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
    void navigate({ to: '/books/entries', search: next, replace: true });
  };
  const csv = `/api/books/entries/csv?from=${search.from}&to=${search.to}`;
  return (
    <form className="form-pair filters" role="search" onSubmit={find}>
      <Typed values={values} set={set} />
      <Chosen values={values} set={set} page={page} />
      <div className="row">
        <Button type="submit" small>
          {t('books.find')}
        </Button>
        {search.from && search.to ? (
          <a className="button" data-size="small" href={csv} download>
            {t('books.csv')}
          </a>
        ) : null}
      </div>
    </form>
  );
}
