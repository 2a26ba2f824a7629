/** Members of the European Economic Area and their regions: the partners of Roam Like At Home. */
const EUROPE = new Set(
  'AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK GP MQ GF RE YT MF IS LI NO'.split(' '),
);
/** Country codes of the numbers of those places. */
const EUROPEAN_NUMBER =
  /^\+(33|30|31|32|34|35[1-46-8]|359|36|37[012]|385|386|39|40|42[013]|43|45|46|47|48|49|262|590|594|596)/;

/** Where a record was made: at home in mainland France, with a European partner, or further away. */
export function placeOf(country: string | null): 'home' | 'europe' | 'international' {
  if (country === null || country === 'FR') return 'home';
  return EUROPE.has(country) ? 'europe' : 'international';
}

/** Whether a number is one of Europe; a short number is at home. */
export function isEuropean(number: string): boolean {
  return !number.startsWith('+') || EUROPEAN_NUMBER.test(number);
}
