import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { sessionQuery } from '../api/session.ts';

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

const Notice = lazy(() => import('./session-notice.tsx').then((notice) => ({ default: notice.SessionNotice })));

/** Says in good time that the session ends, and lets it go on with one gesture: nothing that is being typed is lost. */
export function SessionEnd() {
  const near = useNearEnd();
  return (
    <div role="alert" className="session-end">
      {near ? (
        <Suspense>
          <Notice />
        </Suspense>
      ) : null}
    </div>
  );
}
