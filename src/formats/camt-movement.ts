import { type CivilDate, parseDate } from '../kernel/civil-date.ts';
import { type Money, negate, NO_MONEY, subtract, sum } from '../kernel/money.ts';
import { amountAt, at, CONTROLS, dropAbsent, listAt, textAt } from './xml-reading.ts';

/** One movement of a bank statement, or one transaction of a batched movement. */
export interface BankMovement {
  /** Reference that the bank gives to the movement; with the statement's id it is unique. */
  readonly reference: string;
  /** The bank's own reference of the booking, when it gave one: the same in a notification and in the statement. */
  readonly bankReference?: string;
  readonly bookedOn: CivilDate;
  /** Above zero: received; below zero: paid out or taken back. */
  readonly amount: Money;
  readonly currency: string;
  readonly reversal: boolean;
  /** ISO bank transaction code `PMNT/RDDT/ESDD`, or the bank's own code. */
  readonly code?: string;
  readonly endToEndId?: string;
  readonly mandateReference?: string;
  readonly counterpartyName?: string;
  readonly counterpartyIban?: string;
  readonly remittance?: string;
  /** ISO reason of a return or a reject: AM04, MD01, MS02... */
  readonly reasonCode?: string;
  /** A file of ours booked as one sum: the name of its group (PmtInfId), or of the file (MsgId). */
  readonly batch?: { readonly group?: string; readonly message?: string };
}

/** What one booking of the bank comes to. */
export interface EntryRead {
  readonly movements: readonly BankMovement[];
  readonly unreadable: readonly { readonly reference: string; readonly fr: string; readonly en: string }[];
}

function bookedOn(entry: unknown): CivilDate | undefined {
  const text = textAt(entry, 'BookgDt.Dt') ?? textAt(entry, 'BookgDt.DtTm') ?? textAt(entry, 'ValDt.Dt');
  return text === undefined || text < '1990' || text >= '2200' ? undefined : parseDate(text.slice(0, 10));
}

function counterparty(detail: unknown, received: boolean, name: 'name' | 'iban'): string | undefined {
  const side = received ? 'Dbtr' : 'Cdtr';
  if (name === 'iban') return textAt(detail, `RltdPties.${side}Acct.Id.IBAN`);
  return textAt(detail, `RltdPties.${side}.Nm`) ?? textAt(detail, `RltdPties.${side}.Pty.Nm`);
}

/** The words of a movement: free, structured, or the bank's own when there are no others. */
function wordsOf(entry: unknown, detail: unknown): string | undefined {
  const free = listAt(detail, 'RmtInf.Ustrd');
  const structured = listAt(detail, 'RmtInf.Strd').flatMap((one) => [
    textAt(one, 'CdtrRefInf.Ref'),
    textAt(one, 'RfrdDocInf.Nb'),
  ]);
  const said = [...free, ...structured].filter((one) => typeof one === 'string').join(' ');
  const own = textAt(detail, 'AddtlTxInf') ?? textAt(entry, 'AddtlNtryInf');
  return said.replaceAll(CONTROLS, ' ').trim() || own;
}

function codeOf(entry: unknown, detail: unknown): string | undefined {
  const found = at(detail, 'BkTxCd') ?? at(entry, 'BkTxCd');
  const iso = [textAt(found, 'Domn.Cd'), textAt(found, 'Domn.Fmly.Cd'), textAt(found, 'Domn.Fmly.SubFmlyCd')];
  return iso[0] === undefined ? textAt(found, 'Prtry.Cd') : iso.filter((part) => part !== undefined).join('/');
}

const currencyAt = (node: unknown, path: string): string | undefined => {
  const value = at(node, `${path}.@Ccy`);
  return typeof value === 'string' ? value : undefined;
};

/** The amount of one transaction in the currency in which it was booked: what the account received or paid. */
function amountOf(entry: unknown, detail: unknown, alone: boolean): Money | undefined {
  const booked = currencyAt(entry, 'Amt') ?? 'EUR';
  for (const path of ['AmtDtls.TxAmt.Amt', 'Amt']) {
    const amount = amountAt(detail, path);
    if (amount !== undefined && (currencyAt(detail, path) ?? booked) === booked) return amount;
  }
  return alone ? amountAt(entry, 'Amt') : undefined;
}

/** The file of ours that was booked as one sum; none when the transactions of the booking are given. */
function batchOf(entry: unknown, detail: unknown): BankMovement['batch'] {
  const own = at(detail, 'Refs') === undefined ? listAt(entry, 'NtryDtls')[0] : undefined;
  const group = textAt(own, 'Btch.PmtInfId');
  const message = textAt(own, 'Btch.MsgId');
  return group === undefined && message === undefined ? undefined : dropAbsent({ group, message });
}

function movement(entry: unknown, detail: unknown, place: string, alone: boolean): BankMovement | undefined {
  const amount = amountOf(entry, detail, alone);
  if (amount === undefined) return undefined;
  const credited = (textAt(detail, 'CdtDbtInd') ?? textAt(entry, 'CdtDbtInd')) === 'CRDT';
  const reason = textAt(detail, 'RtrInf.Rsn.Cd') ?? textAt(detail, 'RtrInf.Rsn.Prtry');
  const returned = reason !== undefined;
  const bankReference = textAt(detail, 'Refs.AcctSvcrRef') ?? textAt(entry, 'AcctSvcrRef');
  return dropAbsent({
    reference: `${bankReference ?? textAt(entry, 'NtryRef') ?? 'entry'}#${place}`,
    bankReference,
    bookedOn: bookedOn(entry),
    amount: credited ? amount : negate(amount),
    currency: currencyAt(entry, 'Amt') ?? 'EUR',
    reversal: textAt(entry, 'RvslInd') === 'true' || returned,
    code: codeOf(entry, detail),
    endToEndId: textAt(detail, 'Refs.EndToEndId'),
    mandateReference: textAt(detail, 'Refs.MndtId'),
    counterpartyName: counterparty(detail, credited !== returned, 'name'),
    counterpartyIban: counterparty(detail, credited !== returned, 'iban'),
    remittance: wordsOf(entry, detail),
    reasonCode: reason,
    batch: batchOf(entry, detail),
  }) as BankMovement;
}

const CHARGES = { fr: 'Frais retenus par la banque', en: 'Charges kept by the bank' };

/** What the transactions of a booking leave of it: the bank's charges, most often. Never dropped: the account would not be right. */
function leftOver(entry: unknown, movements: readonly BankMovement[], position: number): BankMovement[] {
  const booked = amountAt(entry, 'Amt') ?? NO_MONEY;
  const signed = textAt(entry, 'CdtDbtInd') === 'CRDT' ? booked : negate(booked);
  const left = subtract(signed, sum(NO_MONEY, ...movements.map((one) => one.amount)));
  const first = movements[0];
  if (left === 0n || !first) return [];
  const { bookedOn: on, currency, bankReference } = first;
  const charged = left < 0n && hasCharges(entry);
  return [
    dropAbsent({
      reference: `${bankReference ?? 'entry'}#${position}.rest`,
      bankReference,
      bookedOn: on,
      amount: left,
      currency,
      reversal: false,
      code: charged ? 'PMNT/MDOP/CHRG' : undefined,
      remittance: charged ? CHARGES.fr : undefined,
    }) as BankMovement,
  ];
}

function hasCharges(entry: unknown): boolean {
  const details = listAt(entry, 'NtryDtls').flatMap((one) => listAt(one, 'TxDtls'));
  return [entry, ...details].some((one) => at(one, 'Chrgs') !== undefined);
}

/** Reads one booking of a statement into its movements; a pending one gives none, a wrong one says what is wrong. */
export function readEntry(entry: unknown, position: number): EntryRead {
  const label = textAt(entry, 'AcctSvcrRef') ?? textAt(entry, 'NtryRef') ?? `n° ${position + 1}`;
  const status = textAt(entry, 'Sts.Cd') ?? textAt(entry, 'Sts');
  if (status !== undefined && status !== 'BOOK') return { movements: [], unreadable: [] };
  const bad = (fr: string, en: string): EntryRead => ({
    movements: [],
    unreadable: [{ reference: label, fr, en }],
  });
  if (bookedOn(entry) === undefined)
    return bad('Date de comptabilisation absente ou impossible.', 'Booking date missing or impossible.');
  const details = listAt(entry, 'NtryDtls').flatMap((one) => listAt(one, 'TxDtls'));
  const alone = details.length <= 1;
  const movements = (details.length > 0 ? details : [entry]).map((detail, i) =>
    movement(entry, detail, `${position}.${i}`, alone),
  );
  if (movements.includes(undefined)) return bad('Montant absent ou illisible.', 'Amount missing or unreadable.');
  const read = movements as BankMovement[];
  return { movements: [...read, ...leftOver(entry, read, position)], unreadable: [] };
}
