import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call, Problem } from '../../api/client.ts';
import { decisionQuery } from '../../api/queries.ts';
import type { ActionOutcome } from '../../api/shapes.ts';
import { type ActionSpec, bodyOf, initialValues, type Value } from './action-spec.ts';

function send(spec: ActionSpec, body: unknown, preview: boolean, key: string): Promise<ActionOutcome> {
  const version = spec.version === undefined ? {} : { version: spec.version };
  return call<ActionOutcome>(`${spec.path}?preview=${preview}`, {
    method: 'POST',
    body,
    ...version,
    ...(preview ? {} : { key }),
  });
}

function readAgain(client: QueryClient): void {
  void client.invalidateQueries({
    predicate: (query) => query.queryKey[0] !== 'decision' && query.queryKey[0] !== 'session',
  });
}

/** The life of an action on the screen: filled in, previewed, confirmed; errors are given back by field. */
export function useAction(spec: ActionSpec, onDone: (outcome: ActionOutcome) => void) {
  const client = useQueryClient();
  const [values, setValues] = useState(() => initialValues(spec.fields));
  // One key an opening of the form: a confirmation sent twice acts once.
  const key = useMemo(() => crypto.randomUUID(), []);
  const keepNotes = (outcome: ActionOutcome): void => {
    for (const note of outcome.notes) client.setQueryData(decisionQuery(note.id).queryKey, note);
  };
  // The page is read again once the form has gone: what opened it may no longer be there, and the answer would go with it.
  const life = useRef({ acted: false, gone: false });
  useEffect(() => {
    const now = life.current;
    now.gone = false;
    return () => {
      now.gone = true;
      if (now.acted) readAgain(client);
    };
  }, [client]);
  const preview = useMutation({ mutationFn: () => send(spec, bodyOf(spec, values), true, key), onSuccess: keepNotes });
  const confirm = useMutation({
    mutationFn: () => send(spec, bodyOf(spec, values), false, key),
    onSuccess: (outcome) => {
      keepNotes(outcome);
      life.current.acted = true;
      // Closed before the answer came.
      if (life.current.gone) readAgain(client);
      onDone(outcome);
    },
  });
  const problem = [confirm.error, preview.error].find((error) => error instanceof Problem);
  // The contract names a fact by its own name, wherever the form has put it.
  const errorOf = (name: string): string | undefined =>
    problem?.errors.find(
      ({ field }) =>
        field === name || name.endsWith(`.${field}`) || field.startsWith(`${name.replace(/^facts\./, '')}.`),
    )?.message;
  const named = spec.fields.some((field) => errorOf(field.name) !== undefined);
  return {
    values,
    set: (name: string, value: Value) => {
      setValues((now) => ({ ...now, [name]: value }));
      preview.reset();
      confirm.reset();
    },
    preview,
    confirm,
    errorOf,
    /** What is wrong with the whole, when no field says it. */
    failure: named ? undefined : (confirm.error ?? preview.error)?.message,
  };
}
