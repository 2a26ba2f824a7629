import { parseDate } from '../../../kernel/civil-date.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { type JsonFacts, LifeFault } from '../../../terms/model/life.ts';
import type { ExtraFact, Procedure } from '../../../terms/model/procedure.ts';

type Kind = ExtraFact['kind'];

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function isAddress(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const address = value as Readonly<Record<string, unknown>>;
  return isText(address.line) && isText(address.city) && /^\d{5}$/.test(String(address.postcode));
}

const FITS: Readonly<Partial<Record<Kind, (value: unknown) => boolean>>> = {
  date: (value) => typeof value === 'string' && parseDate(value) !== undefined,
  money: (value) => typeof value === 'string' && /^\d{1,9}\.\d{2}$/.test(value),
  boolean: (value) => typeof value === 'boolean',
  address: isAddress,
};

const WANTED: Readonly<Partial<Record<Kind, Bilingual>>> = {
  date: { fr: 'donnez une date comme "2026-03-14"', en: 'give a date such as "2026-03-14"' },
  money: {
    fr: 'donnez un montant en euros, avec un point et deux décimales (54.90)',
    en: 'give an amount in euros, with a point and two decimals (54.90)',
  },
  boolean: { fr: 'répondez par oui ou non', en: 'answer yes or no' },
  address: {
    fr: 'donnez la voie, le code postal et la commune',
    en: 'give the street, the postcode and the town',
  },
};
const TEXT: Bilingual = { fr: 'donnez un texte', en: 'give a text' };

/** Facts that no decision reads, and that carrying out an outcome needs: one that is not of its kind throws `LifeFault`. */
export function checkExtraFacts(procedure: Procedure, told: JsonFacts): void {
  for (const { name, kind, label } of procedure.extra ?? []) {
    const value = told[name];
    if (value === undefined || (FITS[kind] ?? isText)(value)) continue;
    const wanted = WANTED[kind] ?? TEXT;
    throw new LifeFault(name, { fr: `${label.fr} : ${wanted.fr}.`, en: `${label.en}: ${wanted.en}.` });
  }
}
