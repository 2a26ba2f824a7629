import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installationFolder } from '../../src/platform/root.ts';

const read = (name: string): string => readFileSync(join(installationFolder(), name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

test('every package is pinned to one version', () => {
  const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lock names no host, so that any mirror can serve an empty clone', () => {
  expect(read('package-lock.json')).not.toContain('.tgz');
  expect(read('package-lock.json')).not.toContain('"resolved"');
});

test('the scripts are the few that the house has', () => {
  expect(Object.keys(manifest.scripts ?? {}).sort()).toEqual([
    'bench',
    'check',
    'conformance',
    'dev',
    'generate',
    'simulate',
    'start',
    'test',
  ]);
});
