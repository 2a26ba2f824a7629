import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { subtract } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { UnpaidFacts } from '../../../terms/model/life.ts';
import type { OperatorSettings } from '../../account/index.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import type { BillRow } from '../../customer-bill/index.ts';
import type { Journal } from '../../decision/index.ts';
import { notePayerDefault } from '../../third-party-payer/index.ts';
import { liftIncident, noteIncident } from '../../risk-assessment/index.ts';

/** The contract has ended on an unpaid bill: it is noted, and entered in the shared register where the terms allow. */
export async function noteUnpaidEnd(
  tx: Tx,
  context: Context,
  end: {
    readonly journal: Journal;
    readonly agreement: Agreement;
    readonly bill: BillRow;
    readonly unpaid: UnpaidFacts;
    readonly settings: OperatorSettings;
    readonly on: CivilDate;
  },
): Promise<void> {
  const { journal, agreement, bill, unpaid, settings, on } = end;
  const answer = journal.life.risk?.registration?.(journal.ask, contractFacts(agreement), {
    ...unpaid,
    asOf: isoDate(on),
    legalRates: settings.legalRates,
  });
  if (!answer) return;
  await journal.save(tx);
  const amount = subtract(bill.total_incl, bill.settled);
  await noteIncident(tx, context, { agreement, billId: bill.id, billNumber: bill.number, amount, on, answer });
}

/** The bill is paid: what was entered about it is removed. */
export async function forgetUnpaid(
  tx: Tx,
  context: Context,
  bill: { readonly accountId: string; readonly billId: string; readonly on: CivilDate },
): Promise<void> {
  await liftIncident(tx, context, { ...bill, reason: 'paid' });
}

/** A third party was to pay the bill: the customer is told that they owe it now. */
export async function tellOfPayer(
  at: { readonly tx: Tx; readonly context: Context; readonly bill: BillRow; readonly asOf: CivilDate },
  journal: Journal,
  agreement: Agreement,
): Promise<void> {
  const { tx, context, bill, asOf: on } = at;
  await notePayerDefault(tx, context, { bill, journal, agreementId: agreement.id, on });
}
