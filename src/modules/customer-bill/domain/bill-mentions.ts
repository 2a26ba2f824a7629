import { frenchCompany, frenchVatNumber } from '../../../formats/french-company.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { euros, moneyText, sum } from '../../../kernel/money.ts';
import type { OperatorSettings } from '../../account/index.ts';
import type { StoredTax } from '../tables.ts';
import { type BillContent, fill, isProfessional, type Words } from './bill-content.ts';

/** Form, registration and VAT number of the operator, as the foot of each page has them. */
export function operatorLegal(settings: OperatorSettings, words: Words): string[] {
  const { name, siren, imprint } = settings;
  const vat = operatorVatNumber(settings);
  const spaced = siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
  return [name, imprint.legalForm, siren && `SIREN\u00a0${spaced}`, vat && `${words.totals.vat}\u00a0${vat}`].filter(
    (part): part is string => Boolean(part),
  );
}

/** The VAT number that the operator has settled, else the one that its SIREN gives. */
export function operatorVatNumber({ vatNumber, siren }: OperatorSettings): string | undefined {
  if (vatNumber !== '') return vatNumber;
  const company = frenchCompany(siren);
  return company && frenchVatNumber(company.siren);
}

/** What has to be said to a professional about paying late or early (C. com. L441-9): by subject code of UNTDID 4451. */
export function lateNotes(content: BillContent, words: Words): { readonly subject: string; readonly text: string }[] {
  if (!isProfessional(content)) return [];
  const { late, account } = content;
  const { language } = account;
  return [
    { subject: 'PMD', text: late?.penalties[language] ?? words.late.penalties },
    { subject: 'PMT', text: late?.indemnity[language] ?? words.late.indemnity },
    { subject: 'AAB', text: words.late.discount },
  ];
}

/** The totals of a bill by rate, one for each: sums that no VAT applies to stand together, whatever the reason. */
export function totalsByRate({ bill }: Pick<BillContent, 'bill'>): readonly StoredTax[] {
  const found = new Map<number, StoredTax>();
  const add = (a: string, b: string): string => moneyText(sum(euros(a), euros(b)));
  for (const tax of bill.taxes) {
    const known = found.get(Number(tax.rate));
    found.set(
      Number(tax.rate),
      known === undefined
        ? tax
        : {
            rate: tax.rate,
            exclTax: add(known.exclTax, tax.exclTax),
            vat: add(known.vat, tax.vat),
            inclTax: add(known.inclTax, tax.inclTax),
          },
    );
  }
  return [...found.values()];
}

/** Why a bill bears VAT or none, in a sentence. */
export function vatNote({ bill }: Pick<BillContent, 'bill'>, words: Words): string {
  const place = words.places[bill.territory as Territory];
  if (bill.taxes.some((tax) => Number(tax.rate) > 0)) return fill(words.vatNote.taxed, { place });
  return fill(noVatReason(bill.territory, words), { place });
}

/** Why no VAT applies: the territory, or the nature of the sums where the territory has a rate. */
export function noVatReason(territory: string, words: Words): string {
  if (territory === 'GF' || territory === 'YT') return words.vatNote['294-1'];
  return territory === 'MF' || territory === 'BL' ? words.vatNote.outside : words.vatNote.sums;
}

/** Whom to ask, and who settles what customer service could not. */
export function questionsOf(content: BillContent, words: Words): string[] {
  const { settings, bill } = content;
  const { supportPhone, supportHours, supportAddress, mediator } = settings.imprint;
  const values = {
    number: bill.number,
    phone: supportPhone.replaceAll(' ', '\u00a0'),
    hours: supportHours,
    address: (supportAddress.length > 0 ? supportAddress : settings.address).join(', '),
    mediator,
  };
  return [
    words.questions.space,
    ...(supportPhone === '' ? [] : [supportHours === '' ? words.questions.phone : words.questions.phoneHours]),
    ...(values.address === '' ? [] : [words.questions.post]),
    ...(mediator === '' ? [] : [words.questions.mediator]),
  ].map((line) => fill(line, values));
}
