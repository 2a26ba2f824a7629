import type { Bilingual, Fault } from './decision.ts';
import type { Field } from './fields.ts';

const EXPECTED: Record<Exclude<Field['type'], 'enum'>, Bilingual> = {
  boolean: { fr: 'true ou false attendu', en: 'expected true or false' },
  integer: { fr: 'nombre entier positif ou nul attendu (12)', en: 'expected a whole number, zero or more (12)' },
  string: { fr: 'texte attendu', en: 'expected a text' },
  decimal: {
    fr: 'nombre décimal en texte attendu ("0.912"), positif ou nul',
    en: 'expected a decimal as text ("0.912"), zero or more',
  },
  money: {
    fr: 'montant en euros en texte, à deux décimales, attendu ("107.60")',
    en: 'expected an amount in euros as text with two decimals ("107.60")',
  },
  date: {
    fr: 'date existante attendue, de la forme AAAA-MM-JJ ("2026-03-14")',
    en: 'expected a date that exists, as YYYY-MM-DD ("2026-03-14")',
  },
  datetime: {
    fr: 'date et heure ISO 8601 avec décalage attendues ("2026-03-14T10:00:00-04:00")',
    en: 'expected an ISO 8601 datetime with an offset ("2026-03-14T10:00:00-04:00")',
  },
  array: {
    fr: 'liste attendue, dont chaque élément est du bon type',
    en: 'expected a list with every element of the right type',
  },
  object: { fr: 'objet attendu, avec tous ses champs', en: 'expected an object with all its fields' },
};

function expectation(field: Field): Bilingual {
  if (field.type === 'enum') {
    const values = field.values!.join(', ');
    return { fr: `une de ces valeurs attendue : ${values}`, en: `expected one of: ${values}` };
  }
  if (field.type === 'array' && field.items?.type === 'enum') {
    const values = field.items.values!.join(', ');
    return { fr: `liste attendue, parmi : ${values}`, en: `expected a list of: ${values}` };
  }
  return EXPECTED[field.type];
}

/** The fault of a fact that is absent or not of its type, with what to give instead. */
export function faultOfType(name: string, field: Field, absent: boolean): Fault {
  const expected = expectation(field);
  return {
    field: name,
    message: absent
      ? { fr: `« ${name} » manque : ${expected.fr}.`, en: `"${name}" is missing: ${expected.en}.` }
      : { fr: `« ${name} » est invalide : ${expected.fr}.`, en: `"${name}" is not valid: ${expected.en}.` },
  };
}
