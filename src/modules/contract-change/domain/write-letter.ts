import { articleName } from '../../../formats/margin-notes.ts';
import { spokenDate, spokenEuros } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ContractChangeAnswer } from '../../../terms/model/life-contract-change.ts';
import { packOf, versionOf } from '../../../terms/decide.ts';
import { type ClauseChange, diffVersions, type FigureChange } from '../../../terms/diff-versions.ts';
import type { NewChange } from './contract-change.ts';
import words from './letter-words.json' with { type: 'json' };

type Language = 'fr' | 'en';

/** One line of a contract whose price changes. */
export interface PriceStep {
  readonly code: string;
  readonly label: Bilingual;
  readonly before: Money;
  readonly after: Money;
}

/** What a customer is written about a change. */
export interface ChangeLetter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

function fill(text: string, data: { readonly [name: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => data[name] ?? '');
}

const euro = (amount: Money, language: Language): string => spokenEuros(moneyText(amount), language);

function clauseLine(change: ClauseChange, language: Language): string {
  return fill(words[language].clause[change.change], {
    article: articleName(change.article, language),
    before: change.before?.[language] ?? '',
    after: change.after?.[language] ?? '',
  });
}

function figureLine(change: FigureChange, language: Language): string {
  const article = articleName(change.clause.slice(change.clause.indexOf('/') + 1), language);
  const { label, before, after, unit } = change;
  return fill(words[language].figure, { article, label: label[language], before, after, unit });
}

/** What differs between two editions of a contract, a sentence a clause or figure. */
function termsLines(change: NewChange, from: string, language: Language): string[] {
  const pack = packOf(change.pack)!;
  const [before, after] = [versionOf(pack, from)!, versionOf(pack, change.toVersion)!];
  const diff = diffVersions(pack, before, after);
  const lines = [
    ...diff.clauses.map((one) => clauseLine(one, language)),
    ...diff.figures.map((one) => figureLine(one, language)),
  ];
  return lines.length === 0 ? [words[language].nothing] : lines;
}

function introOf(change: NewChange, from: string, effectiveOn: string, language: Language): string {
  const pack = packOf(change.pack)!;
  const label = (id: string | undefined): string => versionOf(pack, id)?.label[language] ?? '';
  const editions: Record<string, string> =
    change.kind === 'terms' ? { from: label(from), to: label(change.toVersion) } : {};
  return fill(words[language].intro[change.kind], { effectiveOn, ...editions });
}

function priceLines(steps: readonly PriceStep[], totals: readonly [Money, Money], language: Language): string[] {
  const own = words[language];
  const line = (text: string, before: Money, after: Money, label = ''): string =>
    fill(text, { label, before: euro(before, language), after: euro(after, language) });
  return [
    ...steps.map((step) => line(own.price, step.before, step.after, step.label[language])),
    line(own.total, ...totals),
  ];
}

/** The letter that tells a customer of a change, from what differs: prices line by line, or the terms clause by clause. */
export function writeLetter(
  change: NewChange,
  told: {
    readonly from: string;
    readonly steps: readonly PriceStep[];
    readonly totals: readonly [Money, Money];
    readonly answer: ContractChangeAnswer;
  },
  language: Language,
): ChangeLetter {
  const own = words[language];
  const { exit } = told.answer;
  const effectiveOn = spokenDate(isoDate(change.effectiveOn), language);
  const until = exit?.until ? fill(own.until, { exitUntil: spokenDate(exit.until, language) }) : '';
  return {
    subject: fill(own.subject[change.kind], { effectiveOn }),
    paragraphs: [
      own.hello,
      introOf(change, told.from, effectiveOn, language),
      fill(own.reason, { reason: change.reason[language] }),
      ...(change.kind === 'price'
        ? priceLines(told.steps, told.totals, language)
        : termsLines(change, told.from, language)),
      exit ? fill(own.exit, { until }) : own.noExit,
      own.stay,
    ],
  };
}
