import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { packOf } from '../../../terms/decide.ts';
import type { CatalogItem } from '../../../terms/model/catalog.ts';
import type { Pack } from '../../../terms/model/pack.ts';
import type { Offering } from './offering.ts';

const index = new Map<string, ReadonlyMap<string, Offering>>();

function fromItem(pack: Pack, item: CatalogItem): Offering {
  return {
    id: `${pack.id}:${item.code}`,
    pack: pack.id,
    code: item.code,
    kind: item.kind,
    label: item.label,
    price: item.price,
    taxIncluded: item.taxIncluded,
    period: item.period,
    clauses: item.clauses,
    territories: item.territories ?? pack.territories,
    characteristics: item.characteristics ?? {},
    conditions: item.conditions ?? null,
  };
}

/** The catalogue of a pack, by code; empty for a pack that is unknown. */
export function catalogOf(packId: string): ReadonlyMap<string, Offering> {
  let items = index.get(packId);
  if (!items) {
    const pack = packOf(packId);
    items = new Map(pack ? pack.catalog.map((item) => [item.code, fromItem(pack, item)]) : []);
    index.set(packId, items);
  }
  return items;
}

/** An item of a pack's catalogue. */
export function offeringOf(pack: string, code: string): Offering | undefined {
  return catalogOf(pack).get(code);
}

/** The version of a contract's terms in force on a day: the first one for a day before it. Throws on an unknown pack (a bug). */
export function versionInForce(packId: string, on: CivilDate): string {
  const pack = packOf(packId);
  if (!pack) throw new RangeError(`unknown pack ${packId}`);
  const current = pack.versions.findLast((version) => civilDate(version.from) <= on);
  return (current ?? pack.versions[0]).id;
}
