import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpName } from '../design/help-name.ts';
import { readMarkdown } from '../design/markdown.ts';

const WEB = join(import.meta.dirname, '..');

/** Pages of a space, as its router declares them. */
function pagesOf(router: string): string[] {
  const source = readFileSync(join(WEB, router), 'utf8');
  return [...source.matchAll(/\bpath: '([^']+)'/g)].map((match) => helpName(match[1]!)).sort();
}

function textsOf(space: string, language: string): string[] {
  return readdirSync(join(WEB, 'help', space, language))
    .map((name) => name.replace(/\.md$/, ''))
    .sort();
}

test.each([
  ['/', 'home'],
  ['/till/$sessionId/close', 'till-session-close'],
  ['/decisions/$pack/$decision', 'decisions-pack-decision'],
])('the help of %s is %s', (path, name) => {
  expect(helpName(path)).toBe(name);
});

describe.each([
  ['console', 'console/router.tsx'],
  ['portal', 'portal/router.tsx'],
])('the help of the %s', (space, router) => {
  test.each(['fr', 'en'])(
    'has a text in %s for every page of the router, and none for a page that is gone',
    (language) => {
      expect(textsOf(space, language)).toEqual(pagesOf(router));
    },
  );

  test.each(['fr', 'en'])('says in %s what each page is for and what to do there', (language) => {
    const poor = textsOf(space, language).filter((name) => {
      const blocks = readMarkdown(readFileSync(join(WEB, 'help', space, language, `${name}.md`), 'utf8'));
      const kinds = new Set(blocks.map((block) => block.kind));
      return blocks[0]?.kind !== 'title' || blocks[1]?.kind !== 'text' || !(kinds.has('list') || kinds.has('steps'));
    });
    expect(poor).toEqual([]);
  });
});
