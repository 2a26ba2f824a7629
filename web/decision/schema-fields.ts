import { codeName } from '../design/code-name.ts';
import { capital } from '../design/format.ts';
import type { Words } from '../design/language.tsx';
import type { FieldSpec, Parts, Value } from '../console/act/action-spec.ts';
import type { Schema } from './contracts.ts';

type Kind = FieldSpec['kind'];

const FORMATS: Readonly<Record<string, Kind>> = { date: 'date', money: 'amount', 'date-time': 'moment' };

function kindOf(schema: Schema): Kind | undefined {
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return 'yes-no';
  if (schema.type === 'integer') return 'count';
  if (schema.type === 'array') return schema.items?.enum ? 'many' : 'lines';
  if (schema.type === 'object') return undefined;
  return FORMATS[schema.format ?? ''] ?? 'text';
}

/** The plain type of a field that may be null. */
export function bare(schema: Schema): Schema {
  return schema.anyOf?.find((one) => one.type !== 'null') ?? schema;
}

/** What is known around a form: its words, and where the moments of its facts are. */
export interface FormPlace {
  readonly words: Words;
  readonly territory: string;
}

function fieldOf(name: string, given: Schema, required: boolean, place: FormPlace): FieldSpec | undefined {
  const schema = bare(given);
  const kind = kindOf(schema);
  if (kind === undefined) return undefined;
  const codes = schema.enum ?? schema.items?.enum ?? [];
  return {
    name,
    kind,
    label: capital(place.words.word('fact', name.split('.').at(-1)!)),
    required,
    ...(kind === 'moment' ? { territory: place.territory } : {}),
    ...(kind === 'lines' ? { line: lineFields(bare(schema.items ?? {}), place) } : {}),
    ...(codes.length > 0 ? { options: codes.map((value) => ({ value, label: codeName(value, place.words) })) } : {}),
  };
}

function lineFields(items: Schema, place: FormPlace): FieldSpec[] {
  if (items.properties) return fieldsOfSchema(items, place);
  const field = fieldOf('', items, true, place);
  return field ? [{ ...field, label: '' }] : [];
}

/** The fields of a form for the facts of a schema; those of a fact within a fact stand beside the others (`a.b`). */
export function fieldsOfSchema(schema: Schema, place: FormPlace, prefix = ''): FieldSpec[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, given]) => {
    const plain = bare(given);
    const required = schema.required?.includes(name) ?? false;
    if (plain.properties) return fieldsOfSchema(plain, place, `${prefix}${name}.`);
    const field = fieldOf(`${prefix}${name}`, given, required, place);
    return field ? [field] : [];
  });
}

/** A fact as its field holds it. */
export function valueOfFact(field: FieldSpec, fact: unknown): Value | undefined {
  if (fact === undefined || fact === null) return undefined;
  if (field.kind === 'many') return (fact as readonly unknown[]).map(String);
  if (field.kind === 'address') return fact as Parts;
  if (field.kind === 'moment') return String(fact).slice(0, 16);
  if (field.kind !== 'lines') return String(fact);
  const part = (one: FieldSpec, line: unknown): Value =>
    valueOfFact(one, one.name === '' ? line : (line as Readonly<Record<string, unknown>>)[one.name]) ?? '';
  return (fact as readonly unknown[]).map((line) =>
    Object.fromEntries((field.line ?? []).map((one) => [one.name, part(one, line) as Parts[string]])),
  );
}

/** The fact of a name such as `a.b`. */
export function factAt(facts: Readonly<Record<string, unknown>> | undefined, name: string): unknown {
  let found: unknown = facts;
  for (const part of name.split('.')) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined;
  }
  return found;
}

/** Fields that begin with the facts that are known. */
export function filledIn(
  fields: readonly FieldSpec[],
  facts: Readonly<Record<string, unknown>> | undefined,
): FieldSpec[] {
  return fields.map((field) => {
    const initial = valueOfFact(field, factAt(facts, field.name));
    return initial === undefined ? field : { ...field, initial };
  });
}
