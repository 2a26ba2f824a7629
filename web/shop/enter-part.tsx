import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { changeSession } from '../api/session-change.ts';
import { signIn } from '../api/session.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';
import { Section } from '../design/section.tsx';

/** Signing in with the account of the company, without leaving what one was doing. */
export function EnterPart() {
  const { t } = useWords();
  const client = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: () => signIn({ login, password }),
    onSuccess: (session) => changeSession(client, session),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <Section title={t('shop.enter')}>
      <p>{t('shop.enter-why')}</p>
      <form className="form spaced" onSubmit={submit}>
        <Field label={t('shop.login')}>
          {(given) => (
            <input
              {...given}
              required
              autoComplete="username"
              value={login}
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('signin.password')}>
          {(given) => (
            <input
              {...given}
              required
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {entering.error ? (
          <p className="problem" role="alert">
            {entering.error.message}
          </p>
        ) : null}
        <div className="row">
          <Button type="submit" look="strong" disabled={entering.isPending}>
            {t('signin.enter')}
          </Button>
        </div>
      </form>
      <p>
        <Link to="/identification">{t('shop.not-known')}</Link>
      </p>
    </Section>
  );
}
