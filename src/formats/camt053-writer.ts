import { type CivilDate, isoDate } from '../kernel/civil-date.ts';
import { type Instant, isoInstant } from '../kernel/instant.ts';
import { type Money, moneyText, negate, sum } from '../kernel/money.ts';
import { element, textElement } from './xml.ts';

/** A movement as a bank would book it; below zero: taken from the account. */
export interface StatementEntry {
  readonly reference: string;
  readonly bookedOn: CivilDate;
  readonly amount: Money;
  readonly currency?: string;
  readonly endToEndId?: string;
  readonly mandateReference?: string;
  readonly counterpartyName?: string;
  readonly remittance?: string;
  readonly reasonCode?: string;
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

function entry(one: StatementEntry): string {
  const returned = one.reasonCode !== undefined;
  const party = one.amount < 0n !== returned ? 'Cdtr' : 'Dbtr';
  const references = [
    textElement('AcctSvcrRef', one.reference),
    textElement('EndToEndId', one.endToEndId),
    textElement('MndtId', one.mandateReference),
  ];
  return element('Ntry', [
    euroAmount(one.amount, one.currency),
    textElement('CdtDbtInd', side(one.amount)),
    returned ? textElement('RvslInd', 'true') : undefined,
    textElement('Sts', 'BOOK'),
    element('BookgDt', textElement('Dt', isoDate(one.bookedOn))),
    element('ValDt', textElement('Dt', isoDate(one.bookedOn))),
    textElement('AcctSvcrRef', one.reference),
    element('BkTxCd', element('Prtry', textElement('Cd', returned ? 'DDRJ' : 'DDRC'))),
    element(
      'NtryDtls',
      element('TxDtls', [
        element('Refs', references),
        element('AmtDtls', element('TxAmt', euroAmount(one.amount, one.currency))),
        one.counterpartyName
          ? element('RltdPties', element(party, textElement('Nm', one.counterpartyName)))
          : undefined,
        one.remittance ? element('RmtInf', textElement('Ustrd', one.remittance)) : undefined,
        returned ? element('RtrInf', element('Rsn', textElement('Cd', one.reasonCode))) : undefined,
      ]),
    ),
  ]);
}

/** Writes a bank statement (camt.053.001.02): what a bank sends, for the local bank and for tests. */
export function writeCamt053(file: StatementFile): string {
  const closing = sum(file.openingBalance, ...file.entries.map((one) => one.amount));
  const statement = element('Stmt', [
    textElement('Id', file.id),
    textElement('CreDtTm', isoInstant(file.createdAt).slice(0, 19)),
    element('Acct', element('Id', textElement('IBAN', file.iban))),
    balance('OPBD', file.openingBalance, file.openedOn),
    balance('CLBD', closing, file.closedOn),
    file.entries.map(entry),
  ]);
  const header = element('GrpHdr', [
    textElement('MsgId', file.id),
    textElement('CreDtTm', isoInstant(file.createdAt).slice(0, 19)),
  ]);
  const namespace = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.02';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('Document', element('BkToCstmrStmt', [header, statement]), { xmlns: namespace })}\n`;
}
