import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { LineRio, PhoneLine } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/language.tsx';
import { myNumbersQuery } from '../../number/queries.ts';

/** Asks for the RIO of a line, which is shown and written to the customer. */
export function MyRio({ line }: { readonly line: PhoneLine }) {
  const { t } = useWords();
  const client = useQueryClient();
  const asked = useMutation({
    mutationFn: () => call<LineRio>('/api/me/rio', { method: 'POST', body: { number: line.number } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: myNumbersQuery.queryKey }),
  });
  return (
    <>
      <Button small disabled={asked.isPending} onClick={() => asked.mutate()}>
        {t(line.rio ? 'number.rio-send' : 'number.rio-show')}
      </Button>
      {asked.data ? (
        <span className="small" role="status">
          {t('number.rio-sent')}
        </span>
      ) : null}
      {asked.isError ? (
        <span className="problem" role="alert">
          {asked.error.message}
        </span>
      ) : null}
    </>
  );
}
