import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';

/** Who is asked about or entered: a mark made of who they are (`personMark`), never their names. */
export type PersonMark = string;

/** An unpaid bill in the register. */
export interface ListedIncident {
  readonly reference: string;
  /** Who entered it. */
  readonly creditor: string;
  readonly enteredOn: CivilDate;
}

/**
 * The register of payment incidents that operators share. Entering the same reference twice, or removing what is not there,
 * changes nothing: an answer that was lost can be asked for again.
 */
export interface PaymentIncidentRegister {
  ask(tx: Tx, context: Context, person: PersonMark): Promise<readonly ListedIncident[]>;
  enter(
    tx: Tx,
    context: Context,
    entry: {
      readonly reference: string;
      readonly person: PersonMark;
      readonly creditor: string;
      readonly amount: Money;
      readonly on: CivilDate;
    },
  ): Promise<void>;
  remove(tx: Tx, context: Context, entry: { readonly reference: string; readonly on: CivilDate }): Promise<void>;
}

let connected: PaymentIncidentRegister | undefined;

/** Connects the installation to a register, once, when it starts; without one nobody is asked about and nothing is entered. */
export function connectRegister(register: PaymentIncidentRegister): void {
  connected = register;
}

/** The register that the installation is connected to. */
export function connectedRegister(): PaymentIncidentRegister | undefined {
  return connected;
}
