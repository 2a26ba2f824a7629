import { type Bilingual } from '../../../terms/model/decision.ts';
import type { UsageCounter } from '../../../terms/model/usage.ts';
import { spokenEuros } from '../../../formats/spoken-values.ts';

const MICROS_PER_CENT = 10_000;
const BYTES = [
  [1_000_000_000, 'Go', 'GB'],
  [1_000_000, 'Mo', 'MB'],
  [1_000, 'ko', 'kB'],
] as const;

function spokenSeconds(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  const parts = [
    ...(hours > 0 ? [`${hours}\u00a0h`] : []),
    ...(minutes > 0 ? [`${minutes}\u00a0min`] : []),
    ...(rest > 0 || seconds === 0 ? [`${rest}\u00a0s`] : []),
  ];
  return parts.join(' ');
}

function spokenBytes(bytes: number): Bilingual {
  const [size, fr, en] = BYTES.find(([one]) => bytes >= one) ?? [1, 'o', 'B'];
  // Rounded down: what is left is never told larger than it is.
  const shown = String(Math.floor((bytes * 100) / size) / 100);
  return { fr: `${shown.replace('.', ',')}\u00a0${fr}`, en: `${shown}\u00a0${en}` };
}

/** A count as people read it, in both languages: seconds, messages, bytes, different numbers, or micro-euros. */
export function spokenQuantity(value: number, unit: UsageCounter['unit']): Bilingual {
  switch (unit) {
    case 'second': {
      const told = spokenSeconds(value);
      return { fr: told, en: told };
    }
    case 'byte':
      return spokenBytes(value);
    case 'micro-euro': {
      const cents = String(Math.floor(value / MICROS_PER_CENT)).padStart(3, '0');
      const text = `${cents.slice(0, -2)}.${cents.slice(-2)}`;
      return { fr: spokenEuros(text, 'fr'), en: spokenEuros(text, 'en') };
    }
    case 'message':
      return {
        fr: `${value}\u00a0message${value > 1 ? 's' : ''}`,
        en: `${value}\u00a0message${value === 1 ? '' : 's'}`,
      };
    default:
      return {
        fr: `${value}\u00a0correspondant${value > 1 ? 's' : ''}`,
        en: `${value}\u00a0correspondent${value === 1 ? '' : 's'}`,
      };
  }
}
