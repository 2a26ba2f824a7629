import { XMLParser } from 'fast-xml-parser';
import { type StatementEntry, writeCamt053 } from '../../formats/camt053-writer.ts';
import { type CivilDate, civilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import { euros, negate, NO_MONEY } from '../../kernel/money.ts';

/** What the local bank is told to refuse: end-to-end id -> ISO reason code. */
export type Refusals = ReadonlyMap<string, string>;

interface ReadDebit {
  readonly endToEndId: string;
  readonly amount: string;
  readonly collectOn: CivilDate;
  readonly debtor: string;
  readonly mandate: string;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => name === 'PmtInf' || name === 'DrctDbtTxInf' || name === 'CdtTrfTxInf',
});

interface PaymentInformation {
  readonly ReqdColltnDt: string;
  readonly CdtrAcct: { readonly Id: { readonly IBAN: string } };
  readonly DrctDbtTxInf: readonly {
    readonly PmtId: { readonly EndToEndId: string };
    readonly InstdAmt: string;
    readonly Dbtr: { readonly Nm: string };
    readonly DrctDbtTx: { readonly MndtRltdInf: { readonly MndtId: string } };
  }[];
}

function readDebits(pain008: string): { readonly iban: string; readonly debits: readonly ReadDebit[] } {
  const document = parser.parse(pain008) as {
    Document: { CstmrDrctDbtInitn: { PmtInf: readonly PaymentInformation[] } };
  };
  const groups = document.Document.CstmrDrctDbtInitn.PmtInf;
  const debits = groups.flatMap((group) =>
    group.DrctDbtTxInf.map((debit) => ({
      endToEndId: debit.PmtId.EndToEndId,
      amount: debit.InstdAmt,
      collectOn: civilDate(group.ReqdColltnDt),
      debtor: debit.Dbtr.Nm,
      mandate: debit.DrctDbtTx.MndtRltdInf.MndtId,
    })),
  );
  return { iban: groups[0]!.CdtrAcct.Id.IBAN, debits };
}

function entriesOf(debit: ReadDebit, refusals: Refusals): StatementEntry[] {
  const common = { endToEndId: debit.endToEndId, mandateReference: debit.mandate, counterpartyName: debit.debtor };
  const amount = euros(debit.amount);
  const credit = { ...common, reference: `C-${debit.endToEndId}`, bookedOn: debit.collectOn, amount };
  const reasonCode = refusals.get(debit.endToEndId);
  if (reasonCode === undefined) return [credit];
  return [
    credit,
    { ...common, reference: `R-${debit.endToEndId}`, bookedOn: debit.collectOn, amount: negate(amount), reasonCode },
  ];
}

/**
 * A bank that stands in for a real one, in the demonstration and in tests: it takes a direct debit file and answers with its
 * statement (camt.053.001.02), which opens with what the account held: each debit credited on its collection day, and taken back the same day when it is refused.
 */
export function answerDirectDebits(
  pain008: string,
  refusals: Refusals,
  createdAt: Instant,
  openingBalance = NO_MONEY,
): string {
  const { iban, debits } = readDebits(pain008);
  const days = debits.map((debit) => debit.collectOn);
  return writeCamt053({
    id: `STMT-${debits[0]!.endToEndId}`.slice(0, 35),
    createdAt,
    iban,
    openingBalance,
    openedOn: Math.min(...days) as CivilDate,
    closedOn: Math.max(...days) as CivilDate,
    entries: debits.flatMap((debit) => entriesOf(debit, refusals)),
  });
}

interface TransferInformation {
  readonly ReqdExctnDt: string | { readonly Dt: string };
  readonly DbtrAcct: { readonly Id: { readonly IBAN: string } };
  readonly CdtTrfTxInf: readonly {
    readonly PmtId: { readonly EndToEndId: string };
    readonly Amt: { readonly InstdAmt: string };
    readonly Cdtr: { readonly Nm: string };
    readonly CdtrAcct: { readonly Id: { readonly IBAN: string } };
  }[];
}

/**
 * The same bank, given a file of transfers (pain.001): its statement with each transfer debited on its day, and given back the
 * same day when it is refused.
 */
export function answerTransfers(
  pain001: string,
  refusals: Refusals,
  createdAt: Instant,
  openingBalance = NO_MONEY,
): string {
  const document = parser.parse(pain001) as {
    Document: { CstmrCdtTrfInitn: { PmtInf: readonly [TransferInformation] } };
  };
  const [group] = document.Document.CstmrCdtTrfInitn.PmtInf;
  const day = civilDate(typeof group.ReqdExctnDt === 'string' ? group.ReqdExctnDt : group.ReqdExctnDt.Dt);
  const entries = group.CdtTrfTxInf.flatMap((one): StatementEntry[] => {
    const endToEndId = one.PmtId.EndToEndId;
    const amount = euros(one.Amt.InstdAmt);
    const common = {
      endToEndId,
      bookedOn: day,
      counterpartyName: one.Cdtr.Nm,
      counterpartyIban: one.CdtrAcct.Id.IBAN,
    };
    const paid = { ...common, reference: `T-${endToEndId}`, amount: negate(amount), code: 'PMNT/ICDT/ESCT' };
    const reasonCode = refusals.get(endToEndId);
    if (reasonCode === undefined) return [paid];
    return [paid, { ...common, reference: `B-${endToEndId}`, amount, code: 'PMNT/RCDT/RRTN', reasonCode }];
  });
  return writeCamt053({
    id: `TRF-${group.CdtTrfTxInf[0]!.PmtId.EndToEndId}`.slice(0, 35),
    createdAt,
    iban: group.DbtrAcct.Id.IBAN,
    openingBalance,
    openedOn: day,
    closedOn: day,
    entries,
  });
}
