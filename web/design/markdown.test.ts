import { expect, test } from 'vitest';
import { plainRuns, readMarkdown } from './markdown.ts';

test('a short text has a title, paragraphs, headings and lists', () => {
  expect(
    readMarkdown('# The till\n\nOpen it,\nthen **count**.\n\n## Words\n\n- One\n- Two\n  goes on\n\n1. First'),
  ).toEqual([
    { kind: 'title', runs: ['The till'] },
    { kind: 'text', runs: ['Open it, then ', { strong: 'count' }, '.'] },
    { kind: 'heading', runs: ['Words'] },
    { kind: 'list', items: [['One'], ['Two goes on']] },
    { kind: 'steps', items: [['First']] },
  ]);
});

test('a link keeps its words and where it goes', () => {
  const [block] = readMarkdown('See [the books](/books).');
  expect(block).toEqual({ kind: 'text', runs: ['See ', { link: 'the books', to: '/books' }, '.'] });
  expect(block?.kind === 'text' && plainRuns(block.runs)).toBe('See the books.');
});
