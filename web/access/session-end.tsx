import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { renewSession, sessionQuery } from '../api/session.ts';
import { Button } from '../design/button.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { ACCESS_LABELS } from './labels.ts';

/** How long before the end somebody is told. */
const TOLD_BEFORE_MS = 10 * 60_000;
/** Longer waits are not told apart by browsers. */
const LONGEST_WAIT_MS = 2_000_000_000;

/** Whether the session is about to end by itself. */
function useNearEnd(): boolean {
  const { data, dataUpdatedAt } = useQuery(sessionQuery);
  const left = data?.secondsLeft ?? null;
  const [toldOf, setToldOf] = useState<number>();
  useEffect(() => {
    if (left === null) return undefined;
    const wait = Math.min(Math.max(0, left * 1_000 - TOLD_BEFORE_MS), LONGEST_WAIT_MS);
    const timer = setTimeout(() => setToldOf(dataUpdatedAt), wait);
    return () => clearTimeout(timer);
  }, [left, dataUpdatedAt]);
  return left !== null && toldOf === dataUpdatedAt;
}

/** Says in good time that the session ends, and lets it go on with one gesture: nothing that is being typed is lost. */
export function SessionEnd() {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  const client = useQueryClient();
  const near = useNearEnd();
  const renewing = useMutation({
    mutationFn: renewSession,
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
  return (
    <div role="alert" className="session-end">
      {near ? (
        <p className="notice row">
          {t('session.near-end')}
          <Button small disabled={renewing.isPending} onClick={() => renewing.mutate()}>
            {t('session.go-on')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
