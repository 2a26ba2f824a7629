import { articleName, marginNotes } from '../../../formats/margin-notes.ts';
import { shortDate, spokenDate, spokenEuros, spokenRate, spokenSentence } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, negate, subtract, sum } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Account, Mandate, OperatorSettings } from '../../account/index.ts';
import type { NotedClause } from '../../decision/index.ts';
import type { TemplateData } from '../../document/index.ts';
import type { Party } from '../../party/index.ts';
import type { BillLineRow, BillRow } from '../tables.ts';
import labels from './bill-words.json' with { type: 'json' };

/** A contract that a bill carries lines of. */
export interface BilledContract {
  readonly agreementId: string;
  readonly title: string;
  readonly subtitle: string | null;
}

/** A charged call, as a bill lists it. */
export interface BilledCall {
  readonly day: string;
  readonly hour: string;
  readonly number: string;
  readonly destination: string;
  readonly duration: string;
  readonly price: string;
}

/** Everything that a bill says, gathered. */
export interface BillContent {
  readonly bill: BillRow;
  readonly lines: readonly BillLineRow[];
  readonly account: Account;
  readonly party: Party;
  readonly settings: OperatorSettings;
  readonly mandate: Mandate | undefined;
  readonly maskedIban: string | null;
  readonly contracts: readonly BilledContract[];
  readonly clauses: ReadonlyMap<string, NotedClause>;
  /** Changes announced to the customer since the last bill. */
  readonly notices: readonly { readonly title: Bilingual; readonly on: string }[];
  readonly calls: readonly BilledCall[];
  /** The holder asked for numbers without hidden digits. */
  readonly wholeNumbers?: boolean;
  /** How many charged calls there are in all. */
  readonly allCalls: number;
}

type Words = (typeof labels)['fr'];

function fill(text: string, values: { readonly [name: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? '');
}

function payment(content: BillContent, words: Words): TemplateData['payment'] {
  const { bill, account, settings, mandate, maskedIban } = content;
  const { language } = account;
  const toPay = subtract(bill.total_incl, bill.from_credit);
  const euros = (amount: Money): string => spokenEuros(moneyText(amount), language);
  if (bill.total_incl < 0n) {
    return { when: words.when.kept, how: [], label: words.kept, amount: euros(negate(bill.total_incl)) };
  }
  if (toPay === 0n)
    return { when: words.when.nothing, how: words.how.nothing, label: words.toPay, amount: euros(toPay) };
  const debited = account.paymentMethod === 'direct-debit' && mandate !== undefined;
  const way = debited ? 'direct-debit' : account.paymentMethod === 'direct-debit' ? 'transfer' : account.paymentMethod;
  const values = {
    due: spokenDate(isoDate(bill.due_on), language),
    iban: maskedIban ?? '',
    mandate: mandate?.reference ?? '',
    operator: settings.name,
    operatorIban: settings.iban.replace(/(.{4})(?=.)/g, '$1\u00a0'),
    number: bill.number,
    payer: account.payer?.name ?? '',
  };
  const how = account.payer === null ? words.how[way] : [...words.how.payer, ...words.how[way]];
  return {
    when: fill(debited ? words.when['direct-debit'] : words.when.other, values),
    how: how.map((line) => fill(line, values)),
    label: words.toPay,
    amount: euros(toPay),
  };
}

function detailOf(line: BillLineRow, words: Words): string | null {
  if (line.kind === 'communications') {
    const seconds = /(\d+) min (\d+) s/.exec(line.steps[0]?.fr ?? '')?.[0] ?? '';
    return fill(words.calls, { calls: line.quantity, time: seconds });
  }
  if (line.period_from === null || line.period_to === null) return null;
  const values = { from: shortDate(isoDate(line.period_from)), to: shortDate(isoDate(line.period_to)) };
  return fill(line.period_from === line.period_to ? words.onDay : words.span, values);
}

/** A computation is told where the period was not a whole one: the rest is plain from the amounts. */
function stepsOf(line: BillLineRow, language: 'fr' | 'en'): string[] {
  return line.steps.filter((step) => step.fr.includes('×')).map((step) => spokenSentence(step[language], language));
}

function contractsOf(content: BillContent, words: Words): TemplateData['contracts'] {
  const { lines, contracts, account, clauses, bill } = content;
  const { language } = account;
  const notes = marginNotes(language);
  const groups = [...contracts, { agreementId: null, title: `${words.account} ${account.number}`, subtitle: null }];
  const euros = (amount: Money): string => spokenEuros(moneyText(amount), language);
  return groups.flatMap((group) => {
    const own = lines.filter((line) => line.agreement_id === group.agreementId && line.bill_id === bill.id);
    if (own.length === 0) return [];
    return [
      {
        title: group.title,
        subtitle: group.subtitle,
        subtotal: euros(sum(...own.map((line) => line.amount_incl))),
        lines: own.map((line) => ({
          label: line.label[language],
          detail: detailOf(line, words),
          steps: stepsOf(line, language),
          amount: euros(line.amount_incl),
          clauses: notes(line.because.flatMap((id) => clauses.get(id) ?? [])),
        })),
      },
    ];
  });
}

function totalsOf(content: BillContent, words: Words): TemplateData['totals'] {
  const { bill, account } = content;
  const euros = (amount: Money): string => spokenEuros(moneyText(amount), account.language);
  const credit = bill.from_credit > 0n;
  return [
    { label: words.totals.excl, amount: euros(bill.total_excl), strong: false },
    { label: words.totals.vat, amount: euros(bill.total_vat), strong: false },
    { label: words.totals.incl, amount: euros(bill.total_incl), strong: true },
    ...(credit
      ? [
          { label: words.totals.credit, amount: euros(negate(bill.from_credit)), strong: false },
          { label: words.totals.toPay, amount: euros(subtract(bill.total_incl, bill.from_credit)), strong: true },
        ]
      : []),
  ];
}

function factsOf(content: BillContent, words: Words): TemplateData['facts'] {
  const { bill, account } = content;
  const span = { from: shortDate(isoDate(bill.period_from)), to: shortDate(isoDate(bill.period_to)) };
  return [
    { label: words.facts.number, value: bill.number },
    { label: words.facts.issuedOn, value: spokenDate(isoDate(bill.issued_on), account.language) },
    { label: words.facts.period, value: fill(words.span, span) },
    { label: words.facts.customer, value: account.customerNumber },
    { label: words.facts.account, value: account.number.replace(/(\d{3})(?=\d)/g, '$1\u00a0') },
  ];
}

function vatNote(content: BillContent, words: Words): string {
  const { bill } = content;
  const place = words.places[bill.territory as Territory];
  const taxed = bill.taxes.some((tax) => Number(tax.rate) > 0);
  return fill(taxed ? words.vatNote.taxed : words.vatNote.none, { place });
}

function callsNote(content: BillContent, words: Words): string {
  const { calls, allCalls } = content;
  const digits = content.wholeNumbers === true ? words.callsWhole : words.callsNote;
  if (calls.length === allCalls) return digits;
  return `${digits} ${fill(words.callsCut, { shown: String(calls.length), all: String(allCalls) })}`;
}

/** What the bill template is given: every word and amount, in the language of the account. */
export function billPage(content: BillContent): TemplateData {
  const { bill, account, party, settings } = content;
  const { language } = account;
  const words = labels[language] as Words;
  const euros = (text: string): string => spokenEuros(text, language);
  const legal = [
    settings.name,
    settings.siren && `SIREN ${settings.siren}`,
    settings.vatNumber && `${words.totals.vat} ${settings.vatNumber}`,
    `${words.facts.number} ${bill.number}`,
  ];
  const { line1, line2, postcode, city } = party.address;
  return {
    language,
    date: isoDate(bill.issued_on),
    title: words.titles[bill.kind],
    number: bill.number,
    operator: { name: settings.name, address: settings.address, legal: legal.filter(Boolean).join(' · ') },
    recipient: [party.displayName, line1, ...(line2 ? [line2] : []), `${postcode} ${city}`],
    facts: factsOf(content, words),
    payment: payment(content, words),
    contracts: contractsOf(content, words),
    'vat-note': vatNote(content, words),
    totals: totalsOf(content, words),
    taxes: bill.taxes.map((tax) => ({
      rate: Number(tax.rate) > 0 ? spokenRate(tax.rate, language) : words.untaxed,
      exclTax: euros(tax.exclTax),
      vat: euros(tax.vat),
      inclTax: euros(tax.inclTax),
    })),
    calls: content.calls,
    'calls-note': callsNote(content, words),
    clauses: [...content.clauses.values()].map((clause) => ({
      article: articleName(clause.article, language),
      summary: clause.summary[language].replaceAll("'", '’'),
    })),
    notices: content.notices.map(({ title, on }) =>
      fill(words.notice, { title: title[language], on: spokenDate(on, language) }),
    ),
    mentions: words.mentions.map((mention) => fill(mention, { number: bill.number })),
  };
}
