import type { Bilingual } from '../model/decision.ts';

/** A text in both languages. */
export const words = (fr: string, en: string): Bilingual => ({ fr, en });

/** Yes or no, in words. */
export const yesNo = (value: unknown): Bilingual => (value === true ? words('oui', 'yes') : words('non', 'no'));

/** An option that is on or off, and off until the customer chooses. */
export const SWITCH = { kind: 'switch', initial: false } as const;
