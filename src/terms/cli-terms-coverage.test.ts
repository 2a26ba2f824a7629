import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from './cli-terms.ts';
import { clauseCounts } from './cli-terms-coverage.ts';
import { sourceEvidence } from './cli-coverage-sources.ts';
import { packs } from './packs/index.ts';
import { type CoveredItem, coverPack } from './realisation/coverage.ts';

async function coverage(...args: readonly string[]) {
  let out = '';
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      out += chunk.toString();
      done();
    },
  });
  async function* nothing(): AsyncGenerator<string> {}
  const code = await run(['coverage', ...args], { stdin: nothing(), stdout, stderr: stdout });
  return { code, out };
}

describe('regie terms coverage', () => {
  it('tells of a contract how many clauses are realised, by what, and what is missing', async () => {
    const { code, out } = await coverage('livebox-ag', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('of 505');
    expect(out).toContain('decision:termination — life (');
    expect(out).toContain('process:billing — src/modules/customer-bill/index.ts runBilling (');
    expect(out).not.toContain('mobile-yt');
  });

  it('counts no decision as taken of a contract that no room asks', () => {
    const {
      life: _life,
      assistance: _assistance,
      privacy: _privacy,
      shop: _shop,
      ...computed
    } = packs.find(({ id }) => id === 'boutique-pro')!;
    const decisions = coverPack(computed, sourceEvidence()).filter(({ kind }) => kind === 'decision');
    expect(decisions.filter(({ by }) => by !== undefined)).toEqual([]);
    expect(decisions.length).toBeGreaterThan(0);
  });

  it('says of what is none of its business why', async () => {
    const { out } = await coverage('orne-thd');
    expect(out).toMatch(
      /Hors du produit, et pourquoi\n(?: {4}.*\n)* {4}process:service-login — le réseau identifie la ligne/,
    );
  });

  it('lists with --missing nothing that is realised', async () => {
    const { out } = await coverage('orne-thd', '--json', '--missing');
    for (const line of out.trim().split('\n')) expect(JSON.parse(line)).not.toHaveProperty('by');
  });

  it('refuses a contract that it does not know', async () => {
    expect((await coverage('nowhere')).code).toBe(2);
  });

  it('calls a clause realised when every word of it is', () => {
    const item = (clause: string, by?: string): CoveredItem => {
      const base = { pack: 'p', clause, kind: 'process' as const, word: 'w' };
      return by === undefined ? base : { ...base, by };
    };
    const items = [item('1', 'x'), item('2', 'x'), item('2'), item('3')];
    const outside = { ...item('4'), lack: 'outside' as const };
    expect(clauseCounts([...items, outside])).toEqual({ whole: 1, partly: 1, none: 1, outside: 1 });
  });
});
