import { civilDate } from '../src/kernel/civil-date.ts';
import { cents, moneyText, type Money, subtract, sum } from '../src/kernel/money.ts';
import { NO_IMPRINT } from '../src/modules/account/index.ts';
import type { BillContent } from '../src/modules/customer-bill/domain/bill-content.ts';
import { billPage } from '../src/modules/customer-bill/domain/bill-page.ts';
import type { BillLineRow } from '../src/modules/customer-bill/index.ts';
import type { NotedClause } from '../src/modules/decision/index.ts';
import type { TemplateData } from '../src/modules/document/index.ts';

const ISSUED = civilDate('2026-10-01');
const LABELS = [
  ['Livebox Infini fibre', 'subscription'],
  ['Enregistreur TV 80 Go', 'subscription'],
  ['Suite de sécurité', 'subscription'],
  ['Option fixe vers mobiles', 'subscription'],
  ['Appels vers la France métropolitaine', 'communications'],
  ['Appels compris dans l’offre', 'communications'],
] as const;
const CLAUSES = ['10.1.a', '10.1.h', '7.b', '9.4'];
const ACCOUNT = '019cadfd-8900-7119-b2b1-c148e9844330';
const BILL = '019cadfd-8900-7119-b2b1-c148e9844331';

function clause(article: string): NotedClause {
  const summary = `Ce que dit l’article ${article} du contrat, en une phrase assez longue pour tenir sur deux lignes de la page, et rien de plus.`;
  return { id: `bench/${article}`, article, kind: 'formula', summary: { fr: summary, en: summary } } as never;
}

/** Prices of 54.90 and about, 8.5 % of VAT in them. */
function line(i: number, position: number): BillLineRow {
  const [label, kind] = LABELS[position - 1]!;
  const incl = cents(position === LABELS.length ? 0 : 500 + ((i * 37 + position * 991) % 5_000));
  const excl = cents((((incl / 10_000n) as bigint) * 1_000n) / 1_085n);
  return {
    account_id: ACCOUNT,
    bill_id: BILL,
    position,
    code: `LINE-${position}`,
    kind,
    label: { fr: label, en: label },
    agreement_id: ACCOUNT,
    period_from: ISSUED,
    period_to: civilDate('2026-10-31'),
    quantity: String(kind === 'communications' ? 3 + (i % 9) : 1),
    amount_excl: excl,
    vat_rate: '0.085',
    amount_vat: subtract(incl, excl),
    amount_incl: incl,
    pack: 'bench',
    version: '1',
    decision_id: null,
    because: [`bench/${CLAUSES[position % CLAUSES.length]!}`],
    steps: [{ clause: '', fr: `4 appel(s), ${i % 60} min 12 s facturés`, en: '' }],
  };
}

/** The account, its holder and the operator of a bill, as far as its page tells them. */
function whoPays(i: number, professional: boolean) {
  return {
    account: {
      id: ACCOUNT,
      number: String(100_000_000 + i),
      customerNumber: `C${String(i).padStart(8, '0')}`,
      territory: 'MQ',
      segment: professional ? 'professional' : 'residential',
      language: 'fr',
      paymentMethod: 'transfer',
      payer: null,
    },
    party: {
      displayName: `Client ${i}`,
      kind: professional ? 'organization' : 'individual',
      address: { line1: `${i} allée des Flamboyants`, postcode: '97231', city: 'Le Robert', country: 'MQ' },
    },
    settings: {
      name: 'Banc d’essai',
      address: ['1 rue du Banc', '97200 Fort-de-France'],
      iban: 'FR1420041010050500013M02606',
      bic: 'PSSTFRPPXXX',
      siren: '732829320',
      vatNumber: '',
      mailSender: '',
      imprint: NO_IMPRINT,
    },
  };
}

/** The page of a bill of six lines and six calls, different each time; every tenth is a professional's, with its Factur-X. */
export function someBillPage(i: number): TemplateData {
  const professional = i % 10 === 9;
  const lines = LABELS.map((_, at) => line(i, at + 1));
  const total = (of: (one: BillLineRow) => Money): Money => sum(...lines.map(of));
  const [excl, vat, incl] = [
    total((one) => one.amount_excl),
    total((one) => one.amount_vat),
    total((one) => one.amount_incl),
  ];
  const calls = Array.from({ length: 6 }, (_, at) => ({
    day: `0${at + 1}/09/2026`,
    hour: `1${at}:${String((i * 7) % 60).padStart(2, '0')}:12`,
    number: '06 90 12 •• ••',
    destination: 'France, mobile',
    duration: `${(i + at) % 20} min 05 s`,
    price: '0,36\u00a0€',
  }));
  return billPage({
    bill: {
      account_id: ACCOUNT,
      id: BILL,
      number: `2026-${String(i).padStart(6, '0')}`,
      kind: 'regular',
      issued_on: ISSUED,
      due_on: civilDate('2026-10-16'),
      period_from: ISSUED,
      period_to: civilDate('2026-10-31'),
      territory: 'MQ',
      total_excl: excl,
      total_vat: vat,
      total_incl: incl,
      settled: 0n,
      from_credit: 0n,
      state: 'issued',
      taxes: [{ rate: '0.085', exclTax: moneyText(excl), vat: moneyText(vat), inclTax: moneyText(incl) }],
      credits_bill: null,
      run_id: null,
    },
    lines,
    ...whoPays(i, professional),
    mandate: undefined,
    maskedIban: null,
    contracts: [{ agreementId: ACCOUNT, title: 'Livebox Infini fibre', subtitle: '0596 10 00 54' }],
    clauses: new Map(CLAUSES.map((article) => [`bench/${article}`, clause(article)])),
    notices: [],
    calls,
    allCalls: calls.length,
  } as unknown as BillContent);
}
