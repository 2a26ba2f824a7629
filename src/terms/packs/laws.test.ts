import { describe, expect, it } from 'vitest';
import { readRegister, REGISTER_FILES } from '../../../test/register/cases.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { checkFindings } from '../law/check-findings.ts';
import { finding, holdsOn, type LawFinding } from '../law/finding.ts';
import { packs } from './index.ts';
import { lawBounds } from './law-bounds.ts';
import { lawOfPack } from './laws.ts';

interface Unclear {
  readonly ambiguities: readonly { readonly clause: string; readonly issue: string; readonly reading: string }[];
}

const told = ({ clause, law, verdict }: LawFinding): string => `${clause} ${law} ${verdict}`;

describe.each(packs.map((pack) => [pack.id, pack] as const))('what stands beside %s', (id, pack) => {
  const { findings, ambiguities } = lawOfPack(id)!;
  const bounds = lawBounds[id]!;

  it('cites clauses and articles that exist, in two languages, with verdicts that the numbers bear out', () => {
    expect(findings.length).toBeGreaterThan(0);
    expect(checkFindings(pack, findings, ambiguities)).toEqual([]);
  });

  it('tells every unclear point of the register, in its order', () => {
    const register = REGISTER_FILES[id]!.flatMap((name) => (readRegister(name) as unknown as Unclear).ambiguities);
    expect(ambiguities.map(({ clause }) => clause)).toEqual(register.map(({ clause }) => clause));
    expect(ambiguities.map(({ issue }) => issue.en)).toEqual(register.map(({ issue }) => issue));
  });

  it('bounds decisions of the contract, once each, with facts that it does not declare itself', () => {
    const names = bounds.map(({ decision }) => decision);
    expect(new Set(names).size).toBe(names.length);
    for (const { decision, facts = {} } of bounds) {
      const declared = pack.decisions.find(({ name }) => name === decision);
      for (const fact of Object.keys(facts)) expect(Object.keys(declared!.input)).not.toContain(fact);
    }
  });
});

describe('the findings that decide whether a contract can be run as it is', () => {
  const all = packs.flatMap(({ id }) => lawOfPack(id)!.findings);

  it('are there', () => {
    expect(all.map(told)).toEqual(
      expect.arrayContaining([
        'orne-thd/13.p law/conso-L224-39 contradicts',
        'orne-thd/pro.11.a law/cpce-L34-2 contradicts',
        'orne-thd/8.n law/cpce-L44-4 contradicts',
        'mobile-yt/5.g law/conso-L216-7 contradicts',
        'mobile-yt/19.2.a law/conso-L224-42-1 falls-short',
        'mobile-yt/privacy.5.b law/ue-2016-1250 obsolete-reference',
        'mobile-yt/device.8 law/conso-L221-18 falls-short',
        'livebox-ag/intro.10 law/cpi-L331-12 obsolete-reference',
        'livebox-ag/annex6.identity law/gdpr-12-6 contradicts',
        'assistance/10.a law/conso-L221-18 better-than-law',
        'assistance/6.d law/civ-1148 obsolete-reference',
        'boutique-pro/8.b law/env-R543-172 obsolete-reference',
      ]),
    );
  });

  it('follow the day: a quarter of the rest was lawful in 2019, Bloctel until August 2026', () => {
    const on = (day: string) => all.filter((found) => holdsOn(found, civilDate(day))).map(told);
    const quarter = 'mobile-yt/16.2.1.c law/conso-L224-28 contradicts';
    const bloctel = 'livebox-ag/annex6.bloctel law/conso-L223-1 obsolete-reference';
    expect(on('2019-01-01')).not.toContain(quarter);
    expect(on('2023-01-01')).toContain(quarter);
    expect(on('2026-08-10')).not.toContain(bloctel);
    expect(on('2026-08-11')).toContain(bloctel);
  });
});

describe('the check of the findings', () => {
  const [pack] = packs;
  const check = (found: LawFinding): string[] => checkFindings(pack!, [found]);

  it('sees a clause or an article that does not exist, words missing, a finding said twice', () => {
    const sound = finding('livebox-ag/2.g', 'conso-L221-18', 'better-than-law', 'x', 'x');
    expect(check(sound)).toEqual([]);
    expect(check({ ...sound, clause: 'livebox-ag/99' })[0]).toMatch(/clause that does not exist/);
    expect(check({ ...sound, law: 'law/none' })[0]).toMatch(/article that does not exist/);
    expect(check({ ...sound, why: { fr: '', en: 'x' } })[0]).toMatch(/lacks its words/);
    expect(check({ ...sound, since: 'soon' })[0]).toMatch(/holds from no day/);
    expect(check({ ...sound, verdict: 'fine' as never })[0]).toMatch(/unknown verdict/);
    expect(checkFindings(pack!, [sound, sound])[0]).toMatch(/stands twice/);
  });

  it('sees a verdict that the numbers do not bear out, and an unclear point without its words', () => {
    const measure = () => ({ clause: 10, law: 14, verdict: 'falls-short' as const });
    const wrong = { ...finding('livebox-ag/2.g', 'conso-L221-18', 'better-than-law', 'x', 'x'), measure };
    expect(check(wrong)).toEqual([
      'livebox-ag/2.g law/conso-L221-18 says better-than-law where its numbers say falls-short',
    ]);
    const empty = { clause: 'livebox-ag/2.g', issue: { fr: '', en: '' }, reading: { fr: '', en: '' } };
    expect(checkFindings(pack!, [], [empty])).toEqual(['livebox-ag/2.g ambiguity without its clause or its words']);
  });
});
