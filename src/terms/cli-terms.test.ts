import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { twoVersions } from '../../test/support/two-versions.ts';
import type { Io } from './cli-io.ts';
import { run } from './cli-terms.ts';
import type { Pack } from './model/pack.ts';
import { packs as allPacks } from './packs/index.ts';
import { lawOfPack } from './packs/laws.ts';

async function terms(args: readonly string[], packs: readonly Pack[] = allPacks) {
  const told = { out: '', err: '' };
  const sink = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        told[name] += chunk.toString();
        done();
      },
    });
  async function* nothing(): AsyncGenerator<string> {}
  const io: Io = { stdin: nothing(), stdout: sink('out'), stderr: sink('err') };
  const code = await run(args, io, packs);
  const lines = () =>
    told.out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, string>);
  return { code, ...told, lines };
}

describe('regie terms check', () => {
  it('tells each contract by verdict, in French, with the article and the reason', async () => {
    const { code, out } = await terms(['check']);
    expect(code).toBe(0);
    for (const { name } of allPacks) expect(out).toContain(name.fr);
    expect(out).toContain('Contraire à la loi (');
    expect(out).toContain('    13.p — Code de la consommation, art. L224-39\n');
    expect(out).toContain('Points peu clairs (');
  });

  it('tells one contract alone, in English when asked', async () => {
    const { out } = await terms(['check', 'assistance', '--lang', 'en']);
    expect(out).toContain('Remote assistance (assistance)');
    expect(out).toContain('Better than the law (2)');
    expect(out).toContain('Reading taken: ');
    expect(out).not.toContain('Livebox');
  });

  it('prints one object a line with --json, every finding once', async () => {
    const { lines } = await terms(['check', '--json']);
    const count = allPacks.reduce((sum, { id }) => sum + lawOfPack(id)!.findings.length, 0);
    expect(lines()).toHaveLength(count);
    for (const one of lines()) expect(Object.keys(one)).toEqual(['pack', 'clause', 'law', 'verdict', 'why']);
    const [notice] = lines().filter(({ clause, law }) => clause === 'orne-thd/13.p' && law === 'law/conso-L224-39');
    expect(notice).toMatchObject({
      pack: 'orne-thd',
      verdict: 'contradicts',
      why: expect.stringContaining('20 jours francs'),
    });
  });

  it('says when the article came after the contract, or has gone since', async () => {
    const why = async (clause: string, law: string) =>
      (await terms(['check', 'mobile-yt', '--json']))
        .lines()
        .find((one) => one['clause'] === clause && one['law'] === law)!['why'];
    expect(await why('mobile-yt/5.g', 'law/conso-L216-7')).toContain(
      'depuis le 2021-10-01, après la version du 2018-05-25',
    );
    expect(await why('mobile-yt/blocked.6.1.b', 'law/conso-L224-28-v2016')).toContain('jusqu’au 2021-05-27');
  });

  it('keeps with --on only what holds on that day', async () => {
    const laws = async (day: string) => (await terms(['check', '--json', '--on', day])).lines().map(({ law }) => law);
    expect(await laws('2019-06-01')).not.toContain('law/conso-L216-7');
    expect(await laws('2026-11-20')).not.toContain('law/conso-L224-28-v2016');
    expect(await laws('2019-06-01')).toContain('law/conso-L224-28-v2016');
  });

  it('prints the unclear points with --ambiguities', async () => {
    const { lines } = await terms(['check', 'boutique-pro', '--ambiguities']);
    expect(lines()).toHaveLength(36);
    expect(Object.keys(lines()[0]!)).toEqual(['pack', 'clause', 'issue', 'reading']);
  });

  it('says so when there is nothing to report', async () => {
    expect((await terms(['check'], [twoVersions])).out).toBe('Contrat d’essai (demo), Seconde\n\n  Rien à signaler.\n');
  });
});

describe('regie terms diff', () => {
  it('tells clauses added, removed and reworded, and which way each figure turns', async () => {
    const { code, out } = await terms(['diff', 'demo', '2020-01', '2024-07'], [twoVersions]);
    expect(code).toBe(0);
    expect(out).toContain('Contrat d’essai (demo) : 2020-01 → 2024-07');
    expect(out).toContain('Clauses ajoutées (1)\n    demo/9\n      + came later (fr)\n');
    expect(out).toContain('Clauses supprimées (1)\n    demo/8\n      - is gone since (fr)\n');
    expect(out).toContain('- charges a delay, in the old words (fr)\n      + charges a delay, in the new words (fr)');
    expect(out).toContain('demo/2 — Chiffre 2\n      10 → 20 units (moins bien pour le client)');
    expect(out).toContain('5.00 → 4.00 units (mieux pour le client)');
  });

  it('prints one object a line with --json', async () => {
    const { lines } = await terms(['diff', 'demo', '2020-01', '2024-07', '--json', '--lang', 'en'], [twoVersions]);
    expect(lines()[0]).toEqual({
      pack: 'demo',
      clause: 'demo/3',
      change: 'reworded',
      replaces: 'demo/3.old',
      before: 'charges a delay, in the old words',
      after: 'charges a delay, in the new words',
    });
    expect(lines()[3]).toEqual({
      pack: 'demo',
      clause: 'demo/2',
      change: 'figure',
      figure: 'noticeDays',
      label: 'Figure 2',
      unit: 'units',
      before: '10',
      after: '20',
      direction: 'worse',
    });
  });

  it('says that a version does not differ from itself', async () => {
    const { out } = await terms(['diff', 'livebox-ag', '2024-04', '2024-04']);
    expect(out).toContain('Aucun changement.');
  });
});

describe('words that regie terms does not take', () => {
  it.each([
    ['an unknown contract to check', ['check', 'nowhere'], 'Contrat inconnu'],
    ['an unknown contract to compare', ['diff', 'nowhere', '2024-04', '2024-04'], 'Contrat inconnu'],
    ['an unknown first version', ['diff', 'livebox-ag', '1999-01', '2024-04'], '1999-01'],
    ['an unknown second version', ['diff', 'livebox-ag', '2024-04', '2099-01'], '2099-01'],
    ['a missing version', ['diff', 'livebox-ag', '2024-04'], 'deux versions'],
    ['no contract to compare', ['diff'], 'deux versions'],
    ['a word too many', ['check', 'livebox-ag', 'assistance'], 'Mot de trop'],
    ['a fourth word to compare', ['diff', 'livebox-ag', '2024-04', '2024-04', 'x'], 'Mot de trop'],
    ['an unknown option', ['check', '--jsn'], 'Option inconnue'],
    ['an option without its value', ['check', '--on'], 'attend une valeur'],
    ['a day that does not exist', ['check', '--on', '2026-02-30'], 'Jour inexistant'],
    ['an unknown language', ['check', '--lang', 'de'], 'Langues'],
    ['no command', [], 'Commande inconnue'],
    ['an unknown command', ['compare'], 'compare'],
  ])('are told apart with exit code 2: %s', async (_, args, told) => {
    const { code, out, err } = await terms(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(told);
  });

  it('are told as JSON to who asks for JSON', async () => {
    const { code, lines } = await terms(['diff', 'livebox-ag', '1999-01', '2024-04', '--json']);
    expect(code).toBe(2);
    expect(lines()).toEqual([{ error: { field: 'version', message: expect.stringContaining('2024-04') } }]);
  });

  it('are not those that ask how it is used', async () => {
    const { code, out } = await terms(['--help', '--lang=en']);
    expect(code).toBe(0);
    expect(out).toContain('regie terms check [pack]');
  });
});
