import { type CivilDate, isoDate } from '../kernel/civil-date.ts';
import { type Instant, isoInstant } from '../kernel/instant.ts';
import { type Money, moneyText, negate, NO_MONEY, subtract, sum } from '../kernel/money.ts';
import { element, textElement, type XmlNode } from './xml.ts';

/** A movement as a bank would book it; below zero: taken from the account. */
export interface StatementEntry {
  readonly reference: string;
  readonly bookedOn: CivilDate;
  readonly amount: Money;
  readonly currency?: string;
  readonly endToEndId?: string;
  readonly mandateReference?: string;
  readonly counterpartyName?: string;
  readonly counterpartyIban?: string;
  readonly remittance?: string;
  readonly reasonCode?: string;
  /** ISO bank transaction code, `PMNT/RCDT/ESCT`; a proprietary one of the local bank when absent. */
  readonly code?: string;
  /** A file of ours booked as one sum: no transaction is detailed. */
  readonly batch?: { readonly group?: string; readonly message?: string };
  /** What the bank keeps for itself out of the movement, beside its amount. */
  readonly charges?: Money;
}

/** Which message is written, and in which edition. */
export interface StatementForm {
  readonly message?: 'camt.053' | 'camt.054';
  readonly edition?: '02' | '08';
}

export interface StatementFile {
  readonly id: string;
  readonly createdAt: Instant;
  readonly iban: string;
  readonly openingBalance: Money;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate;
  readonly entries: readonly StatementEntry[];
}

const absolute = (amount: Money): Money => (amount < 0n ? negate(amount) : amount);
const side = (amount: Money): string => (amount < 0n ? 'DBIT' : 'CRDT');
const euroAmount = (amount: Money, currency = 'EUR'): string =>
  element('Amt', moneyText(absolute(amount)), { Ccy: currency });

function balance(code: string, amount: Money, on: CivilDate): string {
  return element('Bal', [
    element('Tp', element('CdOrPrtry', textElement('Cd', code))),
    euroAmount(amount),
    textElement('CdtDbtInd', side(amount)),
    element('Dt', textElement('Dt', isoDate(on))),
  ]);
}

function transactionCode(one: StatementEntry): string {
  if (one.code === undefined)
    return element('BkTxCd', element('Prtry', textElement('Cd', one.reasonCode === undefined ? 'DDRC' : 'DDRJ')));
  const [domain, family, subFamily] = one.code.split('/');
  return element(
    'BkTxCd',
    element('Domn', [
      textElement('Cd', domain),
      element('Fmly', [textElement('Cd', family), textElement('SubFmlyCd', subFamily)]),
    ]),
  );
}

function parties(one: StatementEntry, edition: '02' | '08'): XmlNode {
  const { counterpartyName: name, counterpartyIban: iban } = one;
  if (!name && !iban) return undefined;
  const returned = one.reasonCode !== undefined;
  const side = one.amount < 0n !== returned ? 'Cdtr' : 'Dbtr';
  const named = textElement('Nm', name);
  return element('RltdPties', [
    name ? element(side, edition === '02' ? named : element('Pty', named)) : undefined,
    iban ? element(`${side}Acct`, element('Id', textElement('IBAN', iban))) : undefined,
  ]);
}

function detail(one: StatementEntry, edition: '02' | '08'): string {
  if (one.batch) {
    const { group, message } = one.batch;
    return element('Btch', [textElement('MsgId', message), textElement('PmtInfId', group)]);
  }
  const own = euroAmount(one.amount, one.currency);
  return element('TxDtls', [
    element('Refs', [
      textElement('AcctSvcrRef', one.reference),
      textElement('EndToEndId', one.endToEndId),
      textElement('MndtId', one.mandateReference),
    ]),
    edition === '08' ? [own, textElement('CdtDbtInd', side(one.amount))] : undefined,
    element('AmtDtls', element('TxAmt', own)),
    one.charges === undefined ? undefined : charges(one.charges, edition),
    parties(one, edition),
    one.remittance ? element('RmtInf', textElement('Ustrd', one.remittance)) : undefined,
    one.reasonCode === undefined ? undefined : element('RtrInf', element('Rsn', textElement('Cd', one.reasonCode))),
  ]);
}

function charges(amount: Money, edition: '02' | '08'): string {
  return edition === '02'
    ? element('Chrgs', euroAmount(amount))
    : element('Chrgs', element('Rcrd', [euroAmount(amount), textElement('CdtDbtInd', 'DBIT')]));
}

function entry(one: StatementEntry, edition: '02' | '08'): string {
  const booked = subtract(one.amount, one.charges ?? NO_MONEY);
  return element('Ntry', [
    euroAmount(booked, one.currency),
    textElement('CdtDbtInd', side(booked)),
    one.reasonCode === undefined ? undefined : textElement('RvslInd', 'true'),
    edition === '02' ? textElement('Sts', 'BOOK') : element('Sts', textElement('Cd', 'BOOK')),
    element('BookgDt', textElement('Dt', isoDate(one.bookedOn))),
    element('ValDt', textElement('Dt', isoDate(one.bookedOn))),
    textElement('AcctSvcrRef', one.reference),
    transactionCode(one),
    element('NtryDtls', detail(one, edition)),
  ]);
}

/**
 * Writes a bank statement (camt.053.001.02 unless told otherwise) or a notification (camt.054): what a bank sends, for the
 * local bank and for tests.
 */
export function writeCamt053(file: StatementFile, form: StatementForm = {}): string {
  const { message = 'camt.053', edition = '02' } = form;
  // The account is in euros: what is announced in another currency is not in its balance.
  const inEuros = file.entries.filter((one) => (one.currency ?? 'EUR') === 'EUR');
  const booked = inEuros.map((one) => subtract(one.amount, one.charges ?? NO_MONEY));
  const closing = sum(file.openingBalance, ...booked);
  const createdAt = textElement('CreDtTm', isoInstant(file.createdAt).slice(0, 19));
  const isStatement = message === 'camt.053';
  const part = element(isStatement ? 'Stmt' : 'Ntfctn', [
    textElement('Id', file.id),
    createdAt,
    element('Acct', element('Id', textElement('IBAN', file.iban))),
    isStatement
      ? [balance('OPBD', file.openingBalance, file.openedOn), balance('CLBD', closing, file.closedOn)]
      : undefined,
    file.entries.map((one) => entry(one, edition)),
  ]);
  const header = element('GrpHdr', [textElement('MsgId', file.id), createdAt]);
  const root = element(isStatement ? 'BkToCstmrStmt' : 'BkToCstmrDbtCdtNtfctn', [header, part]);
  const namespace = `urn:iso:std:iso:20022:tech:xsd:${message}.001.${edition}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('Document', root, { xmlns: namespace })}\n`;
}
