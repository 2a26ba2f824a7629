import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { faultWords } from './fault-words.ts';
import type { Language } from './language.ts';
import type { FieldFault } from './problem.ts';

/** Null and its like, tabs and line ends left out; and halves of characters. No store, file or letter takes them. */
const UNKEPT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u;
const UNKEEPABLE = {
  fr: 'Ce texte contient un caractère de commande ou incomplet : retirez-le.',
  en: 'This text has a control character or an incomplete one: leave it out.',
};
const DEEPEST = 40;

/** A request that its schema refuses. The words are chosen later, when the caller's language is known. */
export class InvalidRequest extends Error {
  readonly issues: readonly z.core.$ZodIssue[];
  /** The part that is refused: `body`, `querystring`, `params` or `headers`. */
  readonly part: string;
  constructor(issues: readonly z.core.$ZodIssue[], part = 'body') {
    super('request refused by its schema');
    this.issues = issues;
    this.part = part;
  }
}

/** The first text of a value, names of fields included, that could not be kept as it is. */
function unkeepable(value: unknown, path: readonly (string | number)[] = []): z.core.$ZodIssue | undefined {
  if (typeof value === 'string') {
    if (!UNKEPT.test(value)) return undefined;
    return { code: 'custom', path: [...path], message: UNKEEPABLE.en, params: UNKEEPABLE };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > DEEPEST) return { code: 'invalid_union', errors: [], path: path.slice(0, 1), message: '' };
  for (const [name, inner] of Object.entries(value)) {
    const found = unkeepable(name, path) ?? unkeepable(inner, [...path, name]);
    if (found) return found;
  }
  return undefined;
}

/** Checks a part of a request with its zod schema, and that its texts can be kept. */
export const compileValidator: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  return (data: unknown) => {
    const odd = unkeepable(data);
    if (odd) return { error: new InvalidRequest([odd], httpPart) };
    const read = schema.safeParse(data, { reportInput: true });
    return read.success ? { value: read.data } : { error: new InvalidRequest(read.error.issues, httpPart) };
  };
};

/** The faulty fields of a refused request, named by their path; `body` when it is the whole of it. */
export function fieldFaults({ issues, part }: InvalidRequest, language: Language): FieldFault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.join('.');
    const message = faultWords(issue, language);
    if (issue.code !== 'unrecognized_keys') return [{ field: path === '' ? part : path, message }];
    return issue.keys.map((key) => ({ field: path === '' ? key : `${path}.${key}`, message }));
  });
}
