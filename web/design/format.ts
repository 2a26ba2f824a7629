import type { Language } from './language.tsx';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dateFormat(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options });
  formats.set(key, made);
  return made as Intl.DateTimeFormat;
}

function numberFormat(language: Language, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${name}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(LOCALES[language], options);
  formats.set(key, made);
  return made as Intl.NumberFormat;
}

/** The hours of a moment are kept as its territory's clocks show them: the offset is cut off, and UTC shown. */
function wallClock(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T00:00:00Z` : `${iso.slice(0, 19).padEnd(19, ':00')}Z`);
}

/** 14 mars 2026. */
export function longDay(iso: string, language: Language): string {
  return dateFormat(language, 'long', { day: 'numeric', month: 'long', year: 'numeric' }).format(wallClock(iso));
}

/** 14 mars 26, for tables. */
export function shortDay(iso: string, language: Language): string {
  return dateFormat(language, 'short', { day: 'numeric', month: 'short', year: 'numeric' }).format(wallClock(iso));
}

/** samedi 14 mars 2026 à 10:00. */
export function moment(iso: string, language: Language): string {
  const options = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return dateFormat(language, 'moment', options).format(wallClock(iso));
}

/** 14 mars 2026, 10:00, for tables. */
export function shortMoment(iso: string, language: Language): string {
  return `${shortDay(iso, language)}, ${iso.slice(11, 16)}`;
}

/** mars, for charts. */
export function monthName(iso: string, language: Language): string {
  return dateFormat(language, 'month', { month: 'short' }).format(wallClock(`${iso}-01`));
}

/** 54,90 €, to the cent or to the fraction of a cent that it holds. */
export function money(amount: string, language: Language): string {
  const decimals = Math.max(2, amount.split('.')[1]?.length ?? 0);
  return numberFormat(language, `money${decimals}`, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: 2,
    maximumFractionDigits: decimals,
  }).format(Number(amount));
}

/** 12 345. */
export function count(value: number, language: Language): string {
  return numberFormat(language, 'count', {}).format(value);
}

/** 8,5 %, from a share such as 0.085. */
export function percent(share: string, language: Language): string {
  return numberFormat(language, 'percent', { style: 'percent', maximumFractionDigits: 2 }).format(Number(share));
}

/** 1 h 05 min, 4 min 12 s. */
export function duration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours} h ${two(minutes)} min` : `${minutes} min ${two(seconds % 60)} s`;
}

/** Whether a text is an ISO day, a moment or an amount: how a fact of a decision is written. */
export function plainValue(value: unknown, language: Language, yesNo: (value: boolean) => string): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'number') return count(value, language);
  if (Array.isArray(value)) {
    return value.length === 0 ? '—' : value.map((one) => plainValue(one, language, yesNo)).join(', ');
  }
  if (typeof value === 'object') {
    return Object.values(value)
      .map((one) => plainValue(one, language, yesNo))
      .join(' · ');
  }
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDay(text, language);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return moment(text, language);
  if (/^-?\d+\.\d{2}$/.test(text)) return money(text, language);
  return text;
}

/** +590 590 10 00 63: a French number by its country code and its pairs. */
export function phone(e164: string): string {
  const match = /^\+(33|262|590|594|596)(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(e164);
  if (!match) return e164;
  const [, country = '', first = '', ...pairs] = match;
  return country === '33'
    ? `+33 ${first} ${pairs.join(' ')}`
    : `+${country} ${first}${pairs[0]} ${pairs.slice(1).join(' ')}`;
}

/** A text with a capital to begin with. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
