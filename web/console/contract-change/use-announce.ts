import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call, Problem } from '../../api/client.ts';
import { decisionQuery } from '../../api/queries.ts';
import type { AnnouncedChange } from '../../api/shapes.ts';
import { type ActionSpec, bodyOf, initialValues, type Value } from '../act/action-spec.ts';

/** An announcement from its form to its letters, then to its confirmation; errors are given back by field. */
export function useAnnounce(spec: ActionSpec, onDone: (announced: AnnouncedChange) => void) {
  const client = useQueryClient();
  const [values, setValues] = useState(() => initialValues(spec.fields));
  // One key an opening of the form: a confirmation sent twice acts once.
  const key = useMemo(() => crypto.randomUUID(), []);
  const send = (preview: boolean): Promise<AnnouncedChange> =>
    call<AnnouncedChange>(`${spec.path}?preview=${preview}`, {
      method: 'POST',
      body: bodyOf(spec, values),
      ...(preview ? {} : { key }),
    });
  const preview = useMutation({
    mutationFn: () => send(true),
    onSuccess: (announced) => {
      for (const kind of announced.kinds)
        for (const note of kind.notes) client.setQueryData(decisionQuery(note.id).queryKey, note);
    },
  });
  const confirm = useMutation({
    mutationFn: () => send(false),
    onSuccess: (announced) => {
      void client.invalidateQueries({ queryKey: ['contract-changes'] });
      onDone(announced);
    },
  });
  const problem = [confirm.error, preview.error].find((error) => error instanceof Problem);
  const errorOf = (name: string): string | undefined =>
    problem?.errors.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message;
  const named = spec.fields.some((field) => errorOf(field.name) !== undefined);
  return {
    values,
    set: (name: string, value: Value): void => {
      setValues((now) => ({ ...now, [name]: value }));
      preview.reset();
      confirm.reset();
    },
    preview,
    confirm,
    errorOf,
    failure: named ? undefined : (confirm.error ?? preview.error)?.message,
  };
}
