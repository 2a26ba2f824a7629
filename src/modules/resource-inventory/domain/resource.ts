import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';

export type EquipmentState = 'in-stock' | 'assigned' | 'returned' | 'lost' | 'damaged' | 'left';

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
  readonly state: 'free' | 'reserved' | 'assigned' | 'quarantine' | 'ported-out';
  /** It came from another operator, to which it goes back when nobody here has it. */
  readonly portedIn: boolean;
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

export interface EquipmentWanted {
  readonly accountId: string;
  readonly agreementId: string;
  readonly kind: string;
  readonly model?: string;
  readonly serial?: string;
  readonly on: CivilDate;
}

export interface EquipmentSet {
  readonly accountId: string;
  readonly agreementId: string;
  readonly items: readonly { readonly kind: string; readonly model: string }[];
  readonly on: CivilDate;
}

export interface ReleasedEquipment {
  readonly serial: string;
  readonly on: CivilDate;
  readonly condition: 'good' | 'faulty' | 'incomplete' | 'lost' | 'left';
}
