import { z } from 'zod';
import type { Failure } from '../../kernel/result.ts';
import type { Language } from './language.ts';
import { STATUS_TITLES } from './problem-labels.ts';

/** One faulty field of a request, by its path in the body, the query or the address. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** A problem document (RFC 9457), as `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })),
});

export type Problem = z.infer<typeof problemSchema>;

/** An expected failure on its way to the caller: thrown in a route, it undoes the transaction and becomes a problem document. */
export class Refusal extends Error {
  readonly failure: Failure;
  readonly status: number;
  constructor(failure: Failure, status: number = statusOf(failure)) {
    super(failure.code);
    this.failure = failure;
    this.status = status;
  }
}

const STATUS_BY_ENDING: readonly (readonly [RegExp, number])[] = [
  [/\/(not-found|unknown)$/, 404],
  [/\/forbidden$/, 403],
  [/^sign-in\/(refused|code-needed|wrong-code)$/, 401],
  [/\/too-many-attempts$/, 429],
];

/** The HTTP status of a failure: by the end of its code where that says it, else 422 when a field is at fault and 409 when the state refuses. */
export function statusOf(failure: Failure): number {
  const known = STATUS_BY_ENDING.find(([pattern]) => pattern.test(failure.code));
  if (known) return known[1];
  return failure.field === undefined ? 409 : 422;
}

/** The problem document of a failure, in the caller's language. */
export function problemOf(
  code: string,
  status: number,
  detail: string,
  language: Language,
  errors: readonly FieldFault[] = [],
): Problem {
  const titles = STATUS_TITLES[status] ?? STATUS_TITLES[500]!;
  return { type: `/problems/${code}`, title: titles[language], status, detail, code, errors: [...errors] };
}
