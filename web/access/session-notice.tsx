import { useMutation, useQueryClient } from '@tanstack/react-query';
import { renewSession, sessionQuery } from '../api/session.ts';
import { Button } from '../design/button.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { ACCESS_LABELS } from './labels.ts';

/** That the session is about to end, with the button by which it goes on. */
export function SessionNotice() {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  const client = useQueryClient();
  const renewing = useMutation({
    mutationFn: renewSession,
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
  return (
    <p className="notice row">
      {t('session.near-end')}
      <Button small disabled={renewing.isPending} onClick={() => renewing.mutate()}>
        {t('session.go-on')}
      </Button>
    </p>
  );
}
