import type { Bilingual } from '../model/decision.ts';

/** Which way an article bounds a contract: a ceiling, a floor, a duty or a prohibition for the professional. */
export type Direction = 'max' | 'min' | 'must' | 'must-not';

/** Whom an article protects: consumers, professionals, legal persons that do not act for professional ends. */
export type Protected = 'residential' | 'professional' | 'non-professional';

/** A number, an amount, a rate or a list that an article states; amounts and rates are texts, as everywhere in JSON. */
export type ArticleFigure = string | number | null | readonly unknown[];

/** One edition of an article of law that bounds contracts, with the days between which it is in force. */
export interface Article {
  readonly id: string;
  /** How the article is cited: its code or text, and its number. */
  readonly citation: Bilingual;
  /** What it rules, in our words. */
  readonly rule: Bilingual;
  readonly figures: { readonly [name: string]: ArticleFigure };
  readonly appliesTo: readonly Protected[];
  /** First day in force; `null` when the day is not known, which counts as always. */
  readonly from: string | null;
  /** Last day in force; `null` while it is. */
  readonly to: string | null;
  /** The decision, or the subject, that it bounds. */
  readonly bounds: string;
  readonly direction: Direction;
  /** False: the official text has to be read before anyone relies on it. */
  readonly confirmed: boolean;
}
