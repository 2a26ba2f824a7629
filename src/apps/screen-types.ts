import { z } from 'zod';
import { booksShapes } from '../modules/books/shapes.ts';
import { communicationShapes } from '../modules/communication/shapes.ts';
import { deskShapes } from '../modules/desk/shapes/index.ts';
import { tourShapes } from '../modules/customer/api/tour.ts';
import { figuresShapes } from '../modules/figures/shapes.ts';
import { configurationShapes } from '../modules/configuration/shapes.ts';
import { screenShapes as customerShapes } from '../modules/customer/shapes/index.ts';
import { shopShapes } from '../modules/shop/shapes.ts';
import { mediationShapes } from '../modules/mediation/shapes.ts';

const screenShapes = {
  ...communicationShapes,
  ...customerShapes,
  ...mediationShapes,
  ...booksShapes,
  ...configurationShapes,
  ...figuresShapes,
  ...tourShapes,
  ...deskShapes,
  ...shopShapes,
};

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

const SCALARS: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

function objectType(schema: Schema, depth: number): string {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return '{ readonly [name: string]: unknown }';
  const pad = '  '.repeat(depth + 1);
  const lines = properties.map(([name, property]) => {
    const mark = schema.required?.includes(name) ? '' : '?';
    return `${pad}readonly ${name}${mark}: ${typeText(property, depth + 1)};`;
  });
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
}

function typeText(schema: Schema, depth = 0): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1)!;
  if (schema.const !== undefined) return `'${String(schema.const)}'`;
  if (schema.enum) return schema.enum.map((value) => `'${String(value)}'`).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((one) => typeText(one, depth)).join(' | ');
  if (schema.type === 'array') return `readonly ${wrapped(typeText(schema.items ?? {}, depth))}[]`;
  if (schema.type === 'object') return objectType(schema, depth);
  const names = typeof schema.type === 'object' ? schema.type : [schema.type ?? ''];
  return names.map((name) => SCALARS[name] ?? 'unknown').join(' | ');
}

function wrapped(type: string): string {
  return type.includes('|') ? `(${type})` : type;
}

/** The types of the answers that the screens read, written from the schemas that the server checks its answers with. */
export async function screenTypesText(): Promise<string> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(screenShapes)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => id }) as unknown as { schemas: Record<string, Schema> };
  const types = Object.keys(screenShapes).map((id) => {
    const text = typeText(schemas[id]!);
    return text.startsWith('{') ? `export interface ${id} ${text}` : `export type ${id} = ${text};`;
  });
  const text = `// Written by "npm run generate" from the schemas of the server. Do not edit.\n\n${types.join('\n\n')}\n`;
  const { format } = await import('prettier');
  return format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
