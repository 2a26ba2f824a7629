import { civilDate, yearMonthDay } from '../kernel/civil-date.ts';

export type DocumentLanguage = 'fr' | 'en';

const MONTHS: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A no-break space: an amount never parts from its sign. */
const TIGHT = '\u00a0';
/** A narrow no-break space, between thousands. */
const NARROW = '\u202f';

/** `"1234.50"` as people read it: `1 234,50 €`, or `€1,234.50`. */
export function spokenEuros(amount: string, language: DocumentLanguage): string {
  const negative = amount.startsWith('-');
  const [whole = '0', fraction = '00'] = amount.replace(/^-/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NARROW : ',');
  const sign = negative ? '−' : '';
  return language === 'fr' ? `${sign}${grouped},${fraction}${TIGHT}€` : `${sign}€${grouped}.${fraction}`;
}

/** `"2026-03-01"` as people read it: `1er mars 2026`, or `1 March 2026`. */
export function spokenDate(iso: string, language: DocumentLanguage): string {
  const { year, month, day } = yearMonthDay(civilDate(iso.slice(0, 10)));
  const dayWords = language === 'fr' && day === 1 ? '1er' : String(day);
  return `${dayWords}${TIGHT}${MONTHS[language][month - 1]} ${year}`;
}

/** `"2026-03-01"` in figures: `01/03/2026` in both languages, as French bills write it. */
export function shortDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** `"0.085"` as people read it: `8,5 %`, or `8.5%`. */
export function spokenRate(rate: string, language: DocumentLanguage): string {
  const shifted = (Number(rate) * 100).toFixed(3).replace(/\.?0+$/, '');
  return language === 'fr' ? `${shifted.replace('.', ',')}${TIGHT}%` : `${shifted}%`;
}

/** A sentence that holds ISO dates and amounts written `64.90 €`, with both as people read them. */
export function spokenSentence(text: string, language: DocumentLanguage): string {
  const dated = text.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, '$3/$2/$1');
  return language === 'fr' ? dated.replace(/(\d)\.(\d+)(?=\s?€)/g, '$1,$2') : dated;
}
