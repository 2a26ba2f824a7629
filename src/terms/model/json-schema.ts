import type { Field, Fields } from './fields.ts';

/** A JSON Schema (draft 2020-12) as a plain object. */
export type JsonSchema = { [keyword: string]: unknown };

const SCALARS: Record<Exclude<Field['type'], 'enum' | 'array' | 'object'>, JsonSchema> = {
  boolean: { type: 'boolean' },
  integer: { type: 'integer', minimum: 0 },
  string: { type: 'string' },
  decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', format: 'decimal' },
  money: { type: 'string', pattern: '^-?\\d+\\.\\d{2}$', format: 'money' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
};

function fieldSchema(field: Field): JsonSchema {
  let schema: JsonSchema;
  if (field.type === 'enum') schema = { type: 'string', enum: field.values };
  else if (field.type === 'array') schema = { type: 'array', items: fieldSchema(field.items!) };
  else if (field.type === 'object') schema = jsonSchemaOf(field.fields!);
  else schema = { ...SCALARS[field.type] };
  if (field.signed) delete schema['minimum'];
  if (field.note) schema['description'] = field.note;
  if (field.default !== undefined) schema['default'] = field.default;
  return field.nullable ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** The JSON Schema of a decision's input or output. */
export function jsonSchemaOf(fields: Fields): JsonSchema {
  const names = Object.keys(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, fieldSchema(fields[name]!)])),
    required: names.filter((name) => !fields[name]!.optional),
    additionalProperties: false,
  };
}
