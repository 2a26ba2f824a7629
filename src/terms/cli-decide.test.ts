import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { readRegister, REGISTER_FILES } from '../../test/register/cases.ts';
import { type Io, run } from './cli-decide.ts';

const FACTS = { requestedAt: '2026-03-02T10:00:00+01:00' };
const QUESTION = { pack: 'assistance', decision: 'callback', given: FACTS };
const folder = mkdtempSync(join(tmpdir(), 'decide-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A pipe that gathers what it is given; `slow` lets each write go out later, `breaksAfter` closes it after some writes. */
function sink(options: { slow?: boolean; breaksAfter?: number } = {}) {
  const told = { text: '', writes: 0 };
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      told.writes += 1;
      if (told.writes > (options.breaksAfter ?? Infinity)) return done(new Error('EPIPE'));
      told.text += chunk.toString();
      if (options.slow) setImmediate(done);
      else done();
    },
  });
  return { stream, told };
}

async function* input(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks;
}

async function ask(args: readonly string[], stdin: AsyncIterable<string | Uint8Array> = input(), lang?: string) {
  const out = sink();
  const io: Io = { stdin, stdout: out.stream, stderr: sink().stream, env: { LANG: lang } };
  const code = await run(args, io);
  return {
    code,
    text: out.told.text,
    lines: out.told.text
      .split('\n')
      .slice(0, -1)
      .map((one) => JSON.parse(one) as never),
  };
}

interface Expected {
  readonly result: unknown;
  readonly error: string | undefined;
}

function matches(answer: { result?: unknown; error?: { field: string } }, expected: Expected): boolean {
  return isDeepStrictEqual({ result: answer.result, error: answer.error?.field }, expected);
}

const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('regie decide, one question', () => {
  it('prints the outcome and the clauses applied', async () => {
    const { code, lines } = await ask(['assistance/callback', '--input', JSON.stringify(FACTS)]);
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        result: {
          deadlineAt: '2026-03-05T10:00:00+01:00',
          lastWindowEndsAt: '2026-03-05T10:00:00+01:00',
          eligible: true,
        },
        because: ['assistance/3.2.e', 'assistance/3.2.f'],
      },
    ]);
  });

  it.each([[['--input', '-']], [['--input=-']], [['-']]])(
    'reads the facts from standard input with %j',
    async (words) => {
      const text = JSON.stringify(FACTS);
      const { code } = await ask(
        ['assistance/callback', ...words],
        input(text.slice(0, 9), Buffer.from(text.slice(9))),
      );
      expect(code).toBe(0);
    },
  );

  it.each([
    ['facts that are no JSON', ['assistance/callback', '--input', '{'], 'input'],
    ['facts that are no object', ['assistance/callback', '--input', '[]'], 'input'],
    ['no facts', ['assistance/callback'], 'input'],
    ['a fact that is missing', ['assistance/callback', '--input', '{}'], 'requestedAt'],
    [
      'a fact that the decision does not know',
      ['assistance/callback', '--input', '{"requestedAt":"2026-03-02T10:00:00Z","x":1}'],
      'x',
    ],
    ['a contract that does not exist', ['nowhere/callback', '--input', '{}'], 'pack'],
    ['a decision that does not exist', ['assistance/nothing', '--input', '{}'], 'decision'],
    ['a version that does not exist', ['assistance/callback', '--version', '1999-01', '--input', '{}'], 'version'],
    ['no decision at all', [], 'decision'],
    ['a decision without its contract', ['callback', '--input', '{}'], 'decision'],
    ['an unknown option', ['assistance/callback', '--inptu', '{}'], '--inptu'],
    ['an option without its value', ['assistance/callback', '--input'], 'input'],
    ['an unknown language', ['assistance/callback', '--lang', 'de', '--input', '{}'], 'lang'],
    ['a word too many', ['assistance/callback', 'assistance/withdrawal', '--input', '{}'], 'assistance/withdrawal'],
    ['a batch and a decision at once', ['assistance/callback', '--batch', '-'], 'batch'],
    ['a day of the law without the law', ['assistance/callback', '--on', '2026-01-01', '--input', '{}'], 'on'],
    ['a day that does not exist', ['assistance/callback', '--law', '--on', '2026-02-30', '--input', '{}'], 'on'],
    ['a batch that is not there', ['--batch', join(folder, 'missing.jsonl')], 'batch'],
    ['a batch that is a folder', ['--batch', folder], 'batch'],
  ])('answers 2 and names the field for %s', async (_, args, field) => {
    const { code, lines } = await ask(args);
    expect(code).toBe(2);
    expect(lines).toEqual([{ error: { field, message: expect.any(String) } }]);
  });

  it.each([
    [[], undefined, 'manque'],
    [[], 'fr_FR.UTF-8', 'manque'],
    [[], 'C.UTF-8', 'manque'],
    [[], 'en_GB.UTF-8', 'is missing'],
    [['--lang', 'en'], 'fr_FR.UTF-8', 'is missing'],
    [['--lang=fr'], 'en_GB.UTF-8', 'manque'],
  ])('speaks the language asked for by %j in the environment %s', async (words, lang, told) => {
    const { text } = await ask(['assistance/callback', '--input', '{}', ...words], input(), lang);
    expect(text).toContain(told);
  });

  it('adds what the law says when it is asked, on the day asked', async () => {
    const facts = { claimant: 'operator', customerType: 'professional', startsOn: '2024-01-10', claimOn: '2026-02-01' };
    const words = ['orne-thd/limitation-period', '--input', JSON.stringify(facts)];
    const plain = await ask(words);
    const [told] = (await ask([...words, '--law'])).lines as Record<string, unknown>[];
    const { law, ...rest } = told!;
    expect([rest]).toEqual(plain.lines);
    expect(law).toMatchObject({ holds: false, articles: ['law/cpce-L34-2'], floor: { expiresOn: '2025-01-10' } });
    const purchase = [
      'mobile-yt/third-party-subscription',
      '--law',
      '--input',
      JSON.stringify({
        subscribedOn: '2018-06-01',
        at: '2018-06-01',
        renewable: true,
        periodCount: 1,
        periodUnit: 'month',
        priceInclTax: '80.00',
      }),
    ];
    const holds = async (day: string) => (await ask([...purchase, '--on', day])).text.includes('"holds":true');
    expect([await holds('2018-08-11'), await holds('2018-08-12')]).toEqual([true, false]);
  });

  it('tells how it is used', async () => {
    const { code, text } = await (async () => {
      const out = sink();
      const io: Io = { stdin: input(), stdout: out.stream, stderr: sink().stream };
      return { code: await run(['--help'], io), text: out.told.text };
    })();
    expect(code).toBe(0);
    expect(text).toContain('--batch');
  });
});

describe('regie decide, a batch', () => {
  it('adds what the law says to every line when it is asked', async () => {
    const { lines } = await ask(
      ['--batch', '-', '--law'],
      input(jsonLine(QUESTION), jsonLine({ ...QUESTION, given: {} })),
    );
    expect(lines).toEqual([
      { result: expect.any(Object), because: expect.any(Array), law: { holds: true, articles: [], floor: {} } },
      { error: expect.any(Object) },
    ]);
  });

  it('answers a line for a line, in order, and never stops on a bad one', async () => {
    const lines = [
      jsonLine(QUESTION),
      'not json\n',
      '\n',
      jsonLine({ ...QUESTION, pack: 'nowhere' }),
      jsonLine({ ...QUESTION, decision: '__proto__' }),
      jsonLine({ ...QUESTION, given: null }),
      jsonLine({ ...QUESTION, version: 7 }),
      jsonLine({ ...QUESTION, version: '1999-01' }),
      jsonLine({ decision: 'callback', given: FACTS }),
      jsonLine([QUESTION]),
      JSON.stringify({ ...QUESTION, version: '2014-06' }),
    ];
    const { code, lines: answers } = await ask(['--batch', '-'], input(lines.join('')));
    expect(code).toBe(0);
    const fields = answers.map((one: { error?: { field: string } }) => one.error?.field);
    expect(fields).toEqual([
      undefined,
      'line',
      'line',
      'pack',
      'decision',
      'given',
      'version',
      'version',
      'pack',
      'line',
      undefined,
    ]);
  });

  it('answers the same however the text is cut, accents and carriage returns included', async () => {
    const given = { lastName: 'Hénaff', firstName: 'Zoé', address: '3 rue du Lac', identifier: 'zoé', userNumber: '١' };
    const line = `${JSON.stringify({ pack: 'assistance', decision: 'customer-identification', given })}\r\n`;
    const bytes = Buffer.from(line.repeat(5));
    const whole = await ask(['--batch', '-'], input(bytes));
    const cut = await ask(['--batch', '-'], input(...Array.from(bytes, (byte) => Uint8Array.of(byte))));
    expect(whole.lines).toHaveLength(5);
    expect(cut.text).toBe(whole.text);
  });

  it('answers nothing to nothing', async () => {
    expect(await ask(['--batch', '-'], input())).toMatchObject({ code: 0, text: '' });
  });

  it('lets go of a line without end, and answers the next one', async () => {
    const long = Array.from({ length: 80 }, () => 'x'.repeat(65_536));
    const { lines } = await ask(['--batch', '-'], input(...long, '\n', jsonLine(QUESTION)));
    expect(lines).toMatchObject([{ error: { field: 'line' } }, { result: { eligible: true } }]);
  });

  it('reads no further than its reader: one group of lines is out before the next is read', async () => {
    const out = sink({ slow: true });
    let read = 0;
    let ahead = 0;
    async function* chunks(): AsyncGenerator<string> {
      for (; read < 50; read += 1) {
        ahead = Math.max(ahead, read - out.told.writes);
        yield jsonLine(QUESTION);
      }
    }
    expect(await run(['--batch', '-'], { stdin: chunks(), stdout: out.stream, stderr: sink().stream })).toBe(0);
    expect(ahead).toBe(0);
    expect(out.told.text.split('\n')).toHaveLength(51);
  });

  it('stops quietly when nobody reads any more', async () => {
    const out = sink({ breaksAfter: 2 });
    let read = 0;
    async function* chunks(): AsyncGenerator<string> {
      for (; read < 1000; read += 1) yield jsonLine(QUESTION);
    }
    expect(await run(['--batch', '-'], { stdin: chunks(), stdout: out.stream, stderr: sink().stream })).toBe(0);
    expect(read).toBeLessThan(10);
  });

  it('answers every worked case of the register from a file, in less than five seconds', async () => {
    const questions: { line: string; expected: Expected }[] = [];
    for (const [pack, files] of Object.entries(REGISTER_FILES)) {
      for (const { name, cases } of files.flatMap((file) => readRegister(file).decisions)) {
        for (const one of cases) {
          const { expect: result, expectError: error } = one;
          questions.push({ line: jsonLine({ pack, decision: name, given: one.given }), expected: { result, error } });
        }
      }
    }
    const file = join(folder, 'register.jsonl');
    writeFileSync(file, questions.map((one) => one.line).join(''));
    const before = performance.now();
    const { code, lines } = await ask(['--batch', file]);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(code).toBe(0);
    expect(lines).toHaveLength(questions.length);
    const wrong = questions.filter(({ expected }, i) => !matches(lines[i]!, expected)).map((one) => one.line);
    expect(wrong).toEqual([]);
  });
});
