/** Usage: calls read from files, rated under the contract of their line, waiting for a bill. */
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { Bilingual } from '../../terms/model/decision.ts';

/** The calls of an agreement to one tariff zone with one outcome, put together for a bill line. */
export interface UsageTotal {
  readonly accountId: string;
  readonly agreementId: string;
  readonly pack: string;
  readonly version: string;
  readonly zone: string | null;
  readonly label: Bilingual;
  readonly calls: number;
  /** Seconds charged. */
  readonly seconds: number;
  readonly amount: Money;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly because: readonly string[];
}

/** A bill that takes the calls of an account begun before a day in its territory. */
export interface UsageTaker {
  readonly accountId: string;
  readonly billId: string;
  readonly territory: Territory;
  readonly before: CivilDate;
}

/** Marks the calls that these bills carry, once for all, and gives their totals by zone; one statement for all the bills. */
export declare function takeUsageToBill(tx: Tx, takers: readonly UsageTaker[]): Promise<readonly UsageTotal[]>;
