import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';
import { type FieldSpec, typedAmount, type Value } from '../console/act/action-spec.ts';
import { SpecField } from '../console/act/spec-field.tsx';
import { type AskableDecision, type Schema } from './contracts.ts';
import { bare, deepFacts, fieldOfFact } from './schema-fields.ts';

type Facts = Readonly<Record<string, unknown>>;

function shown(value: unknown): Value {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === null ? '' : String(value);
}

/** What was filled in, as the type that the fact has. */
function typed(field: FieldSpec, schema: Schema, value: Value): unknown {
  if (field.kind === 'yes-no') return value === 'true';
  if (field.kind === 'amount') return typedAmount(String(value));
  const { type } = bare(schema);
  return type === 'integer' || type === 'number' ? Number(value) : value;
}

function useFacts(decision: AskableDecision, initial: Facts | undefined) {
  const words = useWords();
  const { input } = decision;
  const names = Object.keys(input.properties ?? {});
  const fields = names.flatMap((name) => {
    const field = fieldOfFact(name, input.properties![name]!, input.required?.includes(name) ?? false, words);
    return field ? [field] : [];
  });
  const deep = deepFacts(input);
  const [values, setValues] = useState<Readonly<Record<string, Value>>>(() =>
    Object.fromEntries(
      fields.map((field) => [
        field.name,
        field.kind === 'many' ? ((initial?.[field.name] as Value) ?? []) : shown(initial?.[field.name]),
      ]),
    ),
  );
  const [written, setWritten] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      deep.map((name) => [name, initial?.[name] === undefined ? '' : JSON.stringify(initial[name], null, 2)]),
    ),
  );
  const facts = (): Facts => {
    const all: Record<string, unknown> = {};
    for (const field of fields) {
      const value = values[field.name];
      const empty =
        value === undefined || value === '' || (Array.isArray(value) && value.length === 0 && !field.required);
      if (!empty) all[field.name] = typed(field, input.properties![field.name]!, value);
    }
    for (const name of deep) if (written[name]?.trim()) all[name] = JSON.parse(written[name]) as unknown;
    return all;
  };
  return { fields, deep, values, setValues, written, setWritten, facts };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return text.trim() === '';
  }
}

/** A form made from the facts that a decision declares; those too deep for a field are written as JSON. */
export function FactsForm({
  decision,
  initial,
  onAsk,
  errorOf,
}: {
  readonly decision: AskableDecision;
  readonly initial: Facts | undefined;
  readonly onAsk: (facts: Facts) => void;
  /** What the contract says of a fact that it refused. */
  readonly errorOf: (name: string) => string | undefined;
}) {
  const { t, word } = useWords();
  const form = useFacts(decision, initial);
  const wrong = form.deep.filter((name) => !isJson(form.written[name] ?? ''));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wrong.length === 0) onAsk(form.facts());
  };
  return (
    <form className="form" onSubmit={submit}>
      {form.fields.map((field) => (
        <SpecField
          key={field.name}
          spec={field}
          value={form.values[field.name] ?? ''}
          error={errorOf(field.name)}
          onChange={(value) => form.setValues((now) => ({ ...now, [field.name]: value }))}
        />
      ))}
      {form.deep.map((name) => (
        <Field
          key={name}
          label={word('fact', name)}
          hint={t('decisions.json-hint')}
          error={wrong.includes(name) ? t('form.not-json') : errorOf(name)}
        >
          {(given) => (
            <textarea
              {...given}
              data-code="true"
              spellCheck={false}
              value={form.written[name] ?? ''}
              onChange={(event) => form.setWritten((now) => ({ ...now, [name]: event.target.value }))}
            />
          )}
        </Field>
      ))}
      <div className="row">
        <Button type="submit" look="strong">
          {t('decisions.ask')}
        </Button>
      </div>
    </form>
  );
}
