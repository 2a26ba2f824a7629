/** What errors quote of the data they failed on: an address, an account, a number, a value. */
const PERSONAL: readonly RegExp[] = [
  /[^\s@"'<>(),;:=]+@[^\s@"'<>(),;:=]+\.\w+/g,
  /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b/g,
  /\+\d[\d .]{6,16}\d\b/g,
  /\b0\d(?:[ .]?\d{2}){4}\b/g,
  /(?<=: )"[^"]*"?/g,
  /(?<==)\([^)]*\)/g,
];
const HIDDEN = '[hidden]';

/** A text of an error without the personal data that it may quote: addresses, accounts, telephone numbers, values of rows. */
export function withoutPersonalData(text: string): string {
  return PERSONAL.reduce((left, pattern) => left.replaceAll(pattern, HIDDEN), text);
}

interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly table?: unknown;
  readonly cause?: ToldError;
}

const NESTED = 4;

/**
 * An error as a log may keep it: what failed and where in the program. What a database tells beside (the row at fault, the
 * parameters, the query) is left out, and its message is told without values.
 */
export function errorForLog(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutPersonalData(String(error)) };
  const { code, constraint, table } = error as Error & Partial<Record<'code' | 'constraint' | 'table', unknown>>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutPersonalData(error.message),
    stack: frames.join('\n'),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(table === undefined ? {} : { table }),
    ...(error.cause === undefined || depth >= NESTED ? {} : { cause: errorForLog(error.cause, depth + 1) }),
  };
}
