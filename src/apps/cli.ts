/** A command: takes the words after its name, prints its answer on standard output, and answers with the exit code. */
type Command = (args: readonly string[]) => Promise<number>;

/**
 * The commands, each loaded only when it is called: one that asks the terms must not wait for the database's code.
 * A room that has commands adds a line here, to a `cli.ts` of its own.
 */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  books: async () => (await import('../modules/books/cli.ts')).runBooks,
  clock: async () => (await import('./clock-cli.ts')).runClock,
  decide: async () => (await import('../terms/cli-decide.ts')).run,
  'import-calls': async () => (await import('../modules/mediation/cli.ts')).runImportCalls,
  keys: async () => (await import('../modules/privacy/cli.ts')).runKeys,
  operator: async () => (await import('./operator-cli.ts')).runOperator,
  rio: async () => (await import('../modules/number-portability/cli.ts')).runRio,
  rerate: async () => (await import('../modules/usage/cli.ts')).runRerate,
  replay: async () => (await import('../modules/decision/cli.ts')).runReplay,
  serve: async () => (await import('./serve-cli.ts')).runServe,
  story: async () => (await import('../story/cli.ts')).runStoryCommand,
  terms: async () => (await import('../terms/cli-terms.ts')).run,
  worker: async () => (await import('./serve-cli.ts')).runWorker,
};

const unknown = (name: string): string => (name === '' ? '' : `regie: there is no command "${name}"\n`);

/** Runs `regie <command> ...` and sets the exit code; an unknown command prints the list and exits with 2. */
export async function runCommand(words: readonly string[]): Promise<void> {
  const [name = '', ...args] = words;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const help = name === 'help' || name === '--help';
    const usage = `usage: regie <command>\ncommands: ${Object.keys(commands).sort().join(', ')}\n`;
    (help ? process.stdout : process.stderr).write(help ? usage : `${unknown(name)}${usage}`);
    process.exitCode = help ? 0 : 2;
    return;
  }
  try {
    process.exitCode = await (await load())(args);
  } catch (error) {
    process.stderr.write(`regie ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 70;
  }
}
