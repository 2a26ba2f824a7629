import { civilDate } from '../../src/kernel/civil-date.ts';
import { euros, moneyText, negate, NO_MONEY, type Money } from '../../src/kernel/money.ts';
import type { Territory } from '../../src/kernel/territory.ts';
import { NO_IMPRINT } from '../../src/modules/account/index.ts';
import type { BillContent } from '../../src/modules/customer-bill/domain/bill-content.ts';
import type { BillKind, BillLineRow } from '../../src/modules/customer-bill/index.ts';

const ACCOUNT = '019cadfd-8900-7119-b2b1-c148e9844330';
const BILL = '019cadfd-8900-7119-b2b1-c148e9844331';
const ISSUED = civilDate('2026-10-01');

interface Wanted {
  readonly territory?: Territory;
  readonly kind?: BillKind;
  readonly segment?: 'residential' | 'professional';
}

const line = (position: number, code: string, exclTax: Money, vat: Money): BillLineRow => ({
  account_id: ACCOUNT,
  bill_id: BILL,
  position,
  code,
  kind: vat === NO_MONEY && position > 1 ? 'late-increase' : 'subscription',
  label: { fr: `Ligne ${position}`, en: `Line ${position}` },
  agreement_id: null,
  period_from: ISSUED,
  period_to: civilDate('2026-10-31'),
  quantity: '1',
  amount_excl: exclTax,
  vat_rate: vat === NO_MONEY ? '0' : '0.2',
  amount_vat: vat,
  amount_incl: (exclTax + vat) as Money,
  pack: null,
  version: null,
  decision_id: null,
  because: [],
  steps: [],
});

type Parties = Pick<BillContent, 'account' | 'party' | 'settings'>;

function parties(territory: Territory, segment: 'residential' | 'professional'): Parties {
  return {
    account: {
      id: ACCOUNT,
      number: '042739698',
      customerNumber: 'C44194915',
      territory,
      segment,
      language: 'fr',
      status: 'active',
      billingDay: 1,
      paymentMethod: 'transfer',
      paperBill: false,
      payer: null,
      openedOn: civilDate('2026-01-05'),
      version: 1,
    },
    party: {
      accountId: ACCOUNT,
      version: 1,
      displayName: segment === 'professional' ? 'Garage Becker' : 'Madame Becker',
      kind: segment === 'professional' ? 'organization' : 'individual',
      ...(segment === 'professional' ? { registrationNumber: '73282932000074' } : {}),
      address: { line1: '2 cité des Mineurs', postcode: '57360', city: 'Amnéville', country: 'FR' },
    },
    settings: {
      name: 'Câble & fils',
      address: ['12 rue des Forges', '57360 Amnéville'],
      creditorId: 'FR72ZZZ123456',
      iban: 'FR1420041010050500013M02606',
      bic: 'PSSTFRPPXXX',
      billingDay: 1,
      paymentTermDays: 15,
      termsMode: 'law-first',
      legalRates: [],
      mailSender: 'factures@cable.example',
      siren: '404833048',
      vatNumber: '',
      operatorCode: 'Z9',
      imprint: NO_IMPRINT,
    } as unknown as BillContent['settings'],
  };
}

/** Everything that the bill of a garage says: 54.00 of Duo Pro with 20 % VAT (45.00 + 9.00), 40.00 of indemnity with none. */
export function someBill(wanted: Wanted = {}): BillContent {
  const { territory = 'FR-57', kind = 'regular', segment = 'professional' } = wanted;
  const taxed = territory !== 'GF';
  const signed = (text: string): Money => (kind === 'credit-note' ? negate(euros(text)) : euros(text));
  const lines = taxed
    ? [line(1, 'DUO-PRO', signed('45.00'), signed('9.00')), line(2, 'INDEMNITY', signed('40.00'), NO_MONEY)]
    : [line(1, 'DUO-PRO', signed('54.00'), NO_MONEY), line(2, 'INDEMNITY', signed('40.00'), NO_MONEY)];
  const total = (of: (one: BillLineRow) => Money): Money =>
    lines.reduce((all, one) => (all + of(one)) as Money, NO_MONEY);
  const [excl, vat, incl] = [
    total((one) => one.amount_excl),
    total((one) => one.amount_vat),
    total((one) => one.amount_incl),
  ];
  return {
    bill: {
      account_id: ACCOUNT,
      id: BILL,
      number: '2026-000380',
      kind,
      issued_on: ISSUED,
      due_on: civilDate('2026-10-16'),
      period_from: ISSUED,
      period_to: civilDate('2026-10-31'),
      territory,
      total_excl: excl,
      total_vat: vat,
      total_incl: incl,
      settled: NO_MONEY,
      from_credit: NO_MONEY,
      state: 'issued',
      taxes: lines.map((one) => ({
        rate: one.vat_rate,
        exclTax: moneyText(one.amount_excl),
        vat: moneyText(one.amount_vat),
        inclTax: moneyText(one.amount_incl),
      })),
      credits_bill: kind === 'credit-note' ? ACCOUNT : null,
      run_id: null,
    },
    lines,
    ...parties(territory, segment),
    mandate: undefined,
    maskedIban: null,
    contracts: [],
    clauses: new Map(),
    notices: [],
    calls: [],
    allCalls: 0,
    ...(kind === 'credit-note' ? { credited: { number: '2026-000001', issued_on: civilDate('2026-09-01') } } : {}),
  };
}
