import type { Language } from '../../design/language.tsx';

/** A Monday. */
const FIRST = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

function nameOf(day: number, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });
  return format.format(FIRST + (day - 1) * DAY_MS);
}

/** Days of the week as they are written in a calendar (`1` Monday, `1-5` a span), in words: *lundi au vendredi*. */
export function daysInWords(days: string, language: Language): string {
  const [from, to] = days.split('-').map(Number);
  if (!from || Number.isNaN(from)) return days;
  if (!to || to === from) return nameOf(from, language);
  return `${nameOf(from, language)} ${language === 'fr' ? 'au' : 'to'} ${nameOf(to, language)}`;
}

/** An hour of a calendar (`09:30`) as it is spoken: *9 h 30*. */
export function hourInWords(hour: string, language: Language): string {
  const [hours = '', minutes = ''] = hour.split(':');
  if (language === 'en') return `${Number(hours)}:${minutes}`;
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}
