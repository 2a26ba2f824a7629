import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, type FormEvent, type ReactNode, useState } from 'react';
import { Problem } from '../api/client.ts';
import { changeSession } from '../api/session-change.ts';
import { signIn } from '../api/session.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { useWords } from './language.tsx';
import { LanguageSwitch } from './switches.tsx';

interface CredentialProps extends Pick<
  ComponentProps<'input'>,
  'name' | 'type' | 'autoComplete' | 'inputMode' | 'required'
> {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onType: (value: string) => void;
}

function Credential({ label, error, onType, ...rest }: CredentialProps) {
  return (
    <Field label={label} error={error}>
      {(given) => <input {...given} {...rest} onChange={(event) => onType(event.target.value)} />}
    </Field>
  );
}

function useEntering() {
  const client = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const entering = useMutation({
    mutationFn: () => signIn({ login, password, ...(code === '' ? {} : { code }) }),
    onSuccess: (session) => changeSession(client, session),
  });
  return { login, setLogin, password, setPassword, code, setCode, entering };
}

function Credentials({ loginLabel }: { readonly loginLabel?: string | undefined }) {
  const { t } = useWords();
  const { login, setLogin, password, setPassword, code, setCode, entering } = useEntering();
  const problem = entering.error instanceof Problem ? entering.error : undefined;
  const codeFault = problem?.errors.find((one) => one.field === 'code')?.message;
  const codeAsked = code !== '' || codeFault !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <Credential
        label={loginLabel ?? t('signin.login')}
        name="login"
        autoComplete="username"
        required
        value={login}
        onType={setLogin}
      />
      <Credential
        label={t('signin.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onType={setPassword}
      />
      {codeAsked ? (
        <Credential
          label={t('signin.code')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          error={codeFault}
          onType={setCode}
        />
      ) : null}
      {entering.error && codeFault === undefined ? (
        <p className="problem" role="alert">
          {entering.error.message}
        </p>
      ) : null}
      <Button type="submit" look="strong" disabled={entering.isPending}>
        {t('signin.enter')}
      </Button>
    </form>
  );
}

interface SignInProps {
  readonly title: string;
  readonly lede: string;
  /** What the login is, where it is not called so. */
  readonly loginLabel?: string;
  /** Other ways in. */
  readonly children?: ReactNode;
}

/** Signing in: login, password, and the code of the application for who has one. */
export function SignIn({ title, lede, loginLabel, children }: SignInProps) {
  return (
    <main className="signin" id="main" tabIndex={-1}>
      <div className="stack">
        <h1>{title}</h1>
        <p className="lede">{lede}</p>
      </div>
      <Credentials loginLabel={loginLabel} />
      {children}
      <div>
        <LanguageSwitch />
      </div>
    </main>
  );
}
