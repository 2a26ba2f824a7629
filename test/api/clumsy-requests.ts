import { type Known, type Operation, sampleOf, type Schema } from './api-description.ts';

/** A request as it is sent. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** A request with one thing wrong in it. */
export interface Clumsy extends Asked {
  /** Where the fault stands: the name of a parameter, or the path of a field of the body. */
  readonly field: string;
  readonly fault: string;
}

/** What somebody may write where a text is awaited: each has broken some program. */
export const ODD_TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  blank: '   ',
  'a zero character': 'a\u0000b',
  'half of a character': 'a\ud800b',
  'a character of another plane': '🦜🦜',
  'letters read from the right': '\u202eabc\u202c',
  'accents beside letters': 'e\u0301e\u0301',
  'wide digits': '１２３',
  quotes: `'; drop table party; --"`,
  'a wildcard': '%_%\\',
  'a page': '<script>alert(1)</script>',
  'a path': '../../../etc/passwd',
  'a day that does not exist': '2026-02-30',
  'the year zero': '0000-01-01',
  'the last year': '9999-12-31',
  'a moment that does not exist': '2026-13-45T99:99',
  'a number in letters': 'NaN',
  'a huge number': '1e400',
  'an id of nothing': '00000000-0000-4000-8000-000000000000',
  'the name of a method': '__proto__',
};
/** What somebody may give where something else is awaited. */
export const WRONG_TYPES: Readonly<Record<string, unknown>> = {
  'a number': 12.5,
  'a huge number': 1e308,
  'a boolean': true,
  nothing: null,
  'a list': [],
  'a list of lists': [[[]]],
  'an object': {},
  'an object that pretends': { constructor: { name: 'x' }, toString: 'no' },
};

/** The well-formed request of an operation. */
export function wellFormed(operation: Operation, known: Known): Asked {
  const { method, path, parameters, body } = operation;
  const told = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((one) => one.in === place && (one.required || one.name === 'preview'))
        .map((one) => [one.name, sampleOf(one.schema, known, one.name)]),
    );
  const sample = body === undefined ? undefined : sampleOf(body, known);
  return { method, path, parameters: told('path'), query: told('query'), body: sample };
}

/** A field of a body: where it stands, and what it may be. */
interface Field {
  readonly at: readonly string[];
  readonly schema: Schema;
}

/** The fields of a body, objects within it and the first of each list included. */
function fieldsOf(schema: Schema, at: readonly string[] = []): Field[] {
  if (at.length > 3) return [];
  const properties = Object.entries(schema.properties ?? {});
  const inside = properties.flatMap(([name, of]) => fieldsOf(of, [...at, name]));
  const own = properties.map(([name, of]) => ({ at: [...at, name], schema: of }));
  return [...own, ...inside, ...(schema.items ? fieldsOf(schema.items, [...at, '0']) : [])];
}

/** Of the faults, how many fields of one shape share them once the first has met them all. */
const SHARED_BY = 6;

/** Whether any text goes further than the shape of a field: it is neither one of a list nor of a pattern. */
const takesAnyText = (schema: Schema): boolean =>
  schema.anyOf?.some(takesAnyText) ??
  ([schema.type].flat().includes('string') &&
    [schema.enum, schema.const, schema.pattern, schema.format].every((limit) => limit === undefined));
/** Whether a fault is of the pattern of its field, and so goes further than its shape. */
const isOfPattern = ({ pattern, anyOf }: Schema, fault: unknown): boolean =>
  anyOf?.some((one) => isOfPattern(one, fault)) ??
  (typeof fault === 'string' && pattern !== undefined && new RegExp(pattern, 'u').test(fault));

/**
 * Deals the faults out to the fields of one operation. A text meets every fault; a field of a shape met before in the
 * operation, or that takes but a few values, is checked by the same code as its like: each takes its turn of the faults.
 */
function dealer({ method, path }: Asked) {
  const met = new Map<string, number>();
  return (schema: Schema, faults: Readonly<Record<string, unknown>>): (readonly [string, unknown])[] => {
    const all = Object.entries(faults);
    const shape = `${all.length} ${JSON.stringify(schema)}`;
    const before = met.get(shape) ?? 0;
    met.set(shape, before + 1);
    const turn = (before + method.length + path.length) % SHARED_BY;
    if (before === 0 && takesAnyText(schema)) return all;
    return all.filter(([, fault], at) => at % SHARED_BY === turn || isOfPattern(schema, fault));
  };
}

/** A copy of a value with one field set, or taken away. */
function withField(value: unknown, [first, ...rest]: readonly string[], set: { readonly to?: unknown }): unknown {
  if (first === undefined) return set.to;
  if (typeof value === 'string') return value;
  const copy = structuredClone(value ?? {}) as Record<string, unknown>;
  if (rest.length === 0 && !('to' in set)) delete copy[first];
  else copy[first] = withField(copy[first], rest, set);
  return copy;
}

function* spoiltBodies(asked: Asked, schema: Schema): Generator<Clumsy> {
  for (const [fault, body] of [...Object.entries(WRONG_TYPES), ['a text', 'text'] as const]) {
    yield { ...asked, body, field: 'body', fault };
  }
  yield { ...asked, body: undefined, field: 'body', fault: 'missing' };
  const dealt = dealer(asked);
  for (const { at: path, schema: of } of fieldsOf(schema)) {
    const spoilt = (fault: string, set: { readonly to?: unknown }): Clumsy => {
      return { ...asked, body: withField(asked.body, path, set), field: path.join('.'), fault };
    };
    yield spoilt('missing', {});
    for (const [fault, to] of dealt(of, WRONG_TYPES)) yield spoilt(fault, { to });
    for (const [fault, to] of dealt(of, ODD_TEXTS)) yield spoilt(fault, { to });
    yield spoilt('oversized', { to: 'x'.repeat(100_000) });
  }
  yield { ...asked, body: { ...(asked.body as object), surprise: 1 }, field: 'surprise', fault: 'not foreseen' };
}

/** Every request of an operation with one thing wrong in it. */
export function* clumsyRequests(operation: Operation, known: Known): Generator<Clumsy> {
  const asked = wellFormed(operation, known);
  const dealt = dealer(asked);
  for (const { name, in: place, schema } of operation.parameters) {
    const where = place === 'path' ? 'parameters' : 'query';
    const put = (fault: string, to: unknown): Clumsy => {
      return { ...asked, [where]: { ...asked[where], [name]: to }, field: name, fault };
    };
    for (const [fault, to] of dealt(schema, ODD_TEXTS)) if (place !== 'path' || to !== '') yield put(fault, to);
    yield put('oversized', 'x'.repeat(place === 'path' ? 290 : 4_000));
    if (place === 'query') yield put('missing', undefined);
    if (place === 'query') yield put('told twice', ['a', 'b']);
  }
  if (operation.body) yield* spoiltBodies(asked, operation.body);
}

/** The address that a request is sent to. */
export function addressOf({ path, parameters, query }: Asked): string {
  const encode = (value: unknown): string => encodeURIComponent(String(value).replaceAll(/\p{Surrogate}/gu, '\ufffd'));
  const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(parameters[name]));
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${name}=${encode(one)}`),
  );
  return pairs.length === 0 ? at : `${at}?${pairs.join('&')}`;
}
