import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const DESIGN = join(import.meta.dirname, '../../design');

/** What stands around the page of patterns itself, and what only a whole page of data can show. */
const AROUND = [
  'Shell',
  'Navigation',
  'SignIn',
  'HelpProvider',
  'HelpButton',
  'HelpPanel',
  'LanguageProvider',
  'FieldError',
];
const WHOLE_PAGES = ['BillLines', 'BillSheet', 'BillDates', 'AgreementState', 'Term', 'NothingHere'];
const INSIDE_NOTES = ['NotesHere', 'NoteContent', 'NoteFacts', 'ClauseList', 'StepList'];
const ELSEWHERE = new Set([AROUND, WHOLE_PAGES, INSIDE_NOTES].flat());

test('every piece of the design is shown on the page of patterns', () => {
  const pieces = readdirSync(DESIGN)
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => [...readFileSync(join(DESIGN, name), 'utf8').matchAll(/export function ([A-Z]\w*)/g)])
    .map((match) => match[1]!);
  const page = ['patterns-page.tsx', 'more-patterns.tsx']
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  expect(pieces.filter((piece) => !ELSEWHERE.has(piece) && !page.includes(`<${piece}`))).toEqual([]);
});
