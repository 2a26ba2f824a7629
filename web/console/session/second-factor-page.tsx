import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { beginSecondFactor, sessionQuery, settleSecondFactor } from '../../api/session.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';

/** Setting up the second factor: the secret for an authenticator application, then a first code. */
export function SecondFactorPage() {
  const { t } = useWords();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const secret = useQuery({ queryKey: ['second-factor'], queryFn: beginSecondFactor, staleTime: Infinity });
  const settling = useMutation({
    mutationFn: () => settleSecondFactor(code),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
  return (
    <main className="signin" id="main" tabIndex={-1}>
      <h1>{t('second-factor.title')}</h1>
      <Asked query={secret}>
        {(answer) => (
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              settling.mutate();
            }}
          >
            <p>{t('second-factor.lede')}</p>
            <p>
              <a href={answer.otpauthUri}>{t('second-factor.open')}</a>
            </p>
            <p>
              {t('second-factor.secret')} <code>{answer.secret}</code>
            </p>
            <Field label={t('signin.code')} error={settling.error?.message}>
              {(given) => (
                <input
                  {...given}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
            <Button type="submit" look="strong" disabled={settling.isPending}>
              {t('second-factor.settle')}
            </Button>
          </form>
        )}
      </Asked>
    </main>
  );
}
