import type { Language } from './cli-decide-words.ts';
import { sourceEvidence } from './cli-coverage-sources.ts';
import { coverPack, type CoveredItem, type ItemKind, KINDS, missingWords } from './realisation/coverage.ts';
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
};
const HEAD: Bilingual = {
  fr: 'Éléments        réalisés  manquants',
  en: 'Items           realised    missing',
};
const MISSING: Bilingual = { fr: 'Il manque', en: 'Missing' };
const REALISED: Bilingual = { fr: 'Réalisé', en: 'Realised' };

interface Clauses {
  readonly whole: number;
  readonly partly: number;
  readonly none: number;
}

/** How many clauses have all, some or none of their words realised. */
export function clauseCounts(items: readonly CoveredItem[]): Clauses {
  const byClause = new Map<string, boolean[]>();
  for (const { clause, by } of items) byClause.set(clause, [...(byClause.get(clause) ?? []), by !== undefined]);
  const all = [...byClause.values()];
  const whole = all.filter((one) => one.every(Boolean)).length;
  const none = all.filter((one) => !one.some(Boolean)).length;
  return { whole, partly: all.length - whole - none, none };
}

function countLine(items: readonly CoveredItem[], kind: ItemKind, language: Language): string {
  const own = items.filter((item) => item.kind === kind);
  const done = own.filter(({ by }) => by !== undefined).length;
  const [realised, missing] = [String(done), String(own.length - done)];
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
      const { by, lack, pack } = own[0]!;
      const clauses = own.map(({ clause }) => clause.slice(pack.length + 1)).join(', ');
      return `    ${key} — ${by ?? LACK[lack!][language]} (${clauses})\n`;
    });
  return lines.join('');
}

function packText(pack: Pack, items: readonly CoveredItem[], missingOnly: boolean, language: Language): string {
  const { whole, partly, none } = clauseCounts(items);
  const clauses =
    language === 'fr'
      ? `${whole} clauses réalisées, ${partly} en partie, ${none} pas du tout, sur ${pack.clauses.length}`
      : `${whole} clauses realised, ${partly} in part, ${none} not at all, of ${pack.clauses.length}`;
  const table = KINDS.map((kind) => countLine(items, kind, language)).join('');
  const missing = items.filter(({ by }) => by === undefined);
  const realised = items.filter(({ by }) => by !== undefined);
  let text = `${pack.name[language]} (${pack.id})\n  ${clauses}\n\n  ${HEAD[language]}\n${table}`;
  if (!missingOnly && realised.length > 0) text += `\n  ${REALISED[language]}\n${listText(realised, language)}`;
  if (missing.length > 0) text += `\n  ${MISSING[language]}\n${listText(missing, language)}`;
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

/** The words that nothing realises, contract by contract, as the file that keeps the list from growing holds them. */
export function missingListText(packs: readonly Pack[]): string {
  const evidence = sourceEvidence();
  const lists = packs.map((pack) => [pack.id, missingWords(coverPack(pack, evidence))] as const);
  return `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`;
}
