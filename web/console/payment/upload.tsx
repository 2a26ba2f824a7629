import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { useMayChange } from '../act/permitted.tsx';

interface UploadProps<T> {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly onDone: () => void;
  readonly children: (answer: T) => ReactNode;
}

/** Sends a file to the server, and says what became of it. */
export function Upload<T>({ path, label, hint, accept, onDone, children }: UploadProps<T>) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const mayChange = useMayChange();
  const send = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData();
      form.append('file', chosen);
      return call<T>(path, { method: 'POST', form });
    },
    onSuccess: () => {
      setFile(undefined);
      if (input.current) input.current.value = '';
      onDone();
    },
  });
  if (!mayChange(path)) return null;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) send.mutate(file);
      }}
    >
      <Field label={label} hint={hint} error={send.error?.message}>
        {(given) => (
          <input
            {...given}
            ref={input}
            type="file"
            accept={accept}
            onChange={(event) => {
              send.reset();
              setFile(event.target.files?.[0]);
            }}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" disabled={!file || send.isPending}>
          {t('upload.send')}
        </Button>
      </div>
      {send.data === undefined ? null : (
        <p className="notice" role="status">
          {children(send.data)}
        </p>
      )}
    </form>
  );
}
