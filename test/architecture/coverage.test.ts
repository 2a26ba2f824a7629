import { describe, expect, test } from 'vitest';
import { sourceEvidence } from '../../src/terms/cli-coverage-sources.ts';
import { coverPack, missingWords } from '../../src/terms/realisation/coverage.ts';
import { packs } from '../../src/terms/packs/index.ts';
import { sourceFiles } from './source-files.ts';

const evidence = sourceEvidence();

describe('what realises the clauses', () => {
  test('every file and name that is said to realise something is there', () => {
    const named = Object.values(evidence.maps).flatMap((map) => Object.values(map).flat());
    const gone = named.filter(({ file, name }) => file !== undefined && !evidence.holds(file, name));
    expect(gone).toEqual([]);
  });

  test('every word that is said to be realised stands in a clause', () => {
    const words = new Set(packs.flatMap(({ clauses }) => clauses.flatMap(({ realizedBy }) => realizedBy)));
    const said = Object.entries(evidence.maps).flatMap(([kind, map]) =>
      Object.keys(map).flatMap((word) => (word === '*' ? [] : [`${kind}:${word}`])),
    );
    expect(said.filter((word) => !words.has(word))).toEqual([]);
  });

  test('every reason is of a word that stands in a clause, and that nothing realises', () => {
    const items = packs
      .filter(({ life, assistance, privacy }) => life ?? assistance ?? privacy)
      .flatMap((pack) => coverPack(pack, evidence));
    const outside = new Set(items.filter(({ lack }) => lack === 'outside').map(({ kind, word }) => `${kind}:${word}`));
    expect(Object.keys(evidence.reasons).filter((word) => !outside.has(word))).toEqual([]);
  });

  test.each(packs.map((pack) => [pack.id, pack] as const))(
    'every clause of %s is realised, or named with the reason why not',
    (_id, pack) => {
      expect(missingWords(coverPack(pack, evidence))).toEqual([]);
    },
  );
});

describe('the steps of a contract’s life', () => {
  const rooms = sourceFiles(['src/modules'])
    .filter(({ path }) => path.startsWith('src/modules/') && !path.includes('.test.'))
    .map(({ text }) => text)
    .join('\n');

  test('are each asked by a room', () => {
    const steps = new Set(packs.flatMap(({ life }) => Object.keys(life ?? {})));
    const forgotten = [...steps].filter((step) => !new RegExp(`\\.${step}\\b`).test(rooms));
    expect(forgotten).toEqual([]);
  });

  test('ask their decisions where the sources show it', () => {
    expect(evidence.asked('orne-thd').has('commitment')).toBe(true);
    expect(evidence.asked('livebox-ag').has('rate-call')).toBe(true);
    expect(evidence.asked('orne-thd').has('no-such-decision')).toBe(false);
  });
});
