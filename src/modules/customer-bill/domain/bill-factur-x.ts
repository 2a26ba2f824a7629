import { frenchCompany } from '../../../formats/french-company.ts';
import type { FacturXInvoice, FacturXParty, FacturXPayment, VatCategory } from '../../../formats/factur-x-invoice.ts';
import { writeFacturX } from '../../../formats/factur-x.ts';
import { articleName } from '../../../formats/margin-notes.ts';
import { decimal } from '../../../kernel/exact.ts';
import { euros } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { OperatorSettings } from '../../account/index.ts';
import type { Party } from '../../party/index.ts';
import type { BillLineRow } from '../tables.ts';
import { type BillContent, fill, type Words, wordsIn } from './bill-content.ts';
import { detailOf } from './bill-lines-page.ts';
import { lateNotes, noVatReason, operatorVatNumber, totalsByRate } from './bill-mentions.ts';
import { paymentOf, wayToPay } from './bill-payment.ts';

/** VATEX code of a bill that is outside the scope of VAT. */
const OUTSIDE = 'VATEX-EU-O';

function seller(settings: OperatorSettings): FacturXParty {
  const { name, address, siren, imprint } = settings;
  const place = /^(\d{5})\s+(.+)$/.exec(address.at(-1) ?? '');
  const vatNumber = operatorVatNumber(settings);
  return {
    name,
    ...frenchCompany(siren),
    ...(vatNumber === undefined ? {} : { vatNumber }),
    lines: place ? address.slice(0, -1) : address,
    postcode: place?.[1] ?? '',
    city: place?.[2] ?? '',
    country: 'FR',
    ...(imprint.legalForm === '' ? {} : { description: imprint.legalForm }),
    ...(imprint.supportPhone === '' ? {} : { phone: imprint.supportPhone }),
    ...(settings.mailSender === '' ? {} : { email: settings.mailSender }),
  };
}

function buyer({ displayName, registrationNumber, address }: Party): FacturXParty {
  const { line1, line2, postcode, city, country } = address;
  return {
    name: displayName,
    ...frenchCompany(registrationNumber),
    lines: [line1, ...(line2 ? [line2] : [])],
    postcode,
    city,
    country: /^[A-Z]{2}$/.test(country) ? country : 'FR',
  };
}

function payment(content: BillContent): FacturXPayment {
  const { settings, mandate } = content;
  const way = wayToPay(content);
  if (way === 'direct-debit') return { way, mandate: mandate!.reference, creditorId: settings.creditorId };
  if (way !== 'transfer') return { way };
  const bic = settings.bic === '' ? {} : { bic: settings.bic };
  return { way, iban: settings.iban, holder: settings.name, ...bic };
}

/** A bill that bears VAT may hold sums that bear none; one that bears none at all is outside the scope of VAT. */
function categoryOf(rate: string, taxed: boolean): VatCategory {
  if (Number(rate) > 0) return 'S';
  return taxed ? 'E' : 'O';
}

function lineOf(
  line: BillLineRow,
  content: BillContent,
  words: Words,
  taxed: boolean,
): FacturXInvoice['lines'][number] {
  const { language } = content.account;
  const detail = detailOf(line, words, language);
  const articles = line.because.flatMap((id) => content.clauses.get(id) ?? []);
  const note = articles.map((clause) => articleName(clause.article, language)).join(', ');
  return {
    id: String(line.position),
    code: line.code,
    name: line.label[language],
    ...(detail === null ? {} : { description: detail }),
    ...(note === '' ? {} : { note }),
    ...(line.period_from === null || line.period_to === null ? {} : { from: line.period_from, to: line.period_to }),
    exclTax: line.amount_excl,
    category: categoryOf(line.vat_rate, taxed),
    rate: decimal(line.vat_rate),
  };
}

function taxesOf({ bill }: BillContent, words: Words, taxed: boolean): FacturXInvoice['taxes'] {
  const place = words.places[bill.territory as Territory];
  return totalsByRate({ bill }).map((tax) => {
    const category = categoryOf(tax.rate, taxed);
    const amounts = { category, rate: decimal(tax.rate), exclTax: euros(tax.exclTax), vat: euros(tax.vat) };
    if (category === 'S') return amounts;
    if (category === 'E') return { ...amounts, reason: words.vatNote.sums };
    return { ...amounts, reason: fill(noVatReason(bill.territory, words), { place }), reasonCode: OUTSIDE };
  });
}

/** The bill that programs read: the same sums as on the page, as the standard EN 16931 and the French rules write them. */
export function billFacturX(content: BillContent): string {
  const { bill, lines, account, settings, party, credited } = content;
  const words = wordsIn(account.language);
  const taxed = bill.taxes.some((tax) => Number(tax.rate) > 0);
  const { legalForm } = settings.imprint;
  const head = paymentOf(content, words) as { readonly when: string; readonly how: readonly string[] };
  return writeFacturX({
    kind: bill.kind === 'credit-note' ? 'credit-note' : 'invoice',
    number: bill.number,
    issuedOn: bill.issued_on,
    dueOn: bill.due_on,
    from: bill.period_from,
    to: bill.period_to,
    buyerReference: account.number,
    seller: seller(settings),
    buyer: buyer(party),
    notes: [...lateNotes(content, words), ...(legalForm === '' ? [] : [{ subject: 'REG', text: legalForm }])],
    ...(credited ? { credits: { number: credited.number, issuedOn: credited.issued_on } } : {}),
    payment: payment(content),
    paymentTerms: [head.when, ...head.how].join(' · '),
    lines: lines.map((line) => lineOf(line, content, words, taxed)),
    taxes: taxesOf(content, words, taxed),
    exclTax: bill.total_excl,
    vat: bill.total_vat,
    inclTax: bill.total_incl,
    prepaid: bill.from_credit,
  });
}
