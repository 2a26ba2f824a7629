import { decide } from './decide.ts';
import { type Fault, fault } from './model/decision.ts';
import type { Language, LawAsked } from './cli-decide-words.ts';

/** Longest line of a batch, in characters; a longer one is answered by an error and its text let go. */
const LONGEST_LINE = 1 << 22;

/** An error as it is printed. */
export function errorText({ field, message }: Fault, language: Language): string {
  return JSON.stringify({ error: { field, message: message[language] } });
}

/** Parses JSON; `undefined` when the text is not JSON (JSON itself never gives `undefined`). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The fault of facts that are no object names what held them. */
export function faultIn(holder: string, found: Fault): Fault {
  return found.field === '' ? { ...found, field: holder } : found;
}

const NOT_JSON = fault(
  'line',
  'Ligne illisible : un objet JSON {"pack","decision","given"} par ligne.',
  'Unreadable line: one JSON object {"pack","decision","given"} a line.',
);
const TOO_LONG = fault('line', 'Ligne trop longue.', 'Line too long.');

function notText(field: string): Fault {
  return fault(field, `« ${field} » doit être un texte.`, `"${field}" must be a text.`);
}

const NO_LAW: LawAsked = { law: false };

/** Answers one line of a batch: the outcome and its clauses, or the error, as one line of JSON. Never throws. */
export function answerLine(line: string, language: Language, law: LawAsked = NO_LAW): string {
  const asked = parseJson(line);
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return errorText(NOT_JSON, language);
  const { pack, decision, given, version } = asked as Record<string, unknown>;
  if (typeof pack !== 'string') return errorText(notText('pack'), language);
  if (typeof decision !== 'string') return errorText(notText('decision'), language);
  if (version !== undefined && version !== null && typeof version !== 'string') {
    return errorText(notText('version'), language);
  }
  try {
    const options = typeof version === 'string' ? { strict: true, version } : { strict: true };
    const answer = decide(pack, decision, given, law.law ? { ...options, ...law } : options);
    return 'error' in answer ? errorText(faultIn('given', answer.error), language) : JSON.stringify(answer);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return errorText(fault('decision', `Erreur interne : ${told}`, `Internal error: ${told}`), language);
  }
}

/** Cuts a stream of text into lines, a group of whole lines at a time; `undefined` stands for a line that is too long. */
async function* linesOf(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<readonly (string | undefined)[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let skipping = false;
  for await (const chunk of source) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines: (string | undefined)[] = rest.split('\n');
    rest = lines.pop()!;
    if (skipping && lines.length > 0) {
      lines[0] = undefined;
      skipping = false;
    }
    if (skipping || rest.length > LONGEST_LINE) {
      skipping = true;
      rest = '';
    }
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (skipping) yield [undefined];
  else if (rest !== '') yield [rest];
}

/**
 * Answers a batch, a line for a line and in the same order. `write` says when the answers have gone out, so that no more
 * is read than is taken: memory stays flat whatever the length. Stops early when `write` says that nobody reads any more.
 */
export async function answerLines(
  source: AsyncIterable<string | Uint8Array>,
  write: (text: string) => Promise<boolean>,
  language: Language,
  law: LawAsked = NO_LAW,
): Promise<void> {
  for await (const lines of linesOf(source)) {
    let answers = '';
    for (const line of lines) {
      answers += line === undefined ? errorText(TOO_LONG, language) : answerLine(line, language, law);
      answers += '\n';
    }
    if (!(await write(answers))) return;
  }
}
