import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ActionOutcome } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useWords } from '../../design/language.tsx';
import { Panel } from '../../design/panel.tsx';
import type { ActionSpec, FieldSpec } from './action-spec.ts';
import { OutcomeView } from './outcome-view.tsx';
import { useMayChange } from './permitted.tsx';
import { SpecField } from './spec-field.tsx';
import { useAction } from './use-action.ts';
import { useTypedCheck } from './use-typed-check.ts';

export { Panel };

/** Facts that are rarely told, until somebody opens them or one of them is refused. */
function Folded(props: {
  readonly fields: readonly FieldSpec[];
  readonly refused: (name: string) => string | undefined;
  readonly children: (field: FieldSpec) => ReactNode;
}) {
  const { t } = useWords();
  const { fields, refused } = props;
  if (fields.length === 0) return null;
  return (
    <details className="folded" open={fields.some((field) => refused(field.name) !== undefined) || undefined}>
      <summary>{t('form.more', { count: fields.length })}</summary>
      <div className="form">{fields.map(props.children)}</div>
    </details>
  );
}

function ActionForm({ spec, action }: { readonly spec: ActionSpec; readonly action: ReturnType<typeof useAction> }) {
  const { t } = useWords();
  const checked = useTypedCheck(spec.check, action.values);
  const asked = spec.fields.filter((field) => {
    if (field.onDemand && action.errorOf(field.name) === undefined && action.values[field.name] === '') return false;
    return field.shown?.(action.values) ?? true;
  });
  const input = (field: FieldSpec): ReactNode => (
    <SpecField
      key={field.name}
      spec={field}
      value={action.values[field.name] ?? ''}
      error={action.errorOf(field.name) ?? checked.errorOf(field.name)}
      onChange={(value) => action.set(field.name, value)}
    />
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    action.preview.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate={false}>
      {asked.filter((field) => !field.folded).map(input)}
      <Folded fields={asked.filter((field) => field.folded)} refused={action.errorOf}>
        {input}
      </Folded>
      {checked.passed ? (
        <p className="small" role="status">
          <Icon name="check" /> {spec.check?.passed}
        </p>
      ) : null}
      {action.failure === undefined ? null : (
        <p className="problem" role="alert">
          {action.failure}
        </p>
      )}
      {action.preview.data ? null : (
        <div className="row">
          <Button type="submit" look="strong" disabled={action.preview.isPending}>
            {t('act.preview')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** The form, or why there is none: some may read what can be asked for and not ask for it. */
function Asking({ spec, action }: { readonly spec: ActionSpec; readonly action: ReturnType<typeof useAction> }) {
  const { t } = useWords();
  if (!useMayChange()(spec.path)) return <p className="notice">{t('act.not-yours')}</p>;
  return <ActionForm spec={spec} action={action} />;
}

/** An action from its form to its confirmation: what it would do is shown first, by the real operation. */
export function ActionPanel({
  spec,
  onClose,
  onDone,
  after,
}: {
  readonly spec: ActionSpec;
  readonly onClose: () => void;
  /** Where to go from what was done. */
  readonly after?: ((outcome: ActionOutcome) => ReactNode) | undefined;
  readonly onDone?: (outcome: ActionOutcome) => void;
}) {
  const { t } = useWords();
  const [done, setDone] = useState<ActionOutcome>();
  const action = useAction(spec, (outcome) => {
    setDone(outcome);
    onDone?.(outcome);
  });
  const previewed = action.preview.data;
  const { mutate: preview } = action.preview;
  const answer = useRef<HTMLElement & HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the keyboard goes on from what it brought.
    if (previewed || done) answer.current?.focus({ preventScroll: true });
  }, [previewed, done]);
  const first = useRef(spec.fields.length === 0);
  useEffect(() => {
    // With nothing to fill in, what it would do is shown at once.
    if (first.current) preview();
    first.current = false;
  }, [preview]);
  return (
    <Panel title={spec.title} onClose={onClose}>
      {spec.lede ? <p>{spec.lede}</p> : null}
      {done ? (
        <div className="stack" role="status" tabIndex={-1} ref={answer}>
          <p className="notice">{t('act.done')}</p>
          <OutcomeView outcome={done} />
          <div className="row">
            {after?.(done)}
            <Button onClick={onClose}>{t('action.close')}</Button>
          </div>
        </div>
      ) : (
        <Asking spec={spec} action={action} />
      )}
      {previewed && !done ? (
        <section className="stack" aria-label={t('act.would')} aria-live="polite" tabIndex={-1} ref={answer}>
          <p className="notice">{t('act.would')}</p>
          <OutcomeView outcome={previewed} />
          <div className="row">
            <Button look="strong" disabled={action.confirm.isPending} onClick={() => action.confirm.mutate()}>
              {t('act.confirm')}
            </Button>
            <Button onClick={onClose}>{t('act.give-up')}</Button>
          </div>
        </section>
      ) : null}
    </Panel>
  );
}
