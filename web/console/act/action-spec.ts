import { withOffset } from '../../design/territory-time.ts';

/** What somebody filled in beside lists: text, a tick, or several codes. */
type Plain = string | boolean | readonly string[];

/** One line of a list, or an address: values by name. */
export interface Parts {
  readonly [name: string]: Plain;
}

/** What somebody filled in: text, a tick, several codes, an address, or lines. */
export type Value = Plain | Parts | readonly Parts[];
export type Values = Readonly<Record<string, Value>>;

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Why it cannot be taken: it is shown all the same, and cannot be chosen. */
  readonly refused?: string;
}

/** One field of a form, as data. */
export interface FieldSpec {
  /** Where it goes in the body; dots nest (`address.city`). */
  readonly name: string;
  readonly kind:
    | 'text'
    | 'password'
    /** Several lines. */
    | 'long-text'
    | 'date'
    | 'local-time'
    | 'amount'
    | 'choice'
    | 'yes-no'
    | 'tick'
    | 'many'
    /** A whole number. */
    | 'count'
    /** A day and an hour by the clocks of `territory`, sent with its offset. */
    | 'moment'
    | 'address'
    /** A list of which each line has the fields of `line`; of one field named `''`, a list of plain values. */
    | 'lines';
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly options?: readonly Option[];
  readonly initial?: Value;
  /** Where a moment or an address is. */
  readonly territory?: string;
  readonly line?: readonly FieldSpec[];
  /** Rarely needed: folded away until somebody asks. */
  readonly folded?: boolean;
  /** Asked only once the contract says that it lacks. */
  readonly onDemand?: boolean;
  /** Whether it is asked, given what was filled in so far. */
  readonly shown?: (values: Values) => boolean;
}

/** Fields that the server looks at together while they are typed, before anything is asked of it. */
export interface TypedCheck {
  readonly path: string;
  readonly fields: readonly string[];
  /** Whether enough is typed to look at. */
  readonly ready: (values: Values) => boolean;
  /** What is said once nothing is wrong with them. */
  readonly passed: string;
}

/** Something that an agent does: a form, what it would do, its confirmation. */
export interface ActionSpec {
  readonly key: string;
  readonly title: string;
  readonly lede?: string;
  readonly path: string;
  /** The version that the screen read, when the change is made from one. */
  readonly version?: number;
  readonly fields: readonly FieldSpec[];
  readonly check?: TypedCheck;
  /** Sent beside the fields. */
  readonly fixed?: Readonly<Record<string, unknown>>;
}

const NO_ADDRESS: Parts = { line: '', postcode: '', city: '' };

/** What a form holds before anybody fills it in. */
export function initialValues(fields: readonly FieldSpec[]): Values {
  const empty = { tick: false, many: [], choice: '', lines: [], address: NO_ADDRESS } as Record<string, Value>;
  return Object.fromEntries(fields.map((field) => [field.name, field.initial ?? empty[field.kind] ?? '']));
}

/** An amount as it is typed in either language, with two decimals: `12,5` becomes `12.50`. */
export function typedAmount(text: string): string {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(plain);
  return match ? `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}` : text;
}

function put(body: Record<string, unknown>, path: string, value: unknown): void {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    body[head] = value;
    return;
  }
  const inner = (body[head] ?? {}) as Record<string, unknown>;
  body[head] = inner;
  put(inner, rest.join('.'), value);
}

/** Lines of a list as they are sent; empty ones are left out. */
function sentLines(fields: readonly FieldSpec[], lines: readonly Parts[]): unknown[] {
  return lines.flatMap((line) => {
    const filled = fields.filter((field) => !isEmpty(field, line[field.name]));
    if (filled.length === 0) return [];
    const sent: Record<string, unknown> = {};
    for (const field of filled) put(sent, field.name, sentValue(field, line[field.name]!));
    return ['' in sent ? sent[''] : sent];
  });
}

function isEmpty(field: FieldSpec, value: Value | undefined): boolean {
  if (value === undefined || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0 && !field.required;
  return field.kind === 'address' && (value as Parts).line === '';
}

function sentValue(field: FieldSpec, value: Value): unknown {
  if (field.kind === 'amount') return typedAmount(String(value));
  if (field.kind === 'count') return /^-?\d+$/.test(String(value)) ? Number(value) : value;
  if (field.kind === 'moment') return withOffset(String(value), field.territory ?? 'FR');
  if (field.kind === 'lines') return sentLines(field.line ?? [], value as readonly Parts[]);
  return field.kind === 'yes-no' ? value === 'true' : value;
}

/** The body of a request: fields that are not asked or not filled in are left out. */
export function bodyOf(spec: ActionSpec, values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of spec.fields) {
    if (field.shown && !field.shown(values)) continue;
    const value = values[field.name];
    if (isEmpty(field, value)) continue;
    put(body, field.name, sentValue(field, value!));
  }
  for (const [path, value] of Object.entries(spec.fixed ?? {})) put(body, path, value);
  return body;
}

/** What one field of a form is given. */
export interface SpecFieldProps {
  readonly spec: FieldSpec;
  readonly value: Value;
  readonly error?: string | undefined;
  readonly onChange: (value: Value) => void;
}
