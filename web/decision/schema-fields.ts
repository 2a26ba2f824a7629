import { codeName } from '../design/code-name.ts';
import type { Words } from '../design/language.tsx';
import type { FieldSpec } from '../console/act/action-spec.ts';
import type { Schema } from './contracts.ts';

function kindOf(schema: Schema): FieldSpec['kind'] | undefined {
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return 'yes-no';
  if (schema.type === 'array') return schema.items?.enum ? 'many' : undefined;
  if (schema.type === 'object') return undefined;
  if (schema.format === 'date') return 'date';
  if (schema.format === 'money') return 'amount';
  return 'text';
}

/** The plain type of a field that may be null. */
export function bare(schema: Schema): Schema {
  return schema.anyOf?.find((one) => one.type !== 'null') ?? schema;
}

/** A form's field for a fact of a decision; `undefined` when the fact is too deep for a form (a list of objects). */
export function fieldOfFact(name: string, given: Schema, required: boolean, words: Words): FieldSpec | undefined {
  const schema = bare(given);
  const kind = kindOf(schema);
  if (kind === undefined) return undefined;
  const codes = schema.enum ?? schema.items?.enum ?? [];
  return {
    name,
    kind,
    label: words.word('fact', name),
    required,
    ...(codes.length > 0 ? { options: codes.map((value) => ({ value, label: codeName(value, words) })) } : {}),
  };
}

/** Facts that a form cannot ask are written as JSON. */
export function deepFacts(input: Schema): string[] {
  return Object.entries(input.properties ?? {})
    .filter(([, schema]) => kindOf(bare(schema)) === undefined)
    .map(([name]) => name);
}
