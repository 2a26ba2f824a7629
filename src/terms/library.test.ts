import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';

const ENTRY = fileURLToPath(new URL('./index.ts', import.meta.url));
const FACTS = {
  territory: 'MQ',
  requestKind: 'request',
  requestReceivedOn: '2026-03-01',
  monthlyFee: '64.90',
  activatedOn: '2025-06-15',
  legitimateReason: false,
};

interface Library {
  decide(pack: string, name: string, facts: unknown): { result: { total: string }; because: string[] };
  packs: readonly { id: string }[];
}

describe('the terms as a library', () => {
  let code = '';

  beforeAll(async () => {
    const bundle = await build({
      entryPoints: [ENTRY],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      globalName: 'terms',
      target: 'es2022',
    });
    code = bundle.outputFiles[0]!.text;
  });

  it('bundles for a browser without anything of Node', () => {
    expect(code).not.toMatch(/require\(|node:/);
  });

  it('decides in a bare environment, with no clock, no file and no network', () => {
    const bare = vm.createContext({ Date: undefined, console: undefined });
    vm.runInContext(`${code}; globalThis.terms = terms;`, bare);
    const { terms } = bare as unknown as { terms: Library };
    expect(terms.packs).toHaveLength(5);
    expect(terms.decide('livebox-ag', 'termination', FACTS).result.total).toBe('254.12');
  });
});
