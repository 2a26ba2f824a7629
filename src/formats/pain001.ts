import { type CivilDate, isoDate } from '../kernel/civil-date.ts';
import { type Instant, isoInstant } from '../kernel/instant.ts';
import { type Money, moneyText, sum } from '../kernel/money.ts';
import { bankAccount, bankAgent } from './sepa-parts.ts';
import { sepaText } from './sepa-text.ts';
import { element, textElement } from './xml.ts';

/** Editions of the ISO 20022 customer credit transfer initiation that banks ask for. */
export type Pain001Edition = '03' | '09';

export interface CreditTransfer {
  /** Comes back unchanged in the bank statement: at most 35 characters. */
  readonly endToEndId: string;
  readonly amount: Money;
  readonly creditorName: string;
  readonly creditorIban: string;
  readonly creditorBic?: string;
  readonly remittance: string;
}

export interface CreditTransferFile {
  readonly messageId: string;
  /** Name of the one group of the file (PmtInfId). */
  readonly groupId: string;
  readonly createdAt: Instant;
  readonly executeOn: CivilDate;
  readonly debtorName: string;
  readonly debtorIban: string;
  readonly debtorBic?: string;
  readonly transfers: readonly CreditTransfer[];
}

function transaction(one: CreditTransfer, edition: Pain001Edition): string {
  const bicTag = edition === '03' ? 'BIC' : 'BICFI';
  return element('CdtTrfTxInf', [
    element('PmtId', textElement('EndToEndId', one.endToEndId)),
    element('Amt', element('InstdAmt', moneyText(one.amount), { Ccy: 'EUR' })),
    one.creditorBic ? bankAgent('CdtrAgt', one.creditorBic, bicTag) : undefined,
    element('Cdtr', textElement('Nm', sepaText(one.creditorName, 70))),
    bankAccount('CdtrAcct', one.creditorIban),
    element('RmtInf', textElement('Ustrd', sepaText(one.remittance, 140))),
  ]);
}

/**
 * Writes a file of SEPA credit transfers: ISO 20022 pain.001.001.03 (or .09), UTF-8, amounts in euros, all to be executed on one
 * day. A file without any transfer is refused, since no bank takes one.
 */
export function writePain001(file: CreditTransferFile, edition: Pain001Edition = '03'): string {
  const { transfers } = file;
  if (transfers.length === 0) throw new RangeError('a transfer file needs at least one transfer');
  const counted = [
    textElement('NbOfTxs', String(transfers.length)),
    textElement('CtrlSum', moneyText(sum(...transfers.map((one) => one.amount)))),
  ];
  const day = isoDate(file.executeOn);
  const header = element('GrpHdr', [
    textElement('MsgId', file.messageId),
    textElement('CreDtTm', isoInstant(file.createdAt).slice(0, 19)),
    counted,
    element('InitgPty', textElement('Nm', sepaText(file.debtorName, 70))),
  ]);
  const group = element('PmtInf', [
    textElement('PmtInfId', file.groupId),
    textElement('PmtMtd', 'TRF'),
    counted,
    element('PmtTpInf', element('SvcLvl', textElement('Cd', 'SEPA'))),
    element('ReqdExctnDt', edition === '03' ? day : textElement('Dt', day)),
    element('Dbtr', textElement('Nm', sepaText(file.debtorName, 70))),
    bankAccount('DbtrAcct', file.debtorIban),
    bankAgent('DbtrAgt', file.debtorBic, edition === '03' ? 'BIC' : 'BICFI'),
    textElement('ChrgBr', 'SLEV'),
    transfers.map((one) => transaction(one, edition)),
  ]);
  const namespace = `urn:iso:std:iso:20022:tech:xsd:pain.001.001.${edition}`;
  const body = element('CstmrCdtTrfInitn', [header, group]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('Document', body, { xmlns: namespace })}\n`;
}
