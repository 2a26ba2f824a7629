import { articleName } from '../../../formats/margin-notes.ts';
import { shortDate, spokenDate, spokenEuros, spokenRate } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, negate, subtract } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { TemplateData } from '../../document/index.ts';
import { type BillContent, fill, isProfessional, type Words, wordsIn } from './bill-content.ts';
import { billFacturX } from './bill-factur-x.ts';
import { contractsOf } from './bill-lines-page.ts';
import { lateNotes, operatorLegal, questionsOf, totalsByRate, vatNote } from './bill-mentions.ts';
import { paymentOf } from './bill-payment.ts';

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

function taxesOf(content: BillContent, words: Words): TemplateData['taxes'] {
  const { bill, account } = content;
  const { language } = account;
  const euros = (text: string): string => spokenEuros(text, language);
  const place = words.places[bill.territory as Territory];
  return totalsByRate(content).map((tax) => ({
    rate: Number(tax.rate) > 0 ? `${spokenRate(tax.rate, language)}, ${place}` : words.untaxed,
    exclTax: euros(tax.exclTax),
    vat: euros(tax.vat),
    inclTax: euros(tax.inclTax),
  }));
}

function factsOf(content: BillContent, words: Words): TemplateData['facts'] {
  const { bill, account, party, credited } = content;
  const span = { from: shortDate(isoDate(bill.period_from)), to: shortDate(isoDate(bill.period_to)) };
  const registration = isProfessional(content) ? party.registrationNumber : undefined;
  return [
    { label: words.numberOf[bill.kind], value: bill.number },
    ...(credited
      ? [{ label: words.facts.credits, value: `${credited.number} (${shortDate(isoDate(credited.issued_on))})` }]
      : []),
    { label: words.facts.issuedOn, value: spokenDate(isoDate(bill.issued_on), account.language) },
    { label: words.facts.period, value: fill(words.span, span) },
    { label: words.facts.customer, value: account.customerNumber },
    { label: words.facts.account, value: account.number.replace(/(\d{3})(?=\d)/g, '$1\u00a0') },
    ...(registration === undefined
      ? []
      : [
          {
            label: registration.length === 14 ? 'SIRET' : 'SIREN',
            value: registration.replace(/(\d{3})(?=\d{3})/g, '$1\u00a0'),
          },
        ]),
  ];
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
  const words = wordsIn(language);
  const { line1, line2, postcode, city } = party.address;
  const professional = isProfessional(content);
  return {
    language,
    date: isoDate(bill.issued_on),
    title: words.titles[bill.kind],
    number: bill.number,
    operator: {
      name: settings.imprint.logoText || settings.name,
      address: settings.address,
      legal: [...operatorLegal(settings, words), `${words.numberOf[bill.kind]}\u00a0${bill.number}`].join(' · '),
    },
    recipient: [party.displayName, line1, ...(line2 ? [line2] : []), `${postcode} ${city}`],
    facts: factsOf(content, words),
    payment: paymentOf(content, words),
    professional,
    contracts: contractsOf(content, words),
    'vat-note': vatNote(content, words),
    totals: totalsOf(content, words),
    taxes: taxesOf(content, words),
    calls: content.calls,
    'calls-note': callsNote(content, words),
    clauses: [...content.clauses.values()].map((clause) => ({
      article: articleName(clause.article, language),
      summary: clause.summary[language].replaceAll("'", '’'),
    })),
    notices: content.notices.map(({ title, on }) =>
      fill(words.notice, { title: title[language], on: spokenDate(on, language) }),
    ),
    late: lateNotes(content, words).map((note) => note.text),
    questions: questionsOf(content, words),
    mentions: words.mentions,
    ...(professional ? { invoice: billFacturX(content) } : {}),
  };
}
