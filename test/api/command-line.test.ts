import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../src/apps/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'regie-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

type Write = typeof process.stdout.write;

function catching(stream: NodeJS.WriteStream): () => string {
  let text = '';
  const write = (chunk: unknown, ...rest: unknown[]): boolean => {
    text += String(chunk);
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    done?.();
    return true;
  };
  vi.spyOn(stream, 'write').mockImplementation(write as Write);
  return () => text;
}

/** Runs `regie` with words, and tells its exit code and what it printed. */
async function regie(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const [out, err] = [catching(process.stdout), catching(process.stderr)];
  const before = process.exitCode;
  await runCommand(words);
  const code = process.exitCode;
  process.exitCode = before;
  vi.restoreAllMocks();
  return { code, out: out(), err: err() };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const COMMITMENT = 'livebox-ag/commitment';
const DATES = '{"activatedOn":"2025-02-28","asOf":"2026-01-01"}';

describe('the command line told something wrong', () => {
  it.each([
    ['no words', [], 'usage: regie <command>'],
    ['no such command', ['bill'], 'there is no command "bill"'],
    ['the name of a method', ['constructor'], 'there is no command "constructor"'],
    ['replay of nothing', ['replay'], 'usage: regie replay'],
    ['replay of what is no id', ['replay', 'yesterday'], 'usage: regie replay'],
    ['replay of two', ['replay', '0190a1b2-0000-7000-8000-0123456789ab', 'x'], 'usage: regie replay'],
    ['a story from nowhere', ['story'], 'usage: regie story'],
    ['a story with an option', ['story', '--fast'], 'usage: regie story'],
    ['two stories', ['story', 'a.json', 'b.json'], 'usage: regie story'],
    ['a clock that strikes', ['clock', 'strike'], 'usage: regie clock'],
    ['a clock without days', ['clock', 'advance'], 'usage: regie clock'],
    ['days in letters', ['clock', 'advance', 'ten'], 'usage: regie clock'],
    ['too many words for the clock', ['clock', 'show', 'again'], 'usage: regie clock'],
    ['a day that does not exist', ['clock', 'set', '2026-02-30T08:00:00Z'], 'usage: regie clock'],
    ['a clock moved out of time', ['clock', 'advance', '99999999999999999999'], 'between 1990 and 2099'],
    ['a clock set out of time', ['clock', 'set', '2300-01-01T00:00:00Z'], 'between 1990 and 2099'],
    ['terms of no contract', ['terms', 'check', 'no-such'], 'livebox-ag'],
    ['no such version', ['terms', 'diff', 'livebox-ag', '1900', '2024-04'], '1900'],
    ['terms asked nothing', ['terms'], 'regie terms check'],
    ['terms with an unknown option', ['terms', 'check', '--surprise'], '--json'],
    ['a RIO without its number', ['rio', 'check', '01PEROY4P4TR'], 'usage: regie rio check'],
  ])('%s: exit code 2, the reason on standard error, nothing on standard output', async (_, words, said) => {
    const { code, out, err } = await regie(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  it.each([
    ['no decision', [], 'decision'],
    ['no facts', [COMMITMENT], 'input'],
    ['facts that are no JSON', [COMMITMENT, '--input', '{'], 'input'],
    ['facts that are a list', [COMMITMENT, '--input', '[]'], 'input'],
    ['an unknown contract', ['no-such/commitment', '--input', '{}'], 'pack'],
    ['an unknown decision', ['livebox-ag/no-such', '--input', '{}'], 'decision'],
    ['an unknown version', [COMMITMENT, '--version', '1900-01', '--input', '{}'], 'version'],
    ['a day that does not exist', [COMMITMENT, '--input', DATES.replace('2025-02-28', '2025-02-30')], 'activatedOn'],
    ['a number for a day', [COMMITMENT, '--input', '{"activatedOn":20250228}'], 'activatedOn'],
    ['an unknown fact', [COMMITMENT, '--input', DATES.replace('{', '{"colour":"red",')], 'colour'],
    ['an unknown option', [COMMITMENT, '--input', DATES, '--fast'], '--fast'],
    ['a batch from nowhere', ['--batch', '/no/such/file'], 'batch'],
    ['a batch that is a folder', ['--batch', folder], 'batch'],
  ])('decide, %s: exit code 2 and one line of JSON that names the field', async (_, words, field) => {
    const { code, out, err } = await regie('decide', ...words);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    const told = JSON.parse(out) as { error: { field: string; message: string } };
    expect(told.error.field).toBe(field);
    expect(told.error.message.length).toBeGreaterThan(10);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['a file that is not there', join(folder, 'no-such.json'), 'story', 'Fichier illisible'],
    ['a folder', folder, 'story', 'Fichier illisible'],
    ['no JSON', file('cut.json', '{"end":'), 'story', 'Ce n’est pas du JSON valide'],
    ['a list', file('list.json', '[]'), 'story', 'Il faut un objet ; reçu : une liste.'],
    ['no end', file('empty.json', '{}'), 'end', 'Ce champ est obligatoire : donnez un texte.'],
    ['an end that does not exist', file('day.json', '{"end":"2026-02-30"}'), 'end', 'Ce jour n’existe pas'],
    ['nobody', file('nobody.json', '{"end":"2026-03-01"}'), 'subscribers', 'Donnez address, contract et events'],
  ])('a story, %s: exit code 2 and JSON that names the field', async (_, path, field, said) => {
    const { code, out, err } = await regie('story', path);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    const told = JSON.parse(out) as { error: { field: string; message: string } };
    expect(told.error.field).toBe(field);
    expect(told.error.message).toContain(said);
  });
});

describe('the command line told something right', () => {
  it('answers on standard output alone, so that a program can read it', async () => {
    const { code, out, err } = await regie('decide', COMMITMENT, '--input', DATES);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ result: { commitmentEndsOn: '2026-02-28' }, because: ['livebox-ag/16'] });
  });

  it('a batch answers each line, good or bad, in its order', async () => {
    const good = JSON.stringify({ pack: 'livebox-ag', decision: 'commitment', given: JSON.parse(DATES) as object });
    const lines = [good, '{', '', '[]', '{"pack":"no-such"}', '"text"', good, good.replace('2025-02-28', '\u0000')];
    const { code, out } = await regie('decide', '--batch', file('batch.jsonl', lines.join('\n')));
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => ('error' in (JSON.parse(line) as object) ? 'error' : 'result'));
    expect(code).toBe(0);
    expect(answers).toEqual(['result', 'error', 'error', 'error', 'error', 'error', 'result', 'error']);
  });

  it.each([['--help'], ['help'], ['clock', '--help'], ['story', '--help'], ['replay', '--help'], ['terms', '--help']])(
    'help that is asked for is no fault: %s %s',
    async (...words) => {
      const { code, out, err } = await regie(...words.filter((word) => word !== undefined));
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/usage ?:/);
    },
  );
});
