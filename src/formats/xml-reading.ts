import { XMLParser } from 'fast-xml-parser';
import { type Money, parseMoney } from '../kernel/money.ts';

type Node = { readonly [name: string]: unknown };

/** Elements that a bank's messages repeat: always read as lists. */
const LISTS = new Set([
  'Stmt',
  'Ntfctn',
  'Ntry',
  'NtryDtls',
  'TxDtls',
  'Ustrd',
  'Strd',
  'Bal',
  'Rcrd',
  'Chrgs',
  'OrgnlPmtInfAndSts',
  'TxInfAndSts',
  'StsRsnInf',
  'AddtlInf',
  'PmtInf',
  'DrctDbtTxInf',
  'CdtTrfTxInf',
]);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  removeNSPrefix: true,
  processEntities: true,
  isArray: (name) => LISTS.has(name),
});

/** What a path of elements holds, `A.B.C`; of an element that is there several times, the first. */
export function at(node: unknown, path: string): unknown {
  let current: unknown = node;
  for (const step of path.split('.')) {
    const one: unknown = Array.isArray(current) ? current[0] : current;
    if (typeof one !== 'object' || one === null) return undefined;
    current = (one as Node)[step];
  }
  return current;
}

/** Characters that XML may bring in by number and that no store takes. */
export const CONTROLS = /[\u0000-\u001f]|\p{Surrogate}/gu;

/** The text of an element, trimmed; none when it is absent or empty. */
export function textAt(node: unknown, path: string): string | undefined {
  const found = at(node, path);
  const value: unknown = Array.isArray(found) ? found[0] : found;
  const inner = typeof value === 'object' && value !== null ? (value as Node)['#text'] : value;
  const text = typeof inner === 'string' ? inner.replaceAll(CONTROLS, ' ').trim() : '';
  return text === '' ? undefined : text;
}

/** The elements of a repeated name; none when there is none. */
export function listAt(node: unknown, path: string): readonly unknown[] {
  const value = at(node, path);
  return Array.isArray(value) ? value : [];
}

/** Ten thousand million euros: no movement of an operator is larger, and sums of such amounts can still be kept. */
const MOST_DIGITS = 10;

/** An amount as banks write it, with any number of decimals up to six; none when it is absent or no amount. */
export function amountAt(node: unknown, path: string): Money | undefined {
  const raw = textAt(node, path);
  if (raw === undefined) return undefined;
  const [whole = '', fraction = ''] = raw.split('.');
  if (whole.length > MOST_DIGITS) return undefined;
  return parseMoney(`${whole}.${fraction.padEnd(2, '0')}`);
}

/** The record without its absent fields. */
export function dropAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** The text of an XML file in the encoding that its first line declares. */
function decoded(bytes: Uint8Array): string {
  const declared = /^[^>]*encoding=["']([\w-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)));
  return new TextDecoder(declared?.[1] ?? 'utf-8').decode(bytes);
}

/** Reads well-formed XML, whatever its prefixes and its encoding; none when it is not well-formed. */
export function parseXml(bytes: Uint8Array | string): unknown {
  try {
    return parser.parse(typeof bytes === 'string' ? bytes : decoded(bytes), true);
  } catch {
    return undefined;
  }
}
