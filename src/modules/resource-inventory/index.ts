import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';

export type EquipmentState = 'in-stock' | 'assigned' | 'returned' | 'lost' | 'damaged';

export interface Equipment {
  readonly serial: string;
  /** `livebox`, `decoder`, `recorder`, `fibre-box`, `sim`... */
  readonly kind: string;
  readonly model: string;
  readonly state: EquipmentState;
  readonly accountId: string | null;
  readonly agreementId: string | null;
  readonly assignedOn: CivilDate | null;
  readonly returnedOn: CivilDate | null;
}

export interface TelephoneNumber {
  readonly e164: string;
  readonly territory: Territory;
  readonly kind: 'fixed' | 'mobile';
  readonly state: 'free' | 'reserved' | 'assigned' | 'quarantine';
  readonly accountId: string | null;
  readonly agreementId: string | null;
  readonly quarantineUntil: CivilDate | null;
}

/** A line during the time for which an agreement has it. */
export interface Line {
  readonly e164: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly territory: Territory;
  readonly from: Instant;
  /** Excluded; `null` while it runs. */
  readonly to: Instant | null;
}

/** Puts new equipment in stock; serial numbers already known are answered in `refused`. */
export declare function stockEquipment(
  tx: Tx,
  context: Context,
  items: readonly { readonly serial: string; readonly kind: string; readonly model: string }[],
): Promise<{ readonly kept: number; readonly refused: readonly string[] }>;
/** Gives an agreement a piece of equipment: that serial, or the next one in stock of the kind (and model). */
export declare function assignEquipment(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly agreementId: string; readonly kind: string; readonly model?: string; readonly serial?: string; readonly on: CivilDate },
): Promise<Result<Equipment>>;
/** Gives an agreement one piece of each kind, in one statement. */
export declare function assignEquipmentSet(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly agreementId: string; readonly items: readonly { readonly kind: string; readonly model: string }[]; readonly on: CivilDate },
): Promise<Result<Equipment[]>>;
/** Takes equipment back: `good` goes back to stock, `faulty` and `incomplete` are damaged, `lost` is lost. */
export declare function releaseEquipment(
  tx: Tx,
  context: Context,
  input: { readonly serial: string; readonly on: CivilDate; readonly condition: 'good' | 'faulty' | 'incomplete' | 'lost' },
): Promise<Result<Equipment>>;
export declare function equipmentOf(tx: Tx, filter: { readonly accountId: string; readonly agreementId?: string }): Promise<Equipment[]>;
export declare function equipmentBySerial(tx: Tx, serial: string): Promise<Equipment | undefined>;

/** Adds telephone numbers to the operator's; refuses one that is not of the territory. */
export declare function addNumbers(
  tx: Tx,
  context: Context,
  input: { readonly territory: Territory; readonly numbers: readonly string[] },
): Promise<Result<{ readonly kept: number }>>;
/** Reserves a number for an agreement: that one, or the next free one of the territory. Refused: outside the territory, already taken. */
export declare function reserveNumber(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly agreementId: string; readonly territory: Territory; readonly kind?: 'fixed' | 'mobile'; readonly number?: string },
): Promise<Result<TelephoneNumber>>;
/** The agreement's reserved number starts to work at an instant (a ported-in number is added first). */
export declare function assignNumber(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly agreementId: string; readonly territory: Territory; readonly number?: string; readonly at: Instant },
): Promise<Result<Line>>;
/** The agreement's numbers stop at an instant and rest until a day before anyone else may have them. */
export declare function releaseNumbers(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly agreementId: string; readonly at: Instant; readonly quarantineUntil: CivilDate },
): Promise<void>;
/** Who has a line at an instant. */
export declare function lineOf(tx: Tx, e164: string, at: Instant): Promise<Line | undefined>;
/** All the times that these numbers had a holder, in bulk; ordered by number and time. */
export declare function linesOf(tx: Tx, numbers: readonly string[]): Promise<Line[]>;
/** The lines of an account. */
export declare function linesOfAccount(tx: Tx, accountId: string): Promise<Line[]>;
export declare function numbersOf(tx: Tx, filter: { readonly accountId: string; readonly agreementId?: string }): Promise<TelephoneNumber[]>;
