import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ConfigurationChanges } from '../../api/shapes.ts';
import { Day, Moment } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { SETTINGS_LABELS } from './labels.ts';
import { type ChangesSearch, changesQuery } from './queries.ts';
import { settingText } from './setting-text.ts';
import { SettingsHead } from './settings-head.tsx';

type Change = ConfigurationChanges['changes'][number];
const KINDS = ['operator', 'product-catalog', 'communication', 'mediation', 'user', 'api-key'] as const;

function Filters({ search }: { readonly search: ChangesSearch }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [values, setValues] = useState<ChangesSearch>(search);
  const set = (name: keyof ChangesSearch, value: string): void => setValues({ ...values, [name]: value });
  const find = (event: FormEvent): void => {
    event.preventDefault();
    const told = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    void navigate({ to: '/settings/changes', search: told });
  };
  return (
    <form className="form-pair filters" role="search" onSubmit={find}>
      <Field label={t('changes.what')}>
        {(given) => (
          <select {...given} value={values.what ?? ''} onChange={(event) => set('what', event.target.value)}>
            <option value="">{t('changes.everything')}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`changes.kind-${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('changes.who')}>
        {(given) => (
          <input
            {...given}
            type="search"
            value={values.who ?? ''}
            onChange={(event) => set('who', event.target.value)}
          />
        )}
      </Field>
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={t(`changes.${name}`)}>
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
      <div className="row">
        <Button type="submit">{t('changes.find')}</Button>
      </div>
    </form>
  );
}

/** The name of what was changed: a setting by its label, anything else by its own name. */
function useName(): (what: string) => string {
  const { t } = useWords();
  return (what) => {
    const last = what.replace(/^(imprint|messaging)\./, '');
    const label = t(`setting.${last}`);
    if (label !== `setting.${last}`) return label;
    const part = t(`calendar.${what.replace(/^calendar\./, '')}`);
    return part.startsWith('calendar.') ? what : part;
  };
}

/** What was changed, when it has a name that people know. */
function Subject({ of }: { readonly of: string }) {
  const named = of.slice(of.indexOf(':') + 1);
  return /^[0-9a-f]{8}-/.test(named) ? null : <p className="small soft">{named}</p>;
}

function ChangeCard({ change }: { readonly change: Change }) {
  const { t, word, language } = useWords();
  const name = useName();
  const value = (text: string | null): string => {
    if (text === 'true' || text === 'false') return t(text === 'true' ? 'yes' : 'no');
    return text === null ? t('settings.empty') : settingText(text, language);
  };
  return (
    <li className="entry-card">
      <p>
        <strong>{word('change-action', change.action.replace(':', '-'))}</strong> ·{' '}
        {change.who.startsWith('system:') ? t('changes.itself') : change.who} · <Moment value={change.at} />
      </p>
      {change.from ? (
        <p className="small soft">
          {t('changes.holds-from')} <Day value={change.from} />
        </p>
      ) : null}
      {change.why ? (
        <p>
          {t('changes.why')} {change.why}
        </p>
      ) : null}
      {change.values.length > 0 ? (
        <table className="table" data-stack="true">
          <caption className="visually-hidden">{t('changes.values')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('changes.setting')}</th>
              <th scope="col">{t('changes.before')}</th>
              <th scope="col">{t('changes.after')}</th>
            </tr>
          </thead>
          <tbody>
            {change.values.map((one) => (
              <tr key={one.what}>
                <td data-name={t('changes.setting')}>
                  <span>{name(one.what)}</span>
                </td>
                <td data-name={t('changes.before')}>
                  <span className="lines">{value(one.before)}</span>
                </td>
                <td data-name={t('changes.after')}>
                  <span className="lines">{value(one.after)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Subject of={change.subject} />
      )}
    </li>
  );
}

/** Who changed what of the configuration, the latest first: the old value, the new one, the reason. */
export function ChangesPage() {
  useAlso(SETTINGS_LABELS);
  const { t } = useWords();
  const search = useSearch({ from: '/settings/changes' });
  const changes = useInfiniteQuery(changesQuery(search));
  const all = changes.data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <PageWithMargin wide>
      <SettingsHead at="changes">{t('changes.lede')}</SettingsHead>
      <Filters key={JSON.stringify(search)} search={search} />
      {changes.data && all.length === 0 ? <Empty title={t('changes.none')}>{t('changes.none-why')}</Empty> : null}
      <ul className="bill">
        {all.map((change) => (
          <ChangeCard key={change.id} change={change} />
        ))}
      </ul>
      {changes.hasNextPage ? (
        <p className="more">
          <Button onClick={() => void changes.fetchNextPage()}>{t('action.more')}</Button>
        </p>
      ) : null}
    </PageWithMargin>
  );
}
