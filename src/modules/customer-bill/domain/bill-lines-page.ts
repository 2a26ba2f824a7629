import { marginNotes } from '../../../formats/margin-notes.ts';
import { shortDate, spokenEuros, spokenRate, spokenSentence } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, sum } from '../../../kernel/money.ts';
import type { TemplateData } from '../../document/index.ts';
import type { BillLineRow } from '../tables.ts';
import { type BillContent, fill, isProfessional, type Words } from './bill-content.ts';

/** What was charged of a kind of use, as its computation tells it: a time, megabytes, messages. */
function useOf(line: BillLineRow, words: Words, language: 'fr' | 'en'): string {
  const told = line.steps[0]?.[language] ?? '';
  const megabytes = /[\d.,]+ (Mo|MB)\b/.exec(told)?.[0];
  if (megabytes !== undefined) return megabytes;
  const messages = /\d+ (SMS|MMS)\b/.exec(told)?.[0];
  if (messages !== undefined) return messages;
  const time = /\d+ min \d+ s/.exec(told)?.[0];
  const one = line.quantity === '1';
  if (time === undefined) return fill(one ? words.record : words.records, { count: line.quantity });
  const count = fill(one ? words.call : words.calls, { count: line.quantity });
  return time === '0 min 0 s' ? count : `${count} · ${time}`;
}

/** What stands below the name of a line: its days, or what was used. */
export function detailOf(line: BillLineRow, words: Words, language: 'fr' | 'en'): string | null {
  if (line.kind === 'communications') return useOf(line, words, language);
  if (line.period_from === null || line.period_to === null) return null;
  const values = { from: shortDate(isoDate(line.period_from)), to: shortDate(isoDate(line.period_to)) };
  return fill(line.period_from === line.period_to ? words.onDay : words.span, values);
}

/** A computation is told where the period was not a whole one: the rest is plain from the amounts. */
function stepsOf(line: BillLineRow, language: 'fr' | 'en'): string[] {
  return line.steps.filter((step) => step.fr.includes('×')).map((step) => spokenSentence(step[language], language));
}

/** The lines of a bill under the contract that each belongs to, every one with its clauses. */
export function contractsOf(content: BillContent, words: Words): TemplateData['contracts'] {
  const { lines, contracts, account, clauses } = content;
  const { language } = account;
  const notes = marginNotes(language);
  const groups = [...contracts, { agreementId: null, title: `${words.account} ${account.number}`, subtitle: null }];
  const euros = (amount: Money): string => spokenEuros(moneyText(amount), language);
  const professional = isProfessional(content);
  return groups.flatMap((group) => {
    const own = lines.filter((line) => line.agreement_id === group.agreementId);
    if (own.length === 0) return [];
    return [
      {
        title: group.title,
        subtitle: group.subtitle,
        subtotal: euros(sum(...own.map((line) => line.amount_incl))),
        subtotalExclTax: euros(sum(...own.map((line) => line.amount_excl))),
        lines: own.map((line) => ({
          label: line.label[language],
          detail: detailOf(line, words, language),
          steps: stepsOf(line, language),
          amount: euros(line.amount_incl),
          ...(professional
            ? {
                exclTax: euros(line.amount_excl),
                rate: Number(line.vat_rate) > 0 ? spokenRate(line.vat_rate, language) : '—',
              }
            : {}),
          clauses: notes(line.because.flatMap((id) => clauses.get(id) ?? [])),
        })),
      },
    ];
  });
}
