import type { UsageLimit } from '../api/shapes.ts';
import { count, duration, money } from '../design/format.ts';
import type { Language, Words } from '../design/language.tsx';

const SIZES = [
  [1_000_000_000, 'Go', 'GB'],
  [1_000_000, 'Mo', 'MB'],
  [1_000, 'ko', 'kB'],
] as const;
const MICROS = 1_000_000;

/** 1,25 Go: bytes as people read them, rounded down to a hundredth. */
export function volume(bytes: number, language: Language): string {
  const [size, fr, en] = SIZES.find(([one]) => bytes >= one) ?? [1, 'o', 'B'];
  return `${count(Math.floor((bytes * 100) / size) / 100, language)}\u00a0${language === 'fr' ? fr : en}`;
}

/** A count of a limit as people read it. */
export function quantityOf(value: number, unit: UsageLimit['unit'], { t, language }: Words): string {
  switch (unit) {
    case 'second':
      return duration(value);
    case 'byte':
      return volume(value, language);
    case 'micro-euro':
      return money((value / MICROS).toFixed(2), language);
    case 'message':
      return t('use.messages', { count: value });
    default:
      return t('limit.correspondents', { count: value });
  }
}

/** `202 sur 250 correspondants`: what is used of a limit, its unit said once where it is a word. */
export function usedOfLimit({ used, limit, unit }: Pick<UsageLimit, 'used' | 'limit' | 'unit'>, words: Words): string {
  const bare = unit === 'correspondent' || unit === 'message';
  return words.t('limit.used', {
    used: bare ? count(used, words.language) : quantityOf(used, unit, words),
    limit: quantityOf(limit, unit, words),
  });
}

interface Used {
  readonly kind: 'voice' | 'sms' | 'mms' | 'data';
  readonly seconds: number;
  readonly messages: number;
  readonly bytes: number;
}

/** How much of its kind was used: a time, messages, a volume. */
export function usedOf({ kind, seconds, messages, bytes }: Used, words: Words): string {
  if (kind === 'voice') return duration(seconds);
  return kind === 'data' ? volume(bytes, words.language) : words.t('use.messages', { count: messages });
}
