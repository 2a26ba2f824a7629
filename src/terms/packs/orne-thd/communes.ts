import communesTable from './communes.json' with { type: 'json' };

/** A fixed service that depends on the network of the place; mobile does not. */
export type FixedService = 'tv' | 'internet' | 'fixed-telephony';
export type Network = 'historic' | 'saint-privat' | 'ftth';
export type AccessTechnology = 'fibre-coax' | 'ftth';

/** A commune that the contract lists (article 1): its network, who connects there and what is sold there. */
export interface Commune {
  readonly name: string;
  /** Spellings that the contract prints, or that people use. */
  readonly aliases?: readonly string[];
  readonly department: 'FR-57' | 'FR-54';
  readonly network: Network;
  readonly technology: { readonly residential: AccessTechnology; readonly professional: readonly AccessTechnology[] };
  readonly residentialServices: readonly FixedService[];
  readonly professionalServices: readonly FixedService[];
  readonly connectedBy: 'ornethd' | 'regie-amneville' | 'glauco-or-regie-amneville';
}

/** The communes of article 1, in the order of the contract. */
export const communes = communesTable as readonly Commune[];

const MARKS = /\p{M}+/gu;
const OE = /œ/g;
/** Hyphens, apostrophes and spaces are one and the same separator. */
const SEPARATORS = /[-\u2010\u2011'\u2018\u2019\s]+/g;

/** The spelling under which names are compared: no accents, no case, one space for any run of hyphens, apostrophes and spaces. */
export function communeKey(name: string): string {
  return name.normalize('NFD').replace(MARKS, '').toLowerCase().replace(OE, 'oe').replace(SEPARATORS, ' ').trim();
}

const bySpelling = new Map<string, Commune>();
for (const commune of communes) {
  for (const name of [commune.name, ...(commune.aliases ?? [])]) {
    bySpelling.set(name, commune);
    bySpelling.set(communeKey(name), commune);
  }
}

/** The commune of that name or alias, however it is typed; `undefined` when the contract does not list it. */
export function findCommune(name: string): Commune | undefined {
  return bySpelling.get(name) ?? bySpelling.get(communeKey(name));
}
