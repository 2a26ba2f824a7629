import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { WhyForm } from '../access/why-form.tsx';
import { Problem } from '../api/client.ts';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';

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
    return <WhyForm onTold={() => void query.refetch()} />;
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
