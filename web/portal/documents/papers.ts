import type { Bilingual, MyBills, MyDocuments } from '../../api/shapes.ts';

/** Sorts of papers, in the order in which they are offered. */
export const SORTS = ['contract', 'bill', 'letter', 'given', 'other'] as const;

export type Sort = (typeof SORTS)[number];

interface Common {
  readonly key: string;
  readonly sort: Sort;
  readonly on: string;
}

/** A paper of the customer: a document that opens, or a bill that has a page. */
export type Paper = Common &
  ({ readonly href: string; readonly title: Bilingual } | { readonly billId: string; readonly number: string });

const CONTRACT = new Set(['contract', 'contract-summary', 'withdrawal-form', 'terms']);
const GIVEN = new Set(['identity', 'bank-details', 'proof-of-address', 'proof']);

/** Which sort a document is of, by its kind. */
export function sortOf(kind: string): Sort {
  if (CONTRACT.has(kind)) return 'contract';
  if (GIVEN.has(kind)) return 'given';
  if (/letter|notice|statement|slip|mandate|report|reminder/.test(kind)) return 'letter';
  return kind.includes('bill') ? 'bill' : 'other';
}

/** Documents and bills together, the newest first. */
export function papersOf(documents: MyDocuments['documents'], bills: MyBills['bills']): Paper[] {
  const kept = documents.map((one) => ({
    key: one.id,
    sort: sortOf(one.kind),
    on: one.on,
    href: one.href,
    title: one.title,
  }));
  const billed = bills.map((one) => ({
    key: one.id,
    sort: 'bill' as const,
    on: one.issuedOn,
    billId: one.id,
    number: one.number,
  }));
  return [...kept, ...billed].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
