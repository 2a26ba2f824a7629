import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { CARE_LABELS } from './labels.ts';

/** Where the link of an offer leads: no more of them, at one click and without signing in. */
export function UnsubscribePage() {
  useAlso(CARE_LABELS);
  const { t } = useWords();
  const { of, message } = useSearch({ from: '/unsubscribe' });
  // A link that a mail program has cut says neither whose offers nor which.
  const whole = of !== undefined && message !== undefined;
  const stopping = useMutation({
    mutationFn: () =>
      call(`/api/unsubscribe/${encodeURIComponent(of ?? '')}/${encodeURIComponent(message ?? '')}`, {
        method: 'POST',
        body: {},
      }),
  });
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('care.stop-title')}</h1>
        <p className="lede">{t('care.stop-lede')}</p>
      </div>
      {stopping.isError ? (
        <p className="problem" role="alert">
          {stopping.error.message}
        </p>
      ) : null}
      <div role="status">{stopping.isSuccess ? <p className="notice">{t('care.stopped')}</p> : null}</div>
      {whole ? null : (
        <p className="problem" role="alert">
          {t('care.stop-cut')} <Link to="/choices">{t('nav.choices')}</Link>
        </p>
      )}
      {stopping.isSuccess || !whole ? null : (
        <div className="row">
          <Button look="strong" disabled={stopping.isPending} onClick={() => stopping.mutate()}>
            {t('care.stop')}
          </Button>
        </div>
      )}
    </PageWithMargin>
  );
}
