import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { civilDate } from '../kernel/civil-date.ts';
import { instant } from '../kernel/instant.ts';
import { cents, euros, sum } from '../kernel/money.ts';
import { type StatementEntry, writeCamt053 } from './camt053-writer.ts';
import { readCamt, UnreadableStatement } from './camt05x.ts';
import { type DirectDebitFile, writePain008 } from './pain008.ts';
import { sepaText } from './sepa-text.ts';

const DEBIT = {
  endToEndId: '2026-000001-1',
  amount: euros('54.90'),
  mandateReference: '123456789-01',
  mandateSignedOn: civilDate('2026-01-05'),
  debtorName: 'Madame Marie-Ève Dupont & fils',
  debtorIban: 'FR76 3000 6000 0112 3456 7890 189',
  remittance: 'Facture 2026-000001',
};
const FILE: DirectDebitFile = {
  messageId: '0198f0d2a5f07c3eb8a1',
  createdAt: instant('2026-03-14T10:00:00Z'),
  creditorName: 'Alizé Télécom',
  creditorIban: 'FR1420041010050500013M02606',
  creditorBic: 'PSSTFRPPXXX',
  creditorId: 'FR72ZZZ123456',
  groups: [
    { id: 'G1', sequence: 'FRST', collectOn: civilDate('2026-03-16'), debits: [DEBIT] },
    {
      id: 'G2',
      sequence: 'RCUR',
      collectOn: civilDate('2026-03-16'),
      debits: [{ ...DEBIT, endToEndId: '2026-000002-1', amount: euros('10.05') }],
    },
  ],
};

describe('a direct debit file', () => {
  test('counts and adds up its debits, group by group and in all', () => {
    const xml = writePain008(FILE);
    expect(xml.match(/<NbOfTxs>\d+<\/NbOfTxs>/g)).toEqual([
      '<NbOfTxs>2</NbOfTxs>',
      '<NbOfTxs>1</NbOfTxs>',
      '<NbOfTxs>1</NbOfTxs>',
    ]);
    expect(xml.match(/<CtrlSum>[\d.]+<\/CtrlSum>/g)).toEqual([
      '<CtrlSum>64.95</CtrlSum>',
      '<CtrlSum>54.90</CtrlSum>',
      '<CtrlSum>10.05</CtrlSum>',
    ]);
    expect(xml.match(/<SeqTp>\w+<\/SeqTp>/g)).toEqual(['<SeqTp>FRST</SeqTp>', '<SeqTp>RCUR</SeqTp>']);
  });

  test('writes names in the characters that every bank takes, and IBANs without spaces', () => {
    const xml = writePain008(FILE);
    expect(xml).toContain('<Nm>Madame Marie-Eve Dupont fils</Nm>');
    expect(xml).toContain('<IBAN>FR7630006000011234567890189</IBAN>');
  });

  test('says where the BIC is not known', () => {
    expect(writePain008(FILE)).toContain(
      '<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>',
    );
  });

  test.each([
    ['02', '<BIC>PSSTFRPPXXX</BIC>'],
    ['08', '<BICFI>PSSTFRPPXXX</BICFI>'],
  ] as const)('in edition .%s names the bank as that edition does', (edition, bic) => {
    const xml = writePain008(FILE, edition);
    expect(xml).toContain(bic);
    expect(xml).toContain(`xsd:pain.008.001.${edition}`);
  });

  test('says how a mandate was before it changed', () => {
    const changed = { ...DEBIT, amendment: { previousIban: 'FR7612345987650123456789014' } };
    const xml = writePain008({ ...FILE, groups: [{ ...FILE.groups[0]!, debits: [changed] }] });
    expect(xml).toContain(
      '<AmdmntInfDtls><OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct></AmdmntInfDtls>',
    );
  });

  test('names the account before when the same bank keeps both', () => {
    const changed = { ...DEBIT, amendment: { previousIban: 'FR7630006000019999999999941' } };
    const xml = writePain008({ ...FILE, groups: [{ ...FILE.groups[0]!, debits: [changed] }] });
    expect(xml).toContain('<OrgnlDbtrAcct><Id><IBAN>FR7630006000019999999999941</IBAN></Id></OrgnlDbtrAcct>');
  });

  test('names the creditor under whose identifier the mandate was signed', () => {
    const changed = {
      ...DEBIT,
      amendment: { previousCreditorId: 'FR11ZZZ999999', previousCreditorName: 'Alizé SARL' },
    };
    const xml = writePain008({ ...FILE, groups: [{ ...FILE.groups[0]!, debits: [changed] }] });
    expect(xml).toContain(
      '<AmdmntInfDtls><OrgnlCdtrSchmeId><Nm>Alize SARL</Nm><Id><PrvtId><Othr><Id>FR11ZZZ999999</Id>',
    );
  });

  test('without any debit is refused: no bank takes one', () => {
    expect(() => writePain008({ ...FILE, groups: [{ ...FILE.groups[0]!, debits: [] }] })).toThrow(RangeError);
  });
});

test.each([
  ['Œuvre à Cayenne', 70, 'OEuvre a Cayenne'],
  ['a_b*c', 70, 'a b c'],
  ['ab cd', 3, 'ab'],
])('%j is written %j', (text, length, expected) => {
  expect(sepaText(text, length)).toBe(expected);
});

const statement = (entries: readonly StatementEntry[]) =>
  writeCamt053({
    id: 'STMT-1',
    createdAt: instant('2026-03-17T06:00:00Z'),
    iban: 'FR1420041010050500013M02606',
    openingBalance: euros('0.00'),
    openedOn: civilDate('2026-03-16'),
    closedOn: civilDate('2026-03-16'),
    entries,
  });

describe('a bank statement', () => {
  test('that we write is read back as it was', () => {
    const entries: StatementEntry[] = [
      {
        reference: 'C-1',
        bookedOn: civilDate('2026-03-16'),
        amount: euros('54.90'),
        endToEndId: '2026-000001-1',
        mandateReference: '123456789-01',
        counterpartyName: 'Marie Dupont',
        remittance: 'Facture 2026-000001',
      },
      {
        reference: 'R-1',
        bookedOn: civilDate('2026-03-16'),
        amount: euros('-54.90'),
        endToEndId: '2026-000001-1',
        counterpartyName: 'Marie Dupont',
        reasonCode: 'AM04',
      },
    ];
    const read = readCamt(statement(entries));
    expect(read).toMatchObject({
      kind: 'camt.053',
      messageId: 'STMT-1',
      iban: 'FR1420041010050500013M02606',
      unreadable: [],
    });
    expect(read.movements).toMatchObject([
      {
        reference: 'C-1#0.0',
        bookedOn: civilDate('2026-03-16'),
        amount: euros('54.90'),
        currency: 'EUR',
        reversal: false,
        endToEndId: '2026-000001-1',
        mandateReference: '123456789-01',
        counterpartyName: 'Marie Dupont',
        remittance: 'Facture 2026-000001',
      },
      {
        reference: 'R-1#1.0',
        bookedOn: civilDate('2026-03-16'),
        amount: euros('-54.90'),
        currency: 'EUR',
        reversal: true,
        endToEndId: '2026-000001-1',
        counterpartyName: 'Marie Dupont',
        reasonCode: 'AM04',
      },
    ]);
  });

  test('of any amounts keeps them to the cent', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -10_000_000, max: 10_000_000 }).filter((n) => n !== 0),
          { maxLength: 20 },
        ),
        (amounts) => {
          const entries = amounts.map((amount, i) => ({
            reference: `R${i}`,
            bookedOn: civilDate('2026-03-16'),
            amount: cents(amount),
          }));
          const read = readCamt(statement(entries));
          expect(read.movements.map((movement) => movement.amount)).toEqual(entries.map((entry) => entry.amount));
          expect(sum(...read.movements.map((movement) => movement.amount))).toBe(
            sum(...entries.map((entry) => entry.amount)),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});

/** A notification of edition .08, batched: one entry that holds several transactions, under a prefix. */
const NOTIFICATION_08 = `<?xml version="1.0" encoding="UTF-8"?>
<n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><n:BkToCstmrDbtCdtNtfctn>
 <n:GrpHdr><n:MsgId>N-8</n:MsgId><n:CreDtTm>2026-03-17T06:00:00</n:CreDtTm></n:GrpHdr>
 <n:Ntfctn><n:Id>NOT-8</n:Id><n:Acct><n:Id><n:IBAN>FR1420041010050500013M02606</n:IBAN></n:Id></n:Acct>
  <n:Ntry><n:NtryRef>1</n:NtryRef><n:Amt Ccy="EUR">64.95</n:Amt><n:CdtDbtInd>DBIT</n:CdtDbtInd><n:RvslInd>true</n:RvslInd>
   <n:Sts><n:Cd>BOOK</n:Cd></n:Sts><n:BookgDt><n:DtTm>2026-03-16T08:00:00+01:00</n:DtTm></n:BookgDt>
   <n:AcctSvcrRef>BATCH</n:AcctSvcrRef>
   <n:NtryDtls>
    <n:TxDtls><n:Refs><n:EndToEndId>2026-000001-1</n:EndToEndId></n:Refs><n:Amt Ccy="EUR">54.90</n:Amt><n:CdtDbtInd>DBIT</n:CdtDbtInd>
     <n:RltdPties><n:Dbtr><n:Pty><n:Nm>Marie Dupont</n:Nm></n:Pty></n:Dbtr></n:RltdPties>
     <n:RtrInf><n:Rsn><n:Cd>MD01</n:Cd></n:Rsn></n:RtrInf></n:TxDtls>
    <n:TxDtls><n:Refs><n:EndToEndId>2026-000002-1</n:EndToEndId></n:Refs><n:Amt Ccy="EUR">10.05</n:Amt><n:CdtDbtInd>DBIT</n:CdtDbtInd>
     <n:RtrInf><n:Rsn><n:Prtry>LOCAL</n:Prtry></n:Rsn></n:RtrInf></n:TxDtls>
   </n:NtryDtls></n:Ntry>
  <n:Ntry><n:Amt Ccy="EUR">5.00</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts><n:Cd>PDNG</n:Cd></n:Sts>
   <n:BookgDt><n:Dt>2026-03-16</n:Dt></n:BookgDt></n:Ntry>
  <n:Ntry><n:Amt Ccy="EUR">7</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts><n:Cd>BOOK</n:Cd></n:Sts>
   <n:BookgDt><n:Dt>2026-02-30</n:Dt></n:BookgDt><n:AcctSvcrRef>BAD-DAY</n:AcctSvcrRef></n:Ntry>
 </n:Ntfctn></n:BkToCstmrDbtCdtNtfctn></n:Document>`;

/** A notification of edition .02, one transaction an entry, without details for the last one. */
const NOTIFICATION_02 = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn>
 <GrpHdr><MsgId>N-2</MsgId></GrpHdr><Ntfctn><Id>NOT-2</Id>
  <Ntry><Amt Ccy="EUR">54.9</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-16</Dt></BookgDt>
   <NtryDtls><TxDtls><Refs><AcctSvcrRef>T1</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
    <RltdPties><Dbtr><Nm>Paul &amp; Cie</Nm></Dbtr><DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct></RltdPties>
    <RmtInf><Ustrd>Facture</Ustrd><Ustrd>2026-000001</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
  <Ntry><NtryRef>N2</NtryRef><Amt Ccy="USD">3.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>2026-03-16</Dt></ValDt></Ntry>
 </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;

describe('a notification', () => {
  test('of edition .08 is read transaction by transaction; what is pending is left, what is wrong is told', () => {
    const read = readCamt(NOTIFICATION_08);
    expect(read).toMatchObject({ kind: 'camt.054', messageId: 'N-8', statementId: 'NOT-8' });
    expect(read.movements).toMatchObject([
      {
        reference: 'BATCH#0.0',
        bookedOn: civilDate('2026-03-16'),
        amount: euros('-54.90'),
        currency: 'EUR',
        reversal: true,
        endToEndId: '2026-000001-1',
        counterpartyName: 'Marie Dupont',
        reasonCode: 'MD01',
      },
      {
        reference: 'BATCH#0.1',
        bookedOn: civilDate('2026-03-16'),
        amount: euros('-10.05'),
        currency: 'EUR',
        reversal: true,
        endToEndId: '2026-000002-1',
        reasonCode: 'LOCAL',
      },
    ]);
    expect(read.unreadable.map((one) => one.reference)).toEqual(['BAD-DAY']);
  });

  test('of edition .02 is read with its words and its counterparty, in any currency', () => {
    expect(readCamt(NOTIFICATION_02).movements).toMatchObject([
      {
        reference: 'T1#0.0',
        bookedOn: civilDate('2026-03-16'),
        amount: euros('54.90'),
        currency: 'EUR',
        reversal: false,
        endToEndId: 'NOTPROVIDED',
        counterpartyName: 'Paul & Cie',
        counterpartyIban: 'FR7630006000011234567890189',
        remittance: 'Facture 2026-000001',
      },
      {
        reference: 'N2#1.0',
        bookedOn: civilDate('2026-03-16'),
        amount: euros('-3.00'),
        currency: 'USD',
        reversal: false,
      },
    ]);
  });
});

test.each([
  ['no XML', 'call_id;calling_number'],
  ['XML cut short', '<Document><BkToCstmrStmt>'],
  ['some other XML', '<Document><CstmrDrctDbtInitn/></Document>'],
  ['nothing', ''],
])('a file that is %s is refused with a reason', (_what, text) => {
  expect(() => readCamt(text)).toThrow(UnreadableStatement);
});
