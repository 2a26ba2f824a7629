import { expect, describe, test } from 'vitest';
import { answerTransfers } from '../connectors/bank/local-bank.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { instant } from '../kernel/instant.ts';
import { euros } from '../kernel/money.ts';
import { type StatementEntry, writeCamt053 } from './camt053-writer.ts';
import { readCamt } from './camt05x.ts';
import { type CreditTransferFile, writePain001 } from './pain001.ts';
import { isPain002, readPain002, writePain002 } from './pain002.ts';

const AT = instant('2026-03-17T06:00:00Z');
const DAY = civilDate('2026-03-16');
const OURS = 'FR1420041010050500013M02606';
const TRANSFERS: CreditTransferFile = {
  messageId: 'M-1',
  groupId: 'M-1-1',
  createdAt: AT,
  executeOn: DAY,
  debtorName: 'Alizé Télécom',
  debtorIban: OURS,
  debtorBic: 'PSSTFRPPXXX',
  transfers: [
    {
      endToEndId: 'REFUND-1',
      amount: euros('12.30'),
      creditorName: 'Marie-Ève Dupont',
      creditorIban: 'FR76 3000 6000 0112 3456 7890 189',
      creditorBic: 'AGRIFRPP',
      remittance: 'Remboursement compte 123456789',
    },
    {
      endToEndId: 'REFUND-2',
      amount: euros('7.70'),
      creditorName: 'Paul',
      creditorIban: 'FR7630006000011234567890189',
      remittance: 'Remboursement',
    },
  ],
};

describe('a file of transfers', () => {
  test('counts and adds up its transfers', () => {
    const xml = writePain001(TRANSFERS);
    expect(xml.match(/<NbOfTxs>2<\/NbOfTxs><CtrlSum>20.00<\/CtrlSum>/g)).toHaveLength(2);
    expect(xml).toContain('<Nm>Marie-Eve Dupont</Nm>');
  });

  test.each([
    ['03', '<ReqdExctnDt>2026-03-16</ReqdExctnDt>', '<BIC>AGRIFRPP</BIC>'],
    ['09', '<ReqdExctnDt><Dt>2026-03-16</Dt></ReqdExctnDt>', '<BICFI>AGRIFRPP</BICFI>'],
  ] as const)('in edition .%s says the day and the bank as that edition does', (edition, day, bic) => {
    const xml = writePain001(TRANSFERS, edition);
    expect(xml).toContain(day);
    expect(xml).toContain(bic);
  });

  test('without any transfer is refused: no bank takes one', () => {
    expect(() => writePain001({ ...TRANSFERS, transfers: [] })).toThrow(RangeError);
  });

  test('is answered by the local bank: paid on its day, and given back when it is refused', () => {
    for (const edition of ['03', '09'] as const) {
      const answer = answerTransfers(writePain001(TRANSFERS, edition), new Map([['REFUND-2', 'AC04']]), AT);
      const read = readCamt(answer);
      expect(read.movements.map((one) => [one.endToEndId, one.amount, one.reasonCode])).toEqual([
        ['REFUND-1', euros('-12.30'), undefined],
        ['REFUND-2', euros('-7.70'), undefined],
        ['REFUND-2', euros('7.70'), 'AC04'],
      ]);
      expect(read.closing).toEqual({ amount: euros('-12.30'), on: DAY });
    }
  });
});

describe('a report on a file of ours', () => {
  test('names the orders that are refused, each with its reason', () => {
    const xml = writePain002({
      messageId: 'S-1',
      createdAt: AT,
      originalMessageId: 'M-1',
      original: 'pain.008.001.02',
      groupId: 'G-1',
      refused: [{ endToEndId: '2026-000001-1', reasonCode: 'AC01' }],
    });
    expect(isPain002(xml)).toBe(true);
    expect(readPain002(xml)).toEqual({
      messageId: 'S-1',
      originalMessageId: 'M-1',
      original: 'pain.008',
      allRefused: false,
      refusedGroups: [],
      refused: [{ endToEndId: '2026-000001-1', reasonCode: 'AC01' }],
    });
  });

  test('may refuse all of it', () => {
    const xml = writePain002({
      messageId: 'S-2',
      createdAt: AT,
      originalMessageId: 'M-1',
      original: 'pain.001.001.09',
      allRefusedFor: 'FF01',
      refused: [],
    });
    expect(readPain002(xml)).toMatchObject({ original: 'pain.001', allRefused: true, reasonCode: 'FF01' });
  });

  test('in a later edition may refuse a group, and leaves what was accepted', () => {
    const xml = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
      <GrpHdr><MsgId>S-3</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M-1</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId></OrgnlGrpInfAndSts>
      <OrgnlPmtInfAndSts><OrgnlPmtInfId>G-1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>DT01</Cd></Rsn></StsRsnInf></OrgnlPmtInfAndSts>
      <OrgnlPmtInfAndSts><OrgnlPmtInfId>G-2</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>A</OrgnlEndToEndId><TxSts>ACCP</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>
      </CstmrPmtStsRpt></Document>`;
    expect(readPain002(xml)).toMatchObject({ refusedGroups: [{ id: 'G-1', reasonCode: 'DT01' }], refused: [] });
  });

  test('is not read from a statement', () => {
    expect(readPain002('<Document><BkToCstmrStmt/></Document>')).toBeUndefined();
  });
});

describe('a statement', () => {
  const written = (entries: readonly StatementEntry[], form = {}) =>
    readCamt(
      writeCamt053(
        { id: 'S', createdAt: AT, iban: OURS, openingBalance: euros('100.00'), openedOn: DAY, closedOn: DAY, entries },
        form,
      ),
    );

  test.each([
    ['camt.053', '02'],
    ['camt.053', '08'],
    ['camt.054', '02'],
    ['camt.054', '08'],
  ] as const)('%s.001.%s is read back as it was written, its charges apart', (message, edition) => {
    const read = written(
      [
        {
          reference: 'R-1',
          bookedOn: DAY,
          amount: euros('-54.90'),
          endToEndId: '2026-000001-1',
          counterpartyName: 'Marie Dupont',
          counterpartyIban: 'FR7630006000011234567890189',
          reasonCode: 'AM04',
          code: 'PMNT/RDDT/UPDD',
          charges: euros('0.35'),
        },
        {
          reference: 'B-1',
          bookedOn: DAY,
          amount: euros('200.00'),
          code: 'PMNT/RDDT/ESDD',
          batch: { group: 'G-1', message: 'M-1' },
        },
      ],
      { message, edition },
    );
    expect(read.kind).toBe(message);
    expect(read.movements.map((one) => [one.reference, one.amount, one.code])).toEqual([
      ['R-1#0.0', euros('-54.90'), 'PMNT/RDDT/UPDD'],
      ['R-1#0.rest', euros('-0.35'), 'PMNT/MDOP/CHRG'],
      ['B-1#1.0', euros('200.00'), 'PMNT/RDDT/ESDD'],
    ]);
    expect(read.movements[0]).toMatchObject({
      counterpartyName: 'Marie Dupont',
      counterpartyIban: 'FR7630006000011234567890189',
    });
    expect(read.movements[2]?.batch).toEqual({ group: 'G-1', message: 'M-1' });
    // 100.00 - 54.90 - 0.35 + 200.00
    expect(read.closing?.amount).toBe(message === 'camt.053' ? euros('244.75') : undefined);
  });

  test('gives the words of a structured reference, and the bank’s own when there are no others', () => {
    const xml = `<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-16</Dt></BookgDt>
      <NtryDtls><TxDtls><RmtInf><Strd><CdtrRefInf><Ref>2026-000007</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
      <Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-03-16</Dt></BookgDt><AddtlNtryInf>FRAIS TENUE DE COMPTE</AddtlNtryInf></Ntry>
      </Stmt></BkToCstmrStmt></Document>`;
    expect(readCamt(xml).movements.map((one) => one.remittance)).toEqual(['2026-000007', 'FRAIS TENUE DE COMPTE']);
  });

  test('of an amount asked for in dollars gives the euros that the account received', () => {
    const xml = `<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">9.20</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-16</Dt></BookgDt>
      <NtryDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="USD">10.00</Amt></TxAmt></AmtDtls></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
    expect(readCamt(xml).movements).toMatchObject([{ amount: euros('9.20'), currency: 'EUR' }]);
  });
});
