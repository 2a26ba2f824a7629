import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import type { Language } from './language.ts';
import type { FieldFault } from './problem.ts';

const LOCALES = { fr: z.locales.fr().localeError, en: z.locales.en().localeError } as const;

/** A request that its schema refuses. The words are chosen later, when the caller's language is known. */
export class InvalidRequest extends Error {
  readonly issues: readonly z.core.$ZodIssue[];
  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('request refused by its schema');
    this.issues = issues;
  }
}

/** Checks a part of a request with its zod schema. */
export const compileValidator: FastifySchemaCompiler<z.ZodType> = ({ schema }) => {
  return (data: unknown) => {
    const read = schema.safeParse(data, { reportInput: true });
    return read.success ? { value: read.data } : { error: new InvalidRequest(read.error.issues) };
  };
};

/** What zod says of an issue in a language; messages that a schema writes itself (`custom`) are kept as they are. */
function messageOf(issue: z.core.$ZodIssue, language: Language): string {
  if (issue.code === 'custom') return issue.message;
  const said = LOCALES[language](issue as z.core.$ZodRawIssue);
  if (said === undefined || said === null) return issue.message;
  return typeof said === 'string' ? said : said.message;
}

/** The faulty fields of a refused request, named by their path. */
export function fieldFaults(issues: readonly z.core.$ZodIssue[], language: Language): FieldFault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [{ field: path, message: messageOf(issue, language) }];
    return issue.keys.map((key) => ({
      field: path === '' ? key : `${path}.${key}`,
      message: messageOf(issue, language),
    }));
  });
}
