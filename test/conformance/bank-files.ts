import { answerDirectDebits, answerTransfers } from '../../src/connectors/bank/local-bank.ts';
import { type StatementFile, writeCamt053 } from '../../src/formats/camt053-writer.ts';
import { type CreditTransferFile, writePain001 } from '../../src/formats/pain001.ts';
import { type DirectDebitFile, writePain008 } from '../../src/formats/pain008.ts';
import { civilDate, plusDays } from '../../src/kernel/civil-date.ts';
import { instant } from '../../src/kernel/instant.ts';
import { cents, euros } from '../../src/kernel/money.ts';

export interface BankFile {
  readonly name: string;
  /** Name of the ISO message, without `.xsd`. */
  readonly schema: string;
  readonly xml: string;
}

const DAY = civilDate('2026-03-16');
const AT = instant('2026-03-14T10:00:00Z');
const IBAN = 'FR7630006000011234567890189';

function debit(rank: number) {
  return {
    endToEndId: `2026-${String(rank).padStart(6, '0')}-1`,
    amount: cents(100 + rank * 7),
    mandateReference: `12345678${rank % 10}-01`,
    mandateSignedOn: civilDate('2026-01-05'),
    debtorName:
      rank % 2 === 0
        ? 'Société Ö & Cie <Ltée> "À l’œuvre" et une raison sociale bien trop longue pour soixante-dix signes'
        : 'Marie Dupont',
    debtorIban: IBAN,
    ...(rank % 3 === 0 ? { debtorBic: 'PSSTFRPPXXX' } : {}),
    remittance: `Facture 2026-${rank} ${'x'.repeat(rank % 5 === 0 ? 200 : 1)}`,
    ...(rank % 4 === 0
      ? {
          amendment: {
            previousIban: rank % 8 === 0 ? 'FR7630006000019999999999941' : 'FR1420041010050500013M02606',
            previousReference: 'OLD-1',
            previousCreditorId: 'FR11ZZZ999999',
            previousCreditorName: 'Alizé',
          },
        }
      : {}),
  };
}

const FILE: DirectDebitFile = {
  messageId: '0198f0d2a5f07c3eb8a10198f0d2a5f0',
  createdAt: AT,
  creditorName: 'Alizé Télécom, société par actions',
  creditorIban: 'FR1420041010050500013M02606',
  creditorBic: 'PSSTFRPPXXX',
  creditorId: 'FR72ZZZ123456',
  groups: [
    { id: 'G-1', sequence: 'FRST', collectOn: DAY, debits: [1, 2, 3, 4].map(debit) },
    { id: 'G-2', sequence: 'RCUR', collectOn: plusDays(DAY, 1), debits: [5, 6, 7, 8, 9, 10, 11, 12].map(debit) },
    { id: 'G-3', sequence: 'OOFF', collectOn: DAY, debits: [] },
  ],
};

const STATEMENT: StatementFile = {
  id: 'STMT-1',
  createdAt: AT,
  iban: IBAN,
  openingBalance: euros('-10.00'),
  openedOn: DAY,
  closedOn: DAY,
  entries: [
    {
      reference: 'T-1',
      bookedOn: DAY,
      amount: euros('54.90'),
      counterpartyName: 'Paul & Cie',
      counterpartyIban: IBAN,
      remittance: 'Facture 1',
      code: 'PMNT/RCDT/ESCT',
    },
    {
      reference: 'T-2',
      bookedOn: DAY,
      amount: euros('-54.90'),
      endToEndId: '2026-000001-1',
      mandateReference: 'M',
      reasonCode: 'AM04',
      charges: euros('0.35'),
    },
    { reference: 'T-3', bookedOn: DAY, amount: euros('3.00'), currency: 'USD' },
    { reference: 'T-4', bookedOn: DAY, amount: euros('300.00'), batch: { group: 'G-1', message: 'M-1' } },
  ],
};

const TRANSFERS: CreditTransferFile = {
  messageId: '0198f0d2a5f07c3eb8a10198f0d2a5f1',
  groupId: '0198f0d2a5f07c3eb8a10198f0d2a5-1',
  createdAt: AT,
  executeOn: DAY,
  debtorName: 'Alizé Télécom, société par actions',
  debtorIban: 'FR1420041010050500013M02606',
  transfers: [1, 2, 3].map((rank) => ({
    endToEndId: `RB-${rank}`,
    amount: cents(1000 + rank),
    creditorName: debit(rank).debtorName,
    creditorIban: IBAN,
    ...(rank === 2 ? { creditorBic: 'PSSTFRPPXXX' } : {}),
    remittance: `Remboursement ${'x'.repeat(rank * 60)}`,
  })),
};

/** One of each file that the product writes for a bank, with names, lengths and options that could break it. */
export function bankFiles(): BankFile[] {
  const { creditorBic: _bic, ...withoutBic } = FILE;
  const messages = ['camt.053', 'camt.054'] as const;
  const editions = ['02', '08'] as const;
  return [
    { name: 'direct debits', schema: 'pain.008.001.02', xml: writePain008(FILE) },
    { name: 'direct debits, newer edition', schema: 'pain.008.001.08', xml: writePain008(FILE, '08') },
    { name: 'direct debits without BIC', schema: 'pain.008.001.02', xml: writePain008(withoutBic) },
    { name: 'transfers', schema: 'pain.001.001.03', xml: writePain001(TRANSFERS) },
    { name: 'transfers, newer edition', schema: 'pain.001.001.09', xml: writePain001(TRANSFERS, '09') },
    ...messages.flatMap((message) =>
      editions.map((edition) => ({
        name: message === 'camt.053' ? 'statement' : 'notification',
        schema: `${message}.001.${edition}`,
        xml: writeCamt053(STATEMENT, { message, edition }),
      })),
    ),
    {
      name: 'answer of the local bank',
      schema: 'camt.053.001.02',
      xml: answerDirectDebits(writePain008(FILE), new Map([['2026-000002-1', 'MD01']]), AT),
    },
    {
      name: 'answer of the local bank to transfers',
      schema: 'camt.053.001.02',
      xml: answerTransfers(writePain001(TRANSFERS, '09'), new Map([['RB-2', 'AC04']]), AT),
    },
  ];
}
