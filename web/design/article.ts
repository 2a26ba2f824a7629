import type { Language } from './language.tsx';
import words from './labels/articles.json' with { type: 'json' };

const known = new Map<string, string>();

/** The name of an article as people say it: `10.1.h` is « Art. 10.1.h », `annex2.prices.a` is « Annexe 2, prix a ». */
export function articleName(article: string, language: Language): string {
  const key = `${language} ${article}`;
  const told = known.get(key);
  if (told !== undefined) return told;
  let name = article;
  for (const [pattern, replacement] of words[language]) name = name.replace(new RegExp(pattern!), replacement!);
  name = name.startsWith('Art.') ? name : name.replace(/\.([a-z\d])/g, ' $1');
  known.set(key, name);
  return name;
}
