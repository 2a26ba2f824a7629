import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { ACCESS_LABELS } from '../../access/labels.ts';
import { RecoveryCodes } from '../../access/recovery-codes.tsx';
import { beginSecondFactor, sessionQuery, settleSecondFactor } from '../../api/session.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';

const QrCode = lazy(() => import('../../access/qr-code.tsx').then((file) => ({ default: file.QrCode })));

/** Setting up the second factor: the secret for an authenticator application, then a first code. */
export function SecondFactorPage() {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const secret = useQuery({ queryKey: ['second-factor'], queryFn: beginSecondFactor, staleTime: Infinity });
  const settling = useMutation({
    mutationFn: () => settleSecondFactor(code),
  });
  const settled = settling.data;
  if (settled) {
    return (
      <main className="signin" id="main" tabIndex={-1}>
        <h1>{t('second-factor.title')}</h1>
        <RecoveryCodes
          codes={settled.recoveryCodes}
          onKept={() => client.setQueryData(sessionQuery.queryKey, { user: settled.user })}
        />
      </main>
    );
  }
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
            <p>{t('factor.scan')}</p>
            <Suspense fallback={null}>
              <QrCode text={answer.otpauthUri} />
            </Suspense>
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
