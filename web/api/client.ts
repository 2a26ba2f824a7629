import { reasonHeader } from './access-reason.ts';

/** One faulty field of a request. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** A refusal of the server: a problem document (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldFault[];
  constructor(document: { status: number; code: string; detail: string; errors?: readonly FieldFault[] }) {
    super(document.detail);
    this.status = document.status;
    this.code = document.code;
    this.errors = document.errors ?? [];
  }
}

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly form?: FormData;
  /** The version that a change is made from. */
  readonly version?: number;
  /** The same key sent again changes nothing more. */
  readonly key?: string;
}

function csrfToken(): string {
  return /(?:^|; )regie_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

function headersOf(sent: Sent): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': document.documentElement.lang || 'fr',
    ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(sent.method === undefined || sent.method === 'GET' ? {} : { 'x-csrf-token': csrfToken() }),
    ...(sent.version === undefined ? {} : { 'if-match': `"${sent.version}"` }),
    ...(sent.key === undefined ? {} : { 'idempotency-key': sent.key }),
    ...reasonHeader(),
  };
}

/** Calls the server; a refusal is thrown as a `Problem`. */
export async function call<T>(path: string, sent: Sent = {}): Promise<T> {
  const answer = await fetch(path, {
    method: sent.method ?? 'GET',
    headers: headersOf(sent),
    credentials: 'same-origin',
    ...(sent.form ? { body: sent.form } : sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
  });
  if (answer.status === 204) return undefined as T;
  const type = answer.headers.get('content-type') ?? '';
  const read: unknown = type.includes('json') ? await answer.json() : undefined;
  if (answer.ok) return read as T;
  const unknown = { status: answer.status, code: 'server/unreachable', detail: answer.statusText };
  throw new Problem(read === undefined ? unknown : (read as ConstructorParameters<typeof Problem>[0]));
}
