export type Language = 'fr' | 'en';

/** The language that a caller reads, from `Accept-Language`: French unless English is preferred to it. */
export function preferredLanguage(header: string | undefined): Language {
  const weights: Record<Language, number> = { fr: 0, en: 0 };
  for (const part of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find((q) => q !== undefined);
    const language = tag.slice(0, 2);
    if (language === 'fr' || language === 'en') weights[language] = Math.max(weights[language], Number(quality ?? 1));
  }
  return weights.en > weights.fr ? 'en' : 'fr';
}
