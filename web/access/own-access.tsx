import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, Problem } from '../api/client.ts';
import { Asked } from '../design/asked.tsx';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { shortMoment } from '../design/format.ts';
import { useAlso, useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { Section } from '../design/section.tsx';
import { Table } from '../design/table.tsx';
import { ACCESS_LABELS } from './labels.ts';
import { type OwnAccess, ownAccessQuery } from './queries.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

function useEnding() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | undefined) =>
      call<{ ended: number } | undefined>(`/api/session/access${id === undefined ? '' : `/${id}`}`, {
        method: 'DELETE',
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ownAccessQuery.queryKey }),
  });
}

function Sessions({ sessions }: { readonly sessions: OwnAccess['sessions'] }) {
  const { t, language } = useWords();
  const ending = useEnding();
  const others = sessions.filter((one) => !one.current);
  const device = (one: OwnAccess['sessions'][number]): string => one.device ?? t('own.unknown-device');
  return (
    <Section id="sessions" title={t('own.sessions')}>
      <Table
        caption={t('own.sessions')}
        rows={sessions}
        keyOf={(one) => one.id}
        empty={null}
        columns={[
          {
            name: 'device',
            label: t('own.device'),
            cell: (one) => (
              <>
                {device(one)} {one.current ? <span className="soft">({t('own.this-one')})</span> : null}
              </>
            ),
          },
          { name: 'opened', label: t('own.opened'), cell: (one) => shortMoment(one.openedAt, language) },
          { name: 'seen', label: t('own.seen'), cell: (one) => shortMoment(one.lastSeenAt, language) },
          {
            name: 'act',
            label: t('own.end'),
            cell: (one) =>
              one.current ? (
                '—'
              ) : (
                <Button
                  small
                  aria-label={t('own.end-of', { device: device(one) })}
                  disabled={ending.isPending}
                  onClick={() => ending.mutate(one.id)}
                >
                  {t('own.end')}
                </Button>
              ),
          },
        ]}
      />
      <div role="status">{ending.isSuccess ? <p>{t('own.ended', { count: ending.data?.ended ?? 1 })}</p> : null}</div>
      {others.length > 0 ? (
        <p>
          <Button small disabled={ending.isPending} onClick={() => ending.mutate(undefined)}>
            {t('own.end-others')}
          </Button>
        </p>
      ) : (
        <p className="soft">{t('own.one-only')}</p>
      )}
    </Section>
  );
}

interface SecretProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onType: (value: string) => void;
}

function Secret({ label, hint, error, autoComplete, value, onType }: SecretProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(given) => (
        <input
          {...given}
          type="password"
          required
          autoComplete={autoComplete}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}

const faultOf = (error: Error | null, field: string): string | undefined =>
  error instanceof Problem ? (error.errors.find((one) => one.field === field)?.message ?? undefined) : undefined;

function Password() {
  const { t } = useWords();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [chosen, setChosen] = useState('');
  const changing = useMutation({
    mutationFn: () => call('/api/session/password', { method: 'POST', body: { password, chosen } }),
    onSuccess: async () => {
      setPassword('');
      setChosen('');
      await client.invalidateQueries({ queryKey: ownAccessQuery.queryKey });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    changing.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <Secret
        label={t('own.password-now')}
        autoComplete="current-password"
        value={password}
        error={faultOf(changing.error, 'password')}
        onType={setPassword}
      />
      <Secret
        label={t('own.password-new')}
        hint={t('own.password-hint')}
        autoComplete="new-password"
        value={chosen}
        error={faultOf(changing.error, 'chosen')}
        onType={setChosen}
      />
      <div className="row">
        <Button type="submit" disabled={changing.isPending}>
          {t('own.password-change')}
        </Button>
      </div>
      <div role="status">{changing.isSuccess ? <p className="notice">{t('own.password-changed')}</p> : null}</div>
    </form>
  );
}

function NewCodes({ left }: { readonly left: number }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const renewing = useMutation({
    mutationFn: () => call<{ codes: string[] }>('/api/session/recovery-codes', { method: 'POST', body: { password } }),
  });
  if (renewing.data) {
    const kept = (): void => {
      renewing.reset();
      setPassword('');
      void client.invalidateQueries({ queryKey: ownAccessQuery.queryKey });
    };
    return <RecoveryCodes codes={renewing.data.codes} onKept={kept} />;
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        renewing.mutate();
      }}
    >
      <p>{left === 0 ? t('own.codes-none') : t('own.codes-left', { count: left })}</p>
      <Secret
        label={t('own.password-now')}
        autoComplete="current-password"
        value={password}
        error={faultOf(renewing.error, 'password')}
        onType={setPassword}
      />
      <div className="row">
        <Button type="submit" disabled={renewing.isPending}>
          {t('own.codes-new')}
        </Button>
      </div>
    </form>
  );
}

/** One's own access: open sessions, the password, and for agents the second factor with its recovery codes. */
export function OwnAccessPage({ agent }: { readonly agent: boolean }) {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  const access = useQuery(ownAccessQuery);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('own.title')}</h1>
        <p>{t('own.lede')}</p>
      </div>
      <Asked query={access}>
        {(own) => (
          <>
            <Sessions sessions={own.sessions} />
            <Section id="password" title={t('own.password')}>
              {own.hasPassword ? <Password /> : <p>{t('own.no-password')}</p>}
            </Section>
            {agent && own.hasPassword ? (
              <Section id="factor" title={t('own.factor')}>
                <p>{t(own.secondFactor ? 'own.factor-on' : 'own.factor-off')}</p>
                {own.secondFactor ? <NewCodes left={own.recoveryCodesLeft} /> : null}
              </Section>
            ) : null}
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
