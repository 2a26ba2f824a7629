import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import type { HeldPage } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { myDataQuery } from '../../privacy/queries.ts';

const LARGEST_BYTES = 5_000_000;

function useSending(requestId: string) {
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const sending = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData();
      form.append('file', chosen);
      return call(`/api/me/privacy/requests/${requestId}/identity`, { method: 'POST', form });
    },
    onSuccess: () => {
      setFile(undefined);
      if (input.current) input.current.value = '';
      void client.invalidateQueries({ queryKey: myDataQuery.queryKey });
    },
  });
  return { input, file, setFile, sending };
}

/** Sends a copy of an identity document for a request that waits for one; says what was received already. */
export function IdentityCopy({ request }: { readonly request: HeldPage['requests'][number] }) {
  const { t } = useWords();
  const { input, file, setFile, sending } = useSending(request.id);
  const tooLarge = file !== undefined && file.size > LARGEST_BYTES;
  const error = tooLarge ? t('privacy.copy-too-large') : sending.error?.message;
  return (
    <form
      className="form why"
      onSubmit={(event) => {
        event.preventDefault();
        if (file && !tooLarge) sending.mutate(file);
      }}
    >
      <p>{t(request.copies > 0 ? 'privacy.copies-received' : 'privacy.identity-awaited', { count: request.copies })}</p>
      <Field label={t('privacy.copy')} hint={t('privacy.copy-hint')} error={error}>
        {(given) => (
          <input
            {...given}
            ref={input}
            type="file"
            accept="image/jpeg,image/png,application/pdf"
            onChange={(event) => {
              sending.reset();
              setFile(event.target.files?.[0]);
            }}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" disabled={!file || tooLarge || sending.isPending}>
          {t('privacy.send-copy')}
        </Button>
      </div>
      <p role="status">{sending.isSuccess ? t('privacy.copy-sent') : null}</p>
    </form>
  );
}
