import { spokenDate, spokenEuros } from '../../../../formats/spoken-values.ts';
import type { Bilingual } from '../../../../terms/model/decision.ts';
import type { Term, Why } from '../../shapes/basics.ts';
import type { AnsweredQuestion, QuestionDeed, QuestionFigure } from '../../shapes/questions.ts';
import { NO_WHY } from '../why.ts';
import type { ContractAsked } from './facts.ts';

/** A text in both languages. */
export const words = (fr: string, en: string): Bilingual => ({ fr, en });

type Value = string | { readonly date: string } | { readonly euros: string } | Bilingual;

function spoken(value: Value, language: 'fr' | 'en'): string {
  if (typeof value === 'string') return value;
  if ('date' in value) return spokenDate(value.date, language);
  if ('euros' in value) return spokenEuros(value.euros, language);
  return value[language];
}

/** A sentence in both languages with its values, written `{name}`. */
export function sentence(fr: string, en: string, values: { readonly [name: string]: Value } = {}): Bilingual {
  const fill = (text: string, language: 'fr' | 'en'): string =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? spoken(values[name]!, language) : place));
  return { fr: fill(fr, 'fr'), en: fill(en, 'en') };
}

/** A figure of an answer; none when there is no value. */
export function figure(
  kind: QuestionFigure['kind'],
  label: Bilingual,
  value: string | Term | Bilingual | null | undefined,
  why: Why = NO_WHY,
): QuestionFigure[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' || 'fr' in value
    ? [{ kind, label, value, why }]
    : [{ kind, label, value: value.value, why: value.why }];
}

/** Somewhere to do something. */
export function deed(
  label: Bilingual,
  page: string,
  to: Partial<Pick<QuestionDeed, 'params' | 'search'>> = {},
): QuestionDeed {
  return { label, page, params: to.params ?? {}, search: to.search ?? {} };
}

/** A label that names the offer when there are several contracts. */
export function labelled(label: Bilingual, contract: ContractAsked, all: readonly ContractAsked[]): Bilingual {
  if (all.length < 2) return label;
  const { offerLabel } = contract.agreement;
  return words(`${label.fr} (${offerLabel.fr})`, `${label.en} (${offerLabel.en})`);
}

/** Rules of all contracts, each said once. */
export function rulesOf(
  contracts: readonly Pick<ContractAsked, 'rules'>[],
  subject: keyof ContractAsked['rules'],
): AnsweredQuestion['rules'] {
  const seen = new Set<string>();
  return contracts
    .flatMap((one) => one.rules[subject])
    .filter((rule) => !seen.has(rule.text.fr) && seen.add(rule.text.fr))
    .map((rule) => ({ text: rule.text, why: rule.why }));
}
