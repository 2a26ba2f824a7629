import { type CivilDate, isoDate, plusDays } from '../../src/kernel/civil-date.ts';
import type { Chance } from '../../src/story/chance.ts';
import type { Field, Fields } from '../../src/terms/model/fields.ts';
import type { JsonFacts } from '../../src/terms/model/life.ts';
import type { Json } from '../../src/terms/model/write-outcome.ts';

const TEXTS = ['sans objet', 'voir le dossier', 'appel du client'];
const AMOUNTS = ['0.00', '5.00', '19.90', '49.90', '120.00'];

/** A moment of a day, as people tell one: with the offset of the territory left out where none is needed. */
function moment(luck: Chance, day: CivilDate): string {
  return `${isoDate(day)}T${String(8 + luck.below(10)).padStart(2, '0')}:00:00+00:00`;
}

/** A value that a field accepts by its type; that the rules accept it too is left to chance. */
export function someValue(luck: Chance, field: Field, today: CivilDate): Json {
  const day = plusDays(today, luck.below(3) === 0 ? luck.below(20) : -luck.below(30));
  switch (field.type) {
    case 'boolean':
      return luck.oneIn(2);
    case 'integer':
      return (field.minimum ?? 0) + luck.below(12);
    case 'enum':
      return luck.pick(field.values!);
    case 'decimal':
      return `${luck.below(100)}.5`;
    case 'money':
      return luck.pick(AMOUNTS);
    case 'date':
      return isoDate(day);
    case 'datetime':
      return moment(luck, day);
    case 'array': {
      const items = Array.from({ length: luck.below(3) }, () => someValue(luck, field.items!, today));
      return items.filter((one, i) => items.findIndex((other) => String(other) === String(one)) === i);
    }
    case 'object':
      return someFacts(luck, field.fields!, {}, today) as Json;
    case 'string':
      return luck.pick(TEXTS);
  }
}

/** Facts that fit a decision's fields: what the house proposes mostly stands, what may be absent often is. */
export function someFacts(luck: Chance, fields: Fields, offered: JsonFacts, today: CivilDate): JsonFacts {
  const told = Object.entries(fields).flatMap(([name, field]): [string, Json][] => {
    if (offered[name] !== undefined && luck.below(10) < 8) return [];
    if (field.optional && luck.below(10) < 6) return [];
    return [[name, someValue(luck, field, today)]];
  });
  return Object.fromEntries(told);
}
