import { type CivilDate } from '../../../kernel/civil-date.ts';
import { DAY_MS, type Instant, localDate, MINUTE_MS } from '../../../kernel/instant.ts';
import { fixedOffsetMinutes, type Territory } from '../../../kernel/territory.ts';
import { packOf } from '../../../terms/decide.ts';
import type { ContractFacts, Life } from '../../../terms/model/life.ts';
import type { PriceSheet } from '../../../terms/model/price-sheet.ts';
import type { CompiledTariff } from '../../../terms/model/tariff.ts';
import { type KeptOnce, contentKey, type RatedShapes } from './rated-shapes.ts';
import { TariffTable } from './tariff-table.ts';

/** All of a contract that rating depends on: kept once, and named by every record rated under it. */
export interface ToldTerms {
  readonly pack: string;
  readonly version: string;
  readonly territory: Territory;
  readonly characteristics: ContractFacts['characteristics'];
  readonly options: readonly string[];
}

/** The terms under which a record is rated, ready for use. */
export interface RatingTerms extends ToldTerms {
  /** Prices that the contract leaves to its operator's sheet; its example when absent. */
  readonly sheet?: PriceSheet;
  readonly kept: KeptOnce;
  readonly life: Life;
  /** The tariff ready for calls by the million, where the contract compiles it. */
  readonly table: TariffTable | undefined;
  /** So many calls in a month pass no limit, in whatever order they came; none when the contract does not tell. */
  readonly calmCalls: number | null;
}

const MOST_COMPILED = 100;
const compiledTariffs = new Map<string, CompiledTariff | undefined>();

/** The tariff of terms, compiled at their first use by this thread: it is made of figures that never change under a version. */
function compiledTariff(life: Life, told: ToldTerms): CompiledTariff | undefined {
  const content = termsContent(told, undefined);
  if (compiledTariffs.has(content)) return compiledTariffs.get(content);
  const { version, territory, characteristics, options } = told;
  const compiled = life.compileTariff?.({ territory, characteristics, options, version });
  if (compiledTariffs.size >= MOST_COMPILED) compiledTariffs.clear();
  compiledTariffs.set(content, compiled);
  return compiled;
}

/** The text under which terms are kept: the same terms, the same text. */
function termsContent(told: ToldTerms, sheet: PriceSheet | undefined): string {
  const { pack, version, territory, characteristics, options } = told;
  const sorted = Object.fromEntries(Object.entries(characteristics).sort(([a], [b]) => (a < b ? -1 : 1)));
  const named = sheet === undefined ? {} : { sheet: sheet.id };
  return JSON.stringify({ pack, version, territory, characteristics: sorted, options: [...options].sort(), ...named });
}

/** The terms ready for use; those met before are taken from `met`. */
export function contractTerms(
  told: ToldTerms,
  shapes: RatedShapes,
  met: Map<string, RatingTerms>,
  sheet?: PriceSheet,
): RatingTerms {
  const content = termsContent(told, sheet);
  const known = met.get(content);
  if (known) return known;
  const { pack, version, territory, characteristics, options } = told;
  const life = packOf(pack)?.life;
  if (life === undefined) throw new Error(`no contract ${pack} rates use`);
  const compiled = compiledTariff(life, told);
  const table = compiled && new TariffTable(compiled, shapes.numberOf);
  const kept = { key: contentKey(content), content };
  const calmCalls = compiled?.correspondents ?? null;
  const priced = sheet === undefined ? {} : { sheet };
  const terms = { pack, version, territory, characteristics, options, ...priced, kept, life, table, calmCalls };
  met.set(content, terms);
  return terms;
}

/** The civil day of an instant in a territory, in days since 1970. */
export function dayIn(territory: Territory, at: number): CivilDate {
  const offset = fixedOffsetMinutes(territory);
  if (offset === undefined) return localDate(territory, at as Instant);
  return Math.floor((at + offset * MINUTE_MS) / DAY_MS) as CivilDate;
}
