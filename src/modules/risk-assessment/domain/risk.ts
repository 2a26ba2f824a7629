import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Money } from '../../../kernel/money.ts';

/** Bills of one account of a person that have passed their due date. */
export interface Debt {
  readonly accountId: string;
  readonly accountNumber: string;
  readonly amountInclTax: string;
}

/** What was found of a person when they ordered. */
export interface RiskAssessment {
  readonly id: string;
  readonly accountId: string;
  /** `order:<id>`. */
  readonly subject: string;
  readonly assessedOn: CivilDate;
  readonly register: 'listed' | 'clear' | 'not-asked';
  readonly incidents: readonly { readonly creditor: string; readonly enteredOn: string }[];
  readonly debts: readonly Debt[];
  readonly endedForDocuments: boolean;
  readonly earlierContractOn: CivilDate | null;
}

/** An unpaid bill that ended a contract, and what was done with it. */
export interface PaymentIncident {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly billId: string;
  readonly billNumber: string;
  readonly amount: Money;
  /** `noted`: in the operator's own list alone. */
  readonly state: 'noted' | 'to-enter' | 'entered' | 'to-remove' | 'removed';
  readonly notedOn: CivilDate;
  readonly enteredOn: CivilDate | null;
  readonly removedOn: CivilDate | null;
  /** `paid`, or `objection`. */
  readonly removalReason: string | null;
  readonly decision: string | null;
  readonly because: readonly string[];
}
