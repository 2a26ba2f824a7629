import { type CivilDate, isoDate } from '../kernel/civil-date.ts';
import { type Instant, isoInstant } from '../kernel/instant.ts';
import { type Money, moneyText, sum } from '../kernel/money.ts';
import { bankAccount, bankAgent } from './sepa-parts.ts';
import { sepaText } from './sepa-text.ts';
import { element, textElement, type XmlNode } from './xml.ts';

/** Editions of the ISO 20022 customer direct debit initiation that banks ask for. */
export type Pain008Edition = '02' | '08';
export type SequenceType = 'FRST' | 'RCUR' | 'FNAL' | 'OOFF';

export interface DirectDebit {
  /** Comes back unchanged in the bank statement: at most 35 characters. */
  readonly endToEndId: string;
  readonly amount: Money;
  readonly mandateReference: string;
  readonly mandateSignedOn: CivilDate;
  readonly debtorName: string;
  readonly debtorIban: string;
  readonly debtorBic?: string;
  readonly remittance: string;
  /** The mandate as it was before, when it changed since the last debit. */
  readonly amendment?: MandateAmendment;
}

/** What a mandate was before, part by part: only what changed. */
export interface MandateAmendment {
  readonly previousIban?: string;
  readonly previousReference?: string;
  /** The creditor's identifier and name under which the mandate was signed. */
  readonly previousCreditorId?: string;
  readonly previousCreditorName?: string;
}

/** Debits of one sequence type and one collection day. */
export interface DirectDebitGroup {
  readonly id: string;
  readonly sequence: SequenceType;
  readonly collectOn: CivilDate;
  readonly debits: readonly DirectDebit[];
}

export interface DirectDebitFile {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly creditorName: string;
  readonly creditorIban: string;
  readonly creditorBic?: string;
  /** Identifiant créancier SEPA. */
  readonly creditorId: string;
  readonly groups: readonly DirectDebitGroup[];
}

/** Whether two accounts are held by the same French bank: the five digits after the key. */
function sameBank(one: string, other: string): boolean {
  const bank = (iban: string): string => iban.replace(/\s/g, '').slice(4, 9);
  return one.startsWith('FR') && other.startsWith('FR') && bank(one) === bank(other);
}

/** The account before, for a bank that knows it; for another bank only that it changed (SMNDA: same mandate, new account). */
function originalAccount(debit: DirectDebit, previousIban: string): string {
  if (sameBank(previousIban, debit.debtorIban)) return bankAccount('OrgnlDbtrAcct', previousIban);
  return element('OrgnlDbtrAcct', element('Id', element('Othr', textElement('Id', 'SMNDA'))));
}

function amendment(debit: DirectDebit): XmlNode {
  if (!debit.amendment) return textElement('AmdmntInd', 'false');
  const { previousIban, previousReference, previousCreditorId, previousCreditorName } = debit.amendment;
  const creditorChanged = previousCreditorId ?? previousCreditorName;
  return [
    textElement('AmdmntInd', 'true'),
    element('AmdmntInfDtls', [
      textElement('OrgnlMndtId', previousReference),
      creditorChanged === undefined
        ? undefined
        : element('OrgnlCdtrSchmeId', [
            previousCreditorName === undefined ? undefined : textElement('Nm', sepaText(previousCreditorName, 70)),
            previousCreditorId === undefined ? undefined : schemeId(previousCreditorId),
          ]),
      previousIban === undefined ? undefined : originalAccount(debit, previousIban),
    ]),
  ];
}

function schemeId(creditorId: string): string {
  const scheme = element('SchmeNm', textElement('Prtry', 'SEPA'));
  return element('Id', element('PrvtId', element('Othr', [textElement('Id', creditorId), scheme])));
}

const bicTag = (edition: Pain008Edition) => (edition === '02' ? 'BIC' : 'BICFI');

function transaction(debit: DirectDebit, edition: Pain008Edition): string {
  return element('DrctDbtTxInf', [
    element('PmtId', textElement('EndToEndId', debit.endToEndId)),
    element('InstdAmt', moneyText(debit.amount), { Ccy: 'EUR' }),
    element(
      'DrctDbtTx',
      element('MndtRltdInf', [
        textElement('MndtId', debit.mandateReference),
        textElement('DtOfSgntr', isoDate(debit.mandateSignedOn)),
        amendment(debit),
      ]),
    ),
    bankAgent('DbtrAgt', debit.debtorBic, bicTag(edition)),
    element('Dbtr', textElement('Nm', sepaText(debit.debtorName, 70))),
    bankAccount('DbtrAcct', debit.debtorIban),
    element('RmtInf', textElement('Ustrd', sepaText(debit.remittance, 140))),
  ]);
}

function group(file: DirectDebitFile, one: DirectDebitGroup, edition: Pain008Edition): string {
  return element('PmtInf', [
    textElement('PmtInfId', one.id),
    textElement('PmtMtd', 'DD'),
    textElement('NbOfTxs', String(one.debits.length)),
    textElement('CtrlSum', moneyText(sum(...one.debits.map((debit) => debit.amount)))),
    element('PmtTpInf', [
      element('SvcLvl', textElement('Cd', 'SEPA')),
      element('LclInstrm', textElement('Cd', 'CORE')),
      textElement('SeqTp', one.sequence),
    ]),
    textElement('ReqdColltnDt', isoDate(one.collectOn)),
    element('Cdtr', textElement('Nm', sepaText(file.creditorName, 70))),
    bankAccount('CdtrAcct', file.creditorIban),
    bankAgent('CdtrAgt', file.creditorBic, bicTag(edition)),
    textElement('ChrgBr', 'SLEV'),
    element('CdtrSchmeId', schemeId(file.creditorId)),
    one.debits.map((debit) => transaction(debit, edition)),
  ]);
}

/**
 * Writes a SEPA core direct debit file: ISO 20022 pain.008.001.02 (or .08), UTF-8, amounts in euros.
 * Empty groups are left out; a file without any debit is refused, since no bank takes one.
 */
export function writePain008(file: DirectDebitFile, edition: Pain008Edition = '02'): string {
  const groups = file.groups.filter((one) => one.debits.length > 0);
  const debits = groups.flatMap((one) => one.debits);
  if (debits.length === 0) throw new RangeError('a direct debit file needs at least one debit');
  const header = element('GrpHdr', [
    textElement('MsgId', file.messageId),
    textElement('CreDtTm', isoInstant(file.createdAt).slice(0, 19)),
    textElement('NbOfTxs', String(debits.length)),
    textElement('CtrlSum', moneyText(sum(...debits.map((debit) => debit.amount)))),
    element('InitgPty', textElement('Nm', sepaText(file.creditorName, 70))),
  ]);
  const body = element('CstmrDrctDbtInitn', [header, groups.map((one) => group(file, one, edition))]);
  const namespace = `urn:iso:std:iso:20022:tech:xsd:pain.008.001.${edition}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('Document', body, { xmlns: namespace })}\n`;
}
