import { answerDirectDebits } from '../../src/connectors/bank/local-bank.ts';
import { writeCamt053 } from '../../src/formats/camt053-writer.ts';
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
      ? { amendment: { previousIban: 'FR1420041010050500013M02606', previousReference: 'OLD-1' } }
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

/** One of each file that the product writes for a bank, with names, lengths and options that could break it. */
export function bankFiles(): BankFile[] {
  const { creditorBic: _bic, ...withoutBic } = FILE;
  return [
    { name: 'direct debits', schema: 'pain.008.001.02', xml: writePain008(FILE) },
    { name: 'direct debits, newer edition', schema: 'pain.008.001.08', xml: writePain008(FILE, '08') },
    { name: 'direct debits without BIC', schema: 'pain.008.001.02', xml: writePain008(withoutBic) },
    {
      name: 'statement',
      schema: 'camt.053.001.02',
      xml: writeCamt053({
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
            remittance: 'Facture 1',
          },
          {
            reference: 'T-2',
            bookedOn: DAY,
            amount: euros('-54.90'),
            endToEndId: '2026-000001-1',
            mandateReference: 'M',
            reasonCode: 'AM04',
          },
          { reference: 'T-3', bookedOn: DAY, amount: euros('3.00'), currency: 'USD' },
        ],
      }),
    },
    {
      name: 'answer of the local bank',
      schema: 'camt.053.001.02',
      xml: answerDirectDebits(writePain008(FILE), new Map([['2026-000002-1', 'MD01']]), AT),
    },
  ];
}
