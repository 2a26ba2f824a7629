import { describe, expect, it } from 'vitest';
import register from '../../../test/register/law.json' with { type: 'json' };
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import type { Article } from './article.ts';
import { articleOf, articles, editionOn, editionsOf, inForce, numberIn, READ_ON, textIn } from './articles.ts';
import { checkArticles } from './check-articles.ts';

const sound: Article = articleOf('law/conso-L224-39');
const broken = (changes: object): string[] => checkArticles([{ ...sound, ...changes } as Article]);

describe('the articles of law', () => {
  it('hold together: names, words in two languages, days, whom they protect', () => {
    expect(checkArticles(articles)).toEqual([]);
  });

  it('are those of the register, with its rules, figures and days', () => {
    expect(articles.map(({ id }) => id)).toEqual(register.articles.map(({ id }) => id));
    for (const one of register.articles) {
      const { rule, figures, appliesTo, validFrom, validTo, bounds, direction, confirmed } = one;
      const told = { figures, appliesTo, from: validFrom, to: validTo, bounds, direction, confirmed };
      expect(articleOf(one.id)).toMatchObject(told);
      expect(articleOf(one.id).rule.en).toBe(rule);
    }
    expect(isoDate(READ_ON)).toBe(register.readOn);
  });

  it('are in force from their first day to their last, both included', () => {
    const article = articleOf('law/conso-L224-28-v2021');
    const days = ['2021-05-27', '2021-05-28', '2022-12-31', '2023-01-01'];
    expect(days.map((day) => inForce(article, civilDate(day)))).toEqual([false, true, true, false]);
  });

  it('give the edition of a day: a quarter of the rest in 2019, nothing or a fifth since 2023', () => {
    expect(editionsOf('law/conso-L224-28')).toHaveLength(3);
    const on = (day: string) => editionOn('law/conso-L224-28', civilDate(day))?.id;
    expect(on('2016-06-30')).toBeUndefined();
    expect(on('2019-01-01')).toBe('law/conso-L224-28-v2016');
    expect(on('2022-12-31')).toBe('law/conso-L224-28-v2021');
    expect(on('2023-01-01')).toBe('law/conso-L224-28');
  });

  it('state their numbers and amounts under names that exist', () => {
    expect(numberIn(sound, 'noticeDaysMax')).toBe(10);
    expect(textIn(articleOf('law/cmf-L521-3-1'), 'perOperationMax')).toBe('50.00');
    expect(() => numberIn(sound, 'nothing')).toThrow(/states no nothing/);
    expect(() => textIn(sound, 'noticeDaysMax')).toThrow(/states no/);
    expect(() => articleOf('law/none')).toThrow(/no article/);
  });
});

describe('the check of the articles', () => {
  it('sees a day that does not exist, and an end before the beginning', () => {
    expect(broken({ from: '2021-02-30' })).toEqual(['law/conso-L224-39 begins on no day: 2021-02-30']);
    expect(broken({ to: '2021-13-01' })).toEqual(['law/conso-L224-39 ends on no day: 2021-13-01']);
    expect(broken({ from: '2021-05-28', to: '2020-01-01' })).toEqual(['law/conso-L224-39 ends before it begins']);
  });

  it('sees words missing in a language, an unknown direction, nobody protected, nothing bounded', () => {
    expect(broken({ rule: { fr: '', en: 'x' } })).toEqual(['law/conso-L224-39 lacks words']);
    expect(broken({ direction: 'about' })).toEqual(['law/conso-L224-39 has no direction: about']);
    expect(broken({ appliesTo: [] })).toEqual(['law/conso-L224-39 protects nobody known']);
    expect(broken({ bounds: '' })).toEqual(['law/conso-L224-39 bounds no subject']);
    expect(broken({ id: 'L224-39' })).toEqual(['L224-39 is not named law/<text>-<number>']);
    expect(broken({ figures: { a: true } })).toEqual(['law/conso-L224-39 states a figure of no known kind']);
    expect(broken({ confirmed: 'yes' })).toEqual(['law/conso-L224-39 is neither confirmed nor to be confirmed']);
  });

  it('sees an article that stands twice and two editions in force on the same day', () => {
    expect(checkArticles([sound, sound])[0]).toBe('law/conso-L224-39 stands twice');
    const older = { ...sound, id: 'law/conso-L224-39-v2010', from: '2010-01-01', to: '2016-07-01' };
    expect(checkArticles([sound, older])).toEqual([
      'law/conso-L224-39 and law/conso-L224-39-v2010 are in force together',
    ]);
  });
});
