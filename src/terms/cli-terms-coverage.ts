import type { Language } from './cli-decide-words.ts';
import { sourceEvidence } from './cli-coverage-sources.ts';
import { coverPack, type CoveredItem, type ItemKind, KINDS } from './realisation/coverage.ts';
import type { Bilingual } from './model/decision.ts';
import type { Pack } from './model/pack.ts';

const KIND_TITLE: Record<ItemKind, Bilingual> = {
  decision: { fr: 'décisions', en: 'decisions' },
  process: { fr: 'procédures', en: 'processes' },
  document: { fr: 'documents', en: 'documents' },
  catalog: { fr: 'catalogue', en: 'catalogue' },
  content: { fr: 'textes', en: 'texts' },
};
const LACK: Record<NonNullable<CoveredItem['lack']>, Bilingual> = {
  'not-implemented': { fr: 'décision absente', en: 'no such decision' },
  'computable-only': { fr: 'se calcule, rien ne la met en œuvre', en: 'computed only, nothing carries it out' },
  'contract-not-carried-out': {
    fr: 'contrat que le produit calcule sans le dérouler',
    en: 'contract computed, not carried out',
  },
  'nothing-does-it': { fr: 'rien ne le fait', en: 'nothing does it' },
  outside: { fr: 'hors du produit', en: 'outside the product' },
};
const HEAD: Bilingual = {
  fr: 'Éléments        réalisés  manquants',
  en: 'Items           realised    missing',
};
const MISSING: Bilingual = { fr: 'Il manque', en: 'Missing' };
const OUTSIDE: Bilingual = { fr: 'Hors du produit, et pourquoi', en: 'Outside the product, and why' };
const REALISED: Bilingual = { fr: 'Réalisé', en: 'Realised' };

interface Clauses {
  readonly whole: number;
  readonly partly: number;
  readonly none: number;
  /** Clauses that the product has no part in. */
  readonly outside: number;
}

/** How many clauses have all, some or none of their words realised. */
export function clauseCounts(items: readonly CoveredItem[]): Clauses {
  const byClause = new Map<string, boolean[]>();
  for (const { clause, by, lack } of items) {
    const before = byClause.get(clause) ?? [];
    byClause.set(clause, lack === 'outside' ? before : [...before, by !== undefined]);
  }
  const all = [...byClause.values()].filter((one) => one.length > 0);
  const whole = all.filter((one) => one.every(Boolean)).length;
  const none = all.filter((one) => !one.some(Boolean)).length;
  return { whole, partly: all.length - whole - none, none, outside: byClause.size - all.length };
}

function countLine(items: readonly CoveredItem[], kind: ItemKind, language: Language): string {
  const own = items.filter((item) => item.kind === kind);
  const done = own.filter(({ by }) => by !== undefined).length;
  const lacking = own.filter(({ by, lack }) => by === undefined && lack !== 'outside').length;
  const [realised, missing] = [String(done), String(lacking)];
  return `  ${KIND_TITLE[kind][language].padEnd(14)}${realised.padStart(10)}${missing.padStart(11)}\n`;
}

function listText(items: readonly CoveredItem[], language: Language): string {
  const words = new Map<string, CoveredItem[]>();
  for (const item of items) {
    const key = `${item.kind}:${item.word}`;
    words.set(key, [...(words.get(key) ?? []), item]);
  }
  const lines = [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const { by, lack, pack, why } = own[0]!;
      const clauses = own.map(({ clause }) => clause.slice(pack.length + 1)).join(', ');
      return `    ${key} — ${by ?? (why ?? LACK[lack!])[language]} (${clauses})\n`;
    });
  return lines.join('');
}

function packText(pack: Pack, items: readonly CoveredItem[], missingOnly: boolean, language: Language): string {
  const { whole, partly, none, outside: beyond } = clauseCounts(items);
  const clauses =
    language === 'fr'
      ? `${whole} clauses réalisées, ${partly} en partie, ${none} pas du tout, ${beyond} hors du produit, sur ${pack.clauses.length}`
      : `${whole} clauses realised, ${partly} in part, ${none} not at all, ${beyond} outside the product, of ${pack.clauses.length}`;
  const table = KINDS.map((kind) => countLine(items, kind, language)).join('');
  const missing = items.filter(({ by, lack }) => by === undefined && lack !== 'outside');
  const outside = items.filter(({ lack }) => lack === 'outside');
  const realised = items.filter(({ by }) => by !== undefined);
  let text = `${pack.name[language]} (${pack.id})\n  ${clauses}\n\n  ${HEAD[language]}\n${table}`;
  if (!missingOnly && realised.length > 0) text += `\n  ${REALISED[language]}\n${listText(realised, language)}`;
  if (missing.length > 0) text += `\n  ${MISSING[language]}\n${listText(missing, language)}`;
  if (outside.length > 0) text += `\n  ${OUTSIDE[language]}\n${listText(outside, language)}`;
  return text;
}

/** What in the product realises each clause of contracts, and what is missing: a text, or one JSON object a line. */
export function coverageText(
  packs: readonly Pack[],
  {
    json,
    missingOnly,
    language,
  }: { readonly json: boolean; readonly missingOnly: boolean; readonly language: Language },
): string {
  const evidence = sourceEvidence();
  const texts = packs.map((pack) => {
    const items = coverPack(pack, evidence);
    if (!json) return packText(pack, items, missingOnly, language);
    const shown = missingOnly ? items.filter(({ by }) => by === undefined) : items;
    return shown.map((item) => `${JSON.stringify(item)}\n`).join('');
  });
  return texts.join(json ? '' : '\n');
}
