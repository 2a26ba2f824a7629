import type { Bilingual } from '../model/decision.ts';
import type { Clause } from '../model/clause.ts';
import type { Pack } from '../model/pack.ts';

export const KINDS = ['decision', 'process', 'document', 'catalog', 'content'] as const;
export type ItemKind = (typeof KINDS)[number];

/** What may realise a word of the clauses; everything named must be there. */
export interface Realisation {
  /** Contracts for which it holds; absent: every contract that agreements are made under. */
  readonly packs?: readonly string[];
  /** A source file, and what it exports (of a JSON file: a name that it holds). */
  readonly file?: string;
  readonly name?: string;
  /** A procedure that the contract offers. */
  readonly procedure?: string;
  /** A step of the contract's life. */
  readonly life?: string;
  /** Codes of the contract's catalogue. */
  readonly codes?: readonly string[];
}

/** Word of a clause to what may realise it; one that holds is enough. `*` stands for words of no entry of their own. */
export type RealisationMap = { readonly [word: string]: readonly Realisation[] };

/** What the sources of the product show, read by the command and by the test. */
export interface Evidence {
  /** Decisions that the life of the contract asks in its sources. */
  asked(pack: string): ReadonlySet<string>;
  /** Whether a source file exports (or a JSON file holds) a name. */
  holds(file: string, name: string | undefined): boolean;
  readonly maps: Readonly<Record<Exclude<ItemKind, 'decision'>, RealisationMap>>;
  /** Why what a word (`process:…`) names is not for such a product to do. */
  readonly reasons: Readonly<Record<string, Bilingual>>;
}

/** One word of one clause: what realises it, or nothing. */
export interface CoveredItem {
  readonly pack: string;
  readonly clause: string;
  readonly kind: ItemKind;
  readonly word: string;
  /** Absent: missing. */
  readonly by?: string;
  /** Why it is missing. */
  readonly lack?: 'not-implemented' | 'computable-only' | 'contract-not-carried-out' | 'nothing-does-it' | 'outside';
  /** Why it is none of the product’s. */
  readonly why?: Bilingual;
}

type Answer = Pick<CoveredItem, 'by' | 'lack' | 'why'>;

/** Whether rooms ask a contract: a subscriber's life, or help given beside one. */
function carriedOut(pack: Pack): boolean {
  return (
    pack.life !== undefined || pack.assistance !== undefined || pack.privacy !== undefined || pack.shop !== undefined
  );
}

function decisionAnswer(pack: Pack, word: string, evidence: Evidence): Answer {
  if (!pack.decisions.some(({ name }) => name === word)) return { lack: 'not-implemented' };
  if (!carriedOut(pack)) return { lack: 'contract-not-carried-out' };
  const procedure = pack.life?.procedures?.find(({ decision }) => decision === word);
  if (procedure) return { by: `procedure ${procedure.name}` };
  return evidence.asked(pack.id).has(word) ? { by: 'life' } : { lack: 'computable-only' };
}

function holds(pack: Pack, { packs, file, name, procedure, life, codes }: Realisation, evidence: Evidence): boolean {
  if (codes) return codes.every((code) => pack.catalog.some((item) => item.code === code));
  if (packs ? !packs.includes(pack.id) : !carriedOut(pack)) return false;
  if (procedure !== undefined && !pack.life?.procedures?.some((one) => one.name === procedure)) return false;
  if (life !== undefined && !(pack.life && life in pack.life)) return false;
  return file === undefined || evidence.holds(file, name);
}

function told({ file, name, procedure, life, codes }: Realisation): string {
  if (codes) return `catalogue ${codes.join(', ')}`;
  if (procedure !== undefined) return `procedure ${procedure}`;
  const place = file === undefined ? [] : [name === undefined ? file : `${file} ${name}`];
  return [...(life === undefined ? [] : [`life ${life}`]), ...place].join(', ');
}

function mappedAnswer(pack: Pack, kind: Exclude<ItemKind, 'decision'>, word: string, evidence: Evidence): Answer {
  if (kind === 'catalog' && pack.catalog.some(({ code }) => code === word)) return { by: `catalogue ${word}` };
  const map = evidence.maps[kind];
  const may = Object.hasOwn(map, word) ? map[word]! : (map['*'] ?? []);
  const found = may.find((one) => holds(pack, one, evidence));
  if (found) return { by: told(found) };
  // What the contract tells the customer stands in the customer space and the console, under its subject.
  if (kind === 'content' && carriedOut(pack) && pack.topics[word]) return { by: `topic ${word}` };
  return { lack: carriedOut(pack) ? 'nothing-does-it' : 'contract-not-carried-out' };
}

function itemOf(pack: Pack, clause: Clause, item: string, evidence: Evidence): CoveredItem {
  const colon = item.indexOf(':');
  const kind = item.slice(0, colon) as ItemKind;
  const word = item.slice(colon + 1);
  const found = kind === 'decision' ? decisionAnswer(pack, word, evidence) : mappedAnswer(pack, kind, word, evidence);
  const why = found.by === undefined && carriedOut(pack) ? evidence.reasons[item] : undefined;
  const answer: Answer = why === undefined ? found : { lack: 'outside', why };
  return { pack: pack.id, clause: clause.id, kind, word, ...answer };
}

/** Every word of every clause of a contract, with what in the product realises it. */
export function coverPack(pack: Pack, evidence: Evidence): readonly CoveredItem[] {
  return pack.clauses.flatMap((clause) => clause.realizedBy.map((item) => itemOf(pack, clause, item, evidence)));
}

/** Words of a contract that nothing realises although the product should, each once, in order: `process:move`. */
export function missingWords(items: readonly CoveredItem[]): readonly string[] {
  const missing = items
    .filter(({ by, lack }) => by === undefined && lack !== 'outside')
    .map(({ kind, word }) => `${kind}:${word}`);
  return [...new Set(missing)].sort();
}
