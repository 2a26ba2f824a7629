import { readFile } from 'node:fs/promises';
import { readConfig } from '../platform/config.ts';
import { openEmbeddedServer } from '../platform/database/embedded-server.ts';
import { createThrowaway, ensureTemplate } from '../platform/database/throwaway.ts';
import { runStory } from './run-story.ts';
import { readStory, type Story } from './story.ts';
import type { StoryOutput } from './tell/output.ts';

const DONE = 0;
const NOT_AS_EXPECTED = 1;
const BAD_INPUT = 2;

async function standardInput(): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts).toString('utf8');
}

function print(value: unknown): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`, () => resolve());
  });
}

async function onThrowaway(story: Story): Promise<StoryOutput> {
  const config = readConfig(process.env);
  const server = config.databaseUrl === undefined ? await openEmbeddedServer({ folder: config.dataFolder }) : undefined;
  try {
    const url = config.databaseUrl ?? server!.url();
    const database = await createThrowaway(url, await ensureTemplate(url));
    try {
      return await runStory(database, story);
    } finally {
      await database.drop();
    }
  } finally {
    await server?.close();
  }
}

async function refuse(field: string, message: string): Promise<number> {
  await print({ error: { field, message } });
  return BAD_INPUT;
}

const USAGE = 'usage: regie story <file.json|->\n';

/** Why a file cannot be taken for a story, in the language of the environment; French when it does not say. */
const UNREADABLE = {
  file: { fr: 'Fichier illisible', en: 'Unreadable file' },
  json: { fr: 'Ce n’est pas du JSON valide', en: 'This is not valid JSON' },
} as const;

async function readText(file: string): Promise<string> {
  return file === '-' ? standardInput() : readFile(file, 'utf8');
}

/**
 * `regie story <file.json|->`: tells a story on a throw-away database and prints what has come of it. Answers 0, 1 when an event
 * did not come out as the story expected, and 2 with `{"error":{"field","message"}}` when the story cannot be read.
 */
export async function runStoryCommand(args: readonly string[]): Promise<number> {
  const [file] = args;
  if (file === '--help') {
    process.stdout.write(USAGE);
    return DONE;
  }
  if (file === undefined || args.length > 1 || file.startsWith('--')) {
    process.stderr.write(USAGE);
    return BAD_INPUT;
  }
  const language = /^en/i.test(process.env.LANG ?? '') ? 'en' : 'fr';
  let given: unknown;
  try {
    given = JSON.parse(await readText(file));
  } catch (error) {
    const why = UNREADABLE[error instanceof SyntaxError ? 'json' : 'file'][language];
    return refuse('story', `${why} : ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = readStory(given, language);
  if ('error' in read) return refuse(read.error.field, read.error.message);
  const output = await onThrowaway(read.story);
  await print(output);
  return output.asExpected ? DONE : NOT_AS_EXPECTED;
}
