import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '../design/button.tsx';
import { useWords } from '../design/language.tsx';
import { bodyOf, initialValues } from '../console/act/action-spec.ts';
import { SpecField } from '../console/act/spec-field.tsx';
import type { AskableDecision } from './contracts.ts';
import { fieldsOfSchema, filledIn } from './schema-fields.ts';

type Facts = Readonly<Record<string, unknown>>;

/** A form made from the facts that a decision declares. */
export function FactsForm({
  decision,
  territory,
  initial,
  onAsk,
  errorOf,
}: {
  readonly decision: AskableDecision;
  /** By whose clocks moments are told. */
  readonly territory: string;
  readonly initial: Facts | undefined;
  readonly onAsk: (facts: Facts) => void;
  /** What the contract says of a fact that it refused. */
  readonly errorOf: (name: string) => string | undefined;
}) {
  const words = useWords();
  const fields = useMemo(() => fieldsOfSchema(decision.input, { words, territory }), [decision, words, territory]);
  const [values, setValues] = useState(() => initialValues(filledIn(fields, initial)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAsk(bodyOf({ key: decision.name, title: '', path: '', fields }, values));
  };
  return (
    <form className="form" onSubmit={submit}>
      {fields.map((field) => (
        <SpecField
          key={field.name}
          spec={field}
          value={values[field.name] ?? ''}
          error={errorOf(field.name)}
          onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
        />
      ))}
      <div className="row">
        <Button type="submit" look="strong">
          {words.t('decisions.ask')}
        </Button>
      </div>
    </form>
  );
}
