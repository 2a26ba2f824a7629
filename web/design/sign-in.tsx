import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Problem } from '../api/client.ts';
import { type Session, sessionQuery, signIn } from '../api/session.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { useWords } from './language.tsx';
import { LanguageSwitch } from './switches.tsx';

/** Signing in: login, password, and the code of the application for who has one. */
export function SignIn({
  title,
  lede,
  onSignedIn,
}: {
  readonly title: string;
  readonly lede: string;
  readonly onSignedIn?: (session: Session) => void;
}) {
  const { t } = useWords();
  const client = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const entering = useMutation({
    mutationFn: () => signIn({ login, password, ...(code === '' ? {} : { code }) }),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
      onSignedIn?.(session);
    },
  });
  const problem = entering.error instanceof Problem ? entering.error : undefined;
  const codeAsked = problem?.code === 'sign-in/code-needed' || problem?.code === 'sign-in/wrong-code' || code !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <main className="signin" id="main" tabIndex={-1}>
      <div className="stack">
        <h1>{title}</h1>
        <p className="lede">{lede}</p>
      </div>
      <form className="form" onSubmit={submit}>
        <Field label={t('signin.login')}>
          {(given) => (
            <input
              {...given}
              name="login"
              autoComplete="username"
              required
              value={login}
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('signin.password')}>
          {(given) => (
            <input
              {...given}
              name="password"
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {codeAsked ? (
          <Field label={t('signin.code')} error={problem?.errors.find((one) => one.field === 'code')?.message}>
            {(given) => (
              <input
                {...given}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {entering.error && problem?.errors.length !== 1 ? (
          <p className="problem" role="alert">
            {entering.error.message}
          </p>
        ) : null}
        <Button type="submit" look="strong" disabled={entering.isPending}>
          {t('signin.enter')}
        </Button>
      </form>
      <div>
        <LanguageSwitch />
      </div>
    </main>
  );
}
