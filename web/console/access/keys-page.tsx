import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Choices, Field, Tick } from '../../design/field.tsx';
import { moment } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { USER_LABELS } from './labels.ts';
import { type ApiKey, keysQuery, SCOPES, useMay } from './queries.ts';
import { ToldOnce } from './told-once.tsx';

const LIVES = [30, 90, 365, 730];

function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keysQuery.queryKey });
}

function NewKey() {
  const { t, word } = useWords();
  const refresh = useRefresh();
  const [name, setName] = useState('');
  const [days, setDays] = useState('365');
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const making = useMutation({
    mutationFn: () =>
      call<{ secret: string }>('/api/api-keys', { method: 'POST', body: { name, scopes, days: Number(days) } }),
    onSuccess: async () => {
      setName('');
      setScopes([]);
      await refresh();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    making.mutate();
  };
  const tick = (scope: string, on: boolean): void =>
    setScopes(on ? [...scopes, scope] : scopes.filter((one) => one !== scope));
  return (
    <Section id="new-key" title={t('key.new')}>
      {making.data ? <ToldOnce title={t('key.made')} lede={t('key.made-lede')} secret={making.data.secret} /> : null}
      <form className="form" onSubmit={submit}>
        <Field label={t('key.name')} hint={t('key.name-hint')}>
          {(given) => (
            <input {...given} required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Choices label={t('key.scopes')}>
          {SCOPES.map((scope) => (
            <Tick key={scope} type="checkbox" checked={scopes.includes(scope)} onChange={(on) => tick(scope, on)}>
              {word('scope', scope)}
            </Tick>
          ))}
        </Choices>
        <Field label={t('key.days')}>
          {(given) => (
            <select {...given} value={days} onChange={(event) => setDays(event.target.value)}>
              {LIVES.map((one) => (
                <option key={one} value={one}>
                  {t('key.for-days', { count: one })}
                </option>
              ))}
            </select>
          )}
        </Field>
        {making.error ? (
          <p className="problem" role="alert">
            {making.error.message}
          </p>
        ) : null}
        <div className="row">
          <Button type="submit" look="strong" disabled={making.isPending || scopes.length === 0}>
            {t('key.make')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function stateOf(key: ApiKey, now: string): 'revoked' | 'expired' | 'active' {
  if (key.revokedAt !== null) return 'revoked';
  return key.expiresAt !== null && key.expiresAt < now ? 'expired' : 'active';
}

function Keys({ keys, may }: { readonly keys: readonly ApiKey[]; readonly may: boolean }) {
  const { t, word, language } = useWords();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<string>();
  const revoking = useMutation({
    mutationFn: (id: string) => call(`/api/api-keys/${id}/revocation`, { method: 'POST', body: {} }),
    onSuccess: refresh,
  });
  const when = (at: string | null, none: string): string => (at === null ? none : moment(at, language));
  const latest =
    keys
      .map((key) => key.lastUsedAt ?? key.createdAt)
      .sort()
      .at(-1) ?? '';
  const end = (key: ApiKey) => {
    if (key.revokedAt !== null) return '—';
    const sure = asked === key.id;
    return (
      <Button
        small
        aria-label={t(sure ? 'key.sure-of' : 'key.revoke-of', { name: key.name })}
        onClick={() => (sure ? revoking.mutate(key.id) : setAsked(key.id))}
      >
        {t(sure ? 'key.sure' : 'key.revoke')}
      </Button>
    );
  };
  return (
    <Table
      caption={t('key.title')}
      rows={keys}
      keyOf={(one) => one.id}
      empty={<Empty title={t('key.none')}>{t('key.none-why')}</Empty>}
      columns={[
        { name: 'name', label: t('key.name'), by: (one) => one.name, cell: (one) => one.name },
        {
          name: 'scopes',
          label: t('key.scopes'),
          cell: (one) => one.scopes.map((scope) => word('scope', scope)).join(', '),
        },
        {
          name: 'state',
          label: t('user.state'),
          cell: (one) => <State code={stateOf(one, latest)} group="key-state" />,
        },
        {
          name: 'expires',
          label: t('key.expires'),
          by: (one) => one.expiresAt ?? '',
          cell: (one) => when(one.expiresAt, '—'),
        },
        {
          name: 'used',
          label: t('key.used'),
          by: (one) => one.lastUsedAt ?? '',
          cell: (one) => when(one.lastUsedAt, t('key.never-used')),
        },
        ...(may ? [{ name: 'act', label: t('user.act'), cell: end }] : []),
      ]}
    />
  );
}

/** The keys of other systems: made, told once, withdrawn. */
export function KeysPage() {
  useAlso(USER_LABELS);
  const { t } = useWords();
  const keys = useQuery(keysQuery);
  const may = useMay('user:write');
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('key.title')}</h1>
        <p>{t('key.lede')}</p>
      </div>
      <Asked query={keys}>{(answer) => <Keys keys={answer} may={may} />}</Asked>
      {may ? <NewKey /> : null}
    </PageWithMargin>
  );
}
