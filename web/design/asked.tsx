import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Problem } from '../api/client.ts';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';

/** Asked of agents who open some files; the pages of everybody else do without it. */
const WhyForm = lazy(() => import('../access/why-form.tsx').then((form) => ({ default: form.WhyForm })));

/** What a page shows of what it asked the server: waiting, a refusal with a way to ask again, or the answer. */
export function Asked<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (answer: T) => ReactNode;
}) {
  const { t } = useWords();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error instanceof Problem && query.error.code === 'access/reason-needed') {
    return (
      <Suspense>
        <WhyForm onTold={() => void query.refetch()} />
      </Suspense>
    );
  }
  if (query.isError) {
    return (
      <div className="problem" role="alert">
        <p>{query.error.message}</p>
        <Button small onClick={() => void query.refetch()}>
          {t('action.again')}
        </Button>
      </div>
    );
  }
  return (
    <p className="wait" role="status">
      {t('wait')}
    </p>
  );
}
