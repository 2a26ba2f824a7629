import type { Field, Fields } from './fields.ts';

/** A JSON Schema (draft 2020-12) as a plain object. */
export type JsonSchema = { [keyword: string]: unknown };

/** Facts take no minus sign but where the field says so; outcomes may carry one. */
export type SchemaSide = 'facts' | 'outcome';

function scalarSchema(field: Field, side: SchemaSide): JsonSchema {
  const minus = field.signed || side === 'outcome' ? '-?' : '';
  switch (field.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return minus ? { type: 'integer' } : { type: 'integer', minimum: field.minimum ?? 0 };
    case 'decimal':
      return { type: 'string', pattern: `^${minus}\\d+(\\.\\d+)?$`, format: 'decimal' };
    case 'money':
      return { type: 'string', pattern: `^${minus}\\d+\\.\\d{2}$`, format: 'money' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'datetime':
      return { type: 'string', format: 'date-time' };
    default:
      return field.pattern === undefined ? { type: 'string' } : { type: 'string', pattern: field.pattern };
  }
}

function fieldSchema(field: Field, side: SchemaSide): JsonSchema {
  let schema: JsonSchema;
  if (field.type === 'enum') schema = { type: 'string', enum: field.values };
  else if (field.type === 'array') schema = { type: 'array', items: fieldSchema(field.items!, side) };
  else if (field.type === 'object') schema = jsonSchemaOf(field.fields!, side);
  else schema = scalarSchema(field, side);
  if (field.note) schema['description'] = field.note;
  if (field.default !== undefined) schema['default'] = field.default;
  return field.nullable ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** The JSON Schema of a decision's facts or of its outcome. */
export function jsonSchemaOf(fields: Fields, side: SchemaSide = 'facts'): JsonSchema {
  const names = Object.keys(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, fieldSchema(fields[name]!, side)])),
    required: names.filter((name) => !fields[name]!.optional),
    additionalProperties: false,
  };
}
