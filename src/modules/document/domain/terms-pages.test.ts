import { describe, expect, test } from 'vitest';
import { packOf } from '../../../terms/decide.ts';
import { packs } from '../../../terms/packs/index.ts';
import { termsHash } from './terms-hash.ts';
import { withTerms } from './terms-pages.ts';

describe('the terms in a contract', () => {
  const selling = packs.filter((pack) => pack.life !== undefined).map((pack) => pack.id);

  test.each(selling)('%s: every clause of the edition and the price sheet stand in it, in both languages', (id) => {
    const pack = packOf(id)!;
    const version = pack.versions[0].id;
    const terms = { pack: id, version, hash: termsHash(id, version)!, territory: pack.territories[0]! };
    for (const language of ['fr', 'en'] as const) {
      const data = withTerms({ language, date: '2026-01-01', terms });
      const { list } = data.articles as { list: { clauses: unknown[] }[] };
      expect(list.flatMap((one) => one.clauses)).toHaveLength(pack.clauses.length);
      expect((data.prices as { kinds: unknown[] }).kinds).not.toHaveLength(0);
    }
  });

  test('terms whose mark has changed are refused: a contract never says anything else than what was signed', () => {
    const [id] = selling;
    const terms = { pack: id!, version: packOf(id!)!.versions[0].id, hash: '0'.repeat(64), territory: 'GP' };
    expect(() => withTerms({ language: 'fr', date: '2026-01-01', terms })).toThrow('mark has changed');
  });
});
