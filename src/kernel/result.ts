/** An expected failure, as a value: a code such as `agreement/already-terminated`, the field at fault and a message in both languages. */
export interface Failure {
  readonly code: string;
  readonly field?: string;
  readonly message: { readonly fr: string; readonly en: string };
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** An expected failure; `field` names the faulty input field when there is one. */
export function fail(code: string, fr: string, en: string, field?: string): { ok: false; failure: Failure } {
  return {
    ok: false,
    failure: field === undefined ? { code, message: { fr, en } } : { code, field, message: { fr, en } },
  };
}
