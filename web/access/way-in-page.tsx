import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { call, Problem } from '../api/client.ts';
import { Button } from '../design/button.tsx';
import { Choices, Field, Tick } from '../design/field.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { LanguageSwitch } from '../design/switches.tsx';
import { ACCESS_LABELS } from './labels.ts';

type Space = 'console' | 'portal';

function faultOf(error: Error | null, field: string): string | undefined {
  return error instanceof Problem ? error.errors.find((one) => one.field === field)?.message : undefined;
}

/** A refusal that is about no field of the form. */
function Refused({ error, fields }: { readonly error: Error | null; readonly fields: readonly string[] }) {
  if (!error || fields.some((field) => faultOf(error, field) !== undefined)) return null;
  return (
    <p className="problem" role="alert">
      {error.message}
    </p>
  );
}

function AskForm({ space }: { readonly space: Space }) {
  const { t } = useWords();
  const [login, setLogin] = useState('');
  const [by, setBy] = useState<'email' | 'letter'>('email');
  const asking = useMutation({
    mutationFn: () => call('/api/session/way-in', { method: 'POST', body: { login, by } }),
  });
  if (asking.isSuccess) {
    return (
      <div className="stack" role="status">
        <p className="notice">{t('way-in.asked')}</p>
        <p>{t('way-in.asked-why')}</p>
      </div>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asking.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <Field label={t(space === 'portal' ? 'door.by-number' : 'way-in.login')} error={faultOf(asking.error, 'login')}>
        {(given) => (
          <input
            {...given}
            autoComplete="username"
            required
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
      {space === 'portal' ? (
        <Choices label={t('way-in.how')}>
          {(['email', 'letter'] as const).map((one) => (
            <Tick key={one} type="radio" name="by" checked={by === one} onChange={() => setBy(one)}>
              {t(one === 'email' ? 'way-in.by-email' : 'way-in.by-letter')}
            </Tick>
          ))}
        </Choices>
      ) : null}
      <Refused error={asking.error} fields={['login']} />
      <Button type="submit" look="strong" disabled={asking.isPending}>
        {t('way-in.send')}
      </Button>
    </form>
  );
}

interface Chosen {
  readonly login: string;
  readonly kind: 'agent' | 'customer';
}

function ChooseForm({ token, onDone }: { readonly token?: string; readonly onDone: (chosen: Chosen) => void }) {
  const { t } = useWords();
  const [customerNumber, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const choosing = useMutation({
    mutationFn: () => {
      const secret = token === undefined ? { customerNumber, code } : { token };
      return call<Chosen>('/api/session/way-in', { method: 'PUT', body: { ...secret, password } });
    },
    onSuccess: onDone,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    choosing.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      {token === undefined ? (
        <>
          <Field label={t('way-in.number')}>
            {(given) => (
              <input {...given} required value={customerNumber} onChange={(event) => setNumber(event.target.value)} />
            )}
          </Field>
          <Field label={t('way-in.code')} hint={t('way-in.code-hint')}>
            {(given) => (
              <input
                {...given}
                required
                autoComplete="one-time-code"
                autoCapitalize="characters"
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        </>
      ) : null}
      <Field label={t('way-in.password')} hint={t('way-in.choose-lede')} error={faultOf(choosing.error, 'password')}>
        {(given) => (
          <input
            {...given}
            type="password"
            required
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Refused error={choosing.error} fields={['password']} />
      <Button type="submit" look="strong" disabled={choosing.isPending}>
        {t('way-in.settle')}
      </Button>
    </form>
  );
}

/** The token that a link brought after its sign; taken out of the address at once, so that it stays in no history. */
function useBroughtToken(): string | undefined {
  const [token, setToken] = useState(() => window.location.hash.slice(1) || undefined);
  useEffect(() => {
    const take = (): void => {
      const brought = window.location.hash.slice(1);
      if (brought === '') return;
      setToken(brought);
      window.history.replaceState(window.history.state, '', window.location.pathname);
    };
    take();
    // The link may be followed on this very page, which is then not loaded again.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return token;
}

/** For who cannot sign in: asking for a way in, then choosing a password with the link or the code that came. */
export function WayInPage({ space }: { readonly space: Space }) {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  const token = useBroughtToken();
  const [hasCode, setHasCode] = useState(false);
  const [chosen, setChosen] = useState<Chosen>();
  const home = chosen?.kind === 'agent' || (chosen === undefined && space === 'console') ? '/console/' : '/espace/';
  const choosing = token !== undefined || hasCode;
  return (
    <main className="signin" id="main" tabIndex={-1}>
      <div className="stack">
        <h1>{t(choosing ? 'way-in.choose' : space === 'portal' ? 'way-in.title-portal' : 'way-in.title')}</h1>
        {choosing ? null : <p className="lede">{t(space === 'portal' ? 'way-in.lede-portal' : 'way-in.lede')}</p>}
      </div>
      {chosen ? (
        <div className="stack" role="status">
          <p className="notice">{t('way-in.done')}</p>
          <p>{t('way-in.done-why', { login: chosen.login })}</p>
        </div>
      ) : choosing ? (
        <ChooseForm {...(token === undefined ? {} : { token })} onDone={setChosen} />
      ) : (
        <AskForm space={space} />
      )}
      {space === 'portal' && token === undefined && !chosen ? (
        <p>
          <button type="button" className="link-button" onClick={() => setHasCode(!hasCode)}>
            {t(hasCode ? 'way-in.no-code' : 'way-in.have-code')}
          </button>
        </p>
      ) : null}
      <p>
        <a href={home}>{t(chosen ? 'way-in.enter' : 'way-in.back')}</a>
      </p>
      <div>
        <LanguageSwitch />
      </div>
    </main>
  );
}
