import { createReadStream } from 'node:fs';
import { answerLines, errorText, faultIn, parseJson } from './cli-decide-lines.ts';
import { type Asked, type Language, readCommand, USAGE } from './cli-decide-words.ts';
import { type Io, send } from './cli-io.ts';
import { decide } from './decide.ts';
import { type Fault, fault } from './model/decision.ts';

export type { Io };

const DONE = 0;
const BAD_INPUT = 2;

async function readAll(source: AsyncIterable<string | Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of source) text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

async function refuse(io: Io, found: Fault, language: Language): Promise<number> {
  await send(io.stdout, `${errorText(found, language)}\n`);
  return BAD_INPUT;
}

async function runOne(ask: Extract<Asked['ask'], { kind: 'decision' }>, io: Io, language: Language): Promise<number> {
  const given = parseJson(ask.input === '-' ? await readAll(io.stdin) : ask.input);
  if (given === undefined) {
    const unreadable = fault('input', 'Les faits ne sont pas du JSON valide.', 'The facts are not valid JSON.');
    return refuse(io, unreadable, language);
  }
  const options = ask.version === undefined ? { strict: true } : { strict: true, version: ask.version };
  const answer = decide(ask.pack, ask.decision, given, { ...options, ...ask.law });
  if ('error' in answer) return refuse(io, faultIn('input', answer.error), language);
  await send(io.stdout, `${JSON.stringify(answer)}\n`);
  return DONE;
}

async function runBatch(
  { file, law }: Extract<Asked['ask'], { kind: 'batch' }>,
  io: Io,
  language: Language,
): Promise<number> {
  const source: AsyncIterable<string | Uint8Array> = file === '-' ? io.stdin : createReadStream(file);
  try {
    await answerLines(source, (text) => send(io.stdout, text), language, law);
    return DONE;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const unreadable = fault('batch', `Fichier illisible : ${error.message}.`, `Unreadable file: ${error.message}.`);
    return refuse(io, unreadable, language);
  }
}

/**
 * `regie decide <pack>/<decision> --input '<json>'` prints `{"result","because"}` and answers 0, or `{"error":{"field",
 * "message"}}` and answers 2. `regie decide --batch <file>` answers a line for a line and never stops on a bad one.
 */
export async function run(args: readonly string[], io: Io = process): Promise<number> {
  const { ask, language } = readCommand(args, io.env?.['LANG']);
  switch (ask.kind) {
    case 'help':
      await send(io.stdout, `${USAGE[language]}\n`);
      return DONE;
    case 'fault':
      return refuse(io, ask.fault, language);
    case 'batch':
      return runBatch(ask, io, language);
    case 'decision':
      return runOne(ask, io, language);
  }
}
