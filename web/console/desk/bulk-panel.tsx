import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { call, Problem } from '../../api/client.ts';
import type { BulkOutcome } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/language.tsx';
import { Panel } from '../../design/panel.tsx';
import { initialValues, type Value } from '../act/action-spec.ts';
import { SpecField } from '../act/spec-field.tsx';
import type { ChosenRow } from './bulk-bar.tsx';
import { BulkRows } from './bulk-rows.tsx';
import { bulkFields, type BulkKind, NOBODY } from './bulk-spec.ts';
import { bulkQuery } from './queries.ts';

function bodyFor(action: BulkKind, rows: readonly ChosenRow[], values: Readonly<Record<string, Value>>): object {
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  const told = Object.fromEntries(filled.map(([name, value]) => [name, value === NOBODY ? null : value]));
  return { action, items: rows.map(({ kind, id }) => ({ kind, id })), ...told };
}

function useBulk(action: BulkKind, rows: readonly ChosenRow[], agents: readonly string[]) {
  const words = useWords();
  const client = useQueryClient();
  const fields = bulkFields(action, agents, words);
  const [values, setValues] = useState<Readonly<Record<string, Value>>>(() => initialValues(fields));
  // One key an opening of the panel: a confirmation sent twice acts once.
  const key = useMemo(() => crypto.randomUUID(), []);
  const send = (preview: boolean) =>
    call<BulkOutcome>(`/api/desk/bulk-actions?preview=${preview}`, {
      method: 'POST',
      body: bodyFor(action, rows, values),
      ...(preview ? {} : { key }),
    });
  const preview = useMutation({ mutationFn: () => send(true) });
  const confirm = useMutation({ mutationFn: () => send(false) });
  const underWay = useQuery(bulkQuery(confirm.data?.id ?? ''));
  const ended = underWay.data?.state === 'done';
  useEffect(() => {
    if (ended) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [ended, client]);
  const set = (name: string, value: Value): void => {
    setValues((now) => ({ ...now, [name]: value }));
    preview.reset();
  };
  const problem = [confirm.error, preview.error].find((error) => error instanceof Problem);
  const errorOf = (name: string) => problem?.errors.find(({ field }) => field === name)?.message;
  return { fields, values, set, preview, confirm, outcome: underWay.data ?? confirm.data, errorOf };
}

function Progress({ outcome }: { readonly outcome: BulkOutcome }) {
  const { t } = useWords();
  const { done, refused, failed, total, state } = outcome;
  const gone = done + refused + failed;
  if (state === 'done')
    return (
      <p className="notice" role="status">
        {t('bulk.ended', { done, refused, failed })}
      </p>
    );
  return (
    <div className="stack">
      <p className="notice" role="status">
        {t('bulk.under-way', { done: gone, total })}
      </p>
      <progress value={gone} max={total} aria-label={t('bulk.under-way', { done: gone, total })} />
      <p className="small soft">{t('bulk.background')}</p>
    </div>
  );
}

function BulkForm({ bulk }: { readonly bulk: ReturnType<typeof useBulk> }) {
  const { t } = useWords();
  const { fields, values, set, preview, confirm, errorOf } = bulk;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    preview.mutate();
  };
  const named = fields.some(({ name }) => errorOf(name) !== undefined);
  const failure = named ? undefined : (confirm.error ?? preview.error)?.message;
  return (
    <form className="form" onSubmit={submit}>
      {fields.map((spec) => (
        <SpecField
          key={spec.name}
          spec={spec}
          value={values[spec.name] ?? ''}
          error={errorOf(spec.name)}
          onChange={(value) => set(spec.name, value)}
        />
      ))}
      {failure === undefined ? null : (
        <p className="problem" role="alert">
          {failure}
        </p>
      )}
      {preview.data ? null : (
        <div className="row">
          <Button type="submit" look="strong" disabled={preview.isPending}>
            {t('bulk.preview')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** An action on the chosen rows: filled in, shown row by row, confirmed, then watched until it is done. */
export function BulkPanel(props: {
  readonly action: BulkKind;
  readonly rows: readonly ChosenRow[];
  readonly agents: readonly string[];
  readonly onClose: (done: boolean) => void;
}) {
  const { t } = useWords();
  const bulk = useBulk(props.action, props.rows, props.agents);
  const { preview, confirm, outcome } = bulk;
  const answer = useRef<HTMLDivElement>(null);
  const shown = outcome ?? preview.data;
  useEffect(() => {
    if (preview.data) answer.current?.focus({ preventScroll: true });
  }, [preview.data]);
  return (
    <Panel title={t(`bulk.${props.action}`).replace('…', '')} onClose={() => props.onClose(outcome !== undefined)}>
      <p>{t(`bulk.${props.action}-lede`)}</p>
      {outcome ? null : <BulkForm bulk={bulk} />}
      {shown ? (
        <div className="stack" tabIndex={-1} ref={answer}>
          {outcome ? (
            <Progress outcome={outcome} />
          ) : (
            <p className="notice">
              {t('bulk.would')} {t('bulk.tally', { done: shown.done, refused: shown.refused })}
            </p>
          )}
          <BulkRows rows={shown.rows} />
          <div className="row">
            {outcome === undefined && shown.done > 0 ? (
              <Button look="strong" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
                {t('bulk.confirm', { count: shown.done })}
              </Button>
            ) : null}
            {outcome === undefined && shown.done === 0 ? <p>{t('bulk.nothing')}</p> : null}
            <Button onClick={() => props.onClose(outcome !== undefined)}>{t('action.close')}</Button>
          </div>
        </div>
      ) : null}
    </Panel>
  );
}
