import type { Bilingual } from '../../../../terms/model/decision.ts';
import type { UsageLimitShape } from '../../shapes/consumption.ts';

const MINUTE = 60;
const MEGABYTE = 1_000_000;
const MICROS = 1_000_000;

const BYTES = { fr: ['Mo', 'Go'], en: ['MB', 'GB'] } as const;

function written(unit: UsageLimitShape['unit'], amount: number, language: 'fr' | 'en'): string {
  const decimal = (value: number, digits: number): string =>
    language === 'fr' ? value.toFixed(digits).replace('.', ',') : value.toFixed(digits);
  if (unit === 'second') return `${Math.round(amount / MINUTE)} min`;
  if (unit === 'byte') {
    const mega = amount / MEGABYTE;
    const [small, large] = BYTES[language];
    return mega >= 1000 ? `${decimal(mega / 1000, 1)} ${large}` : `${Math.round(mega)} ${small}`;
  }
  if (unit === 'micro-euro') return `${decimal(amount / MICROS, 2)} €`;
  return String(amount);
}

/** How much of a limit is used: `12 min / 60 min (20 %)`. */
export function quantity({ unit, used, limit, percent }: UsageLimitShape): Bilingual {
  const said = (of: 'fr' | 'en'): string => `${written(unit, used, of)} / ${written(unit, limit, of)} (${percent} %)`;
  return { fr: said('fr'), en: said('en') };
}
