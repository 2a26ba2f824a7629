import type { Territory } from '../../kernel/territory.ts';
import type { CatalogItem } from './catalog.ts';
import type { Clause } from './clause.ts';
import type { AnyDecision, Bilingual } from './decision.ts';
import type { Figures } from './figure.ts';
import type { Life } from './life.ts';
import type { ShopTerms } from './shop.ts';
import type { AssistanceLife } from './life-assistance.ts';
import type { PrivacyLife } from './life-privacy.ts';
import type { Topics } from './topic.ts';

/** A dated edition of a contract. Versions follow one another with no gap and no overlap: each ends where the next begins. */
export interface Version {
  readonly id: string;
  readonly from: string;
  readonly label: Bilingual;
}

/** One contract as data and pure functions. It knows its contract, never an installation. */
export interface Pack {
  readonly id: string;
  readonly name: Bilingual;
  /** The company whose terms these are. */
  readonly operator: string;
  readonly territories: readonly Territory[];
  readonly versions: readonly [Version, ...Version[]];
  readonly clauses: readonly Clause[];
  readonly figures: Figures;
  readonly decisions: readonly AnyDecision[];
  readonly catalog: readonly CatalogItem[];
  /** What the contract tells its customers, subject by subject. */
  readonly topics: Topics;
  /** How the subscriber's life asks this contract; absent for a contract that no agreement is made under. */
  readonly life?: Life;
  /** How a shop asks this contract; absent for one under which nothing is sold by parcel. */
  readonly shop?: ShopTerms;
  /** How help at a distance is given under this contract; absent for a contract of something else. */
  readonly assistance?: AssistanceLife;
  /** What it makes of personal data: how long they are kept, which rights there are; absent: it says nothing of them. */
  readonly privacy?: PrivacyLife;
}
