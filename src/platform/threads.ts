import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import { installationFolder } from './root.ts';

/** Work that a pool of threads does off the event loop. */
export interface ThreadPool<Input, Output> {
  run(input: Input): Promise<Output>;
  close(): Promise<void>;
}

interface Waiting<Input, Output> {
  readonly input: Input;
  readonly done: (output: Output) => void;
  readonly failed: (error: Error) => void;
}

type Answer<Output> = { readonly output: Output } | { readonly error: string };

/** Called by a file `<name>.thread.ts`: answers each input that the pool sends it. */
export function serveThread<Input, Output>(work: (input: Input) => Output | Promise<Output>): void {
  const port = parentPort;
  if (port === null) throw new Error('a thread file is started by a thread pool');
  port.on('message', async (input: Input) => {
    const answer: Answer<Output> = await Promise.resolve()
      .then(() => work(input))
      .then(
        (output) => ({ output }),
        (error: Error) => ({ error: error.stack ?? error.message }),
      );
    port.postMessage(answer);
  });
}

/** Where the built program of a thread is. */
export function threadFile(name: string): string {
  const file = join(installationFolder(), 'dist', 'threads', `${name}.mjs`);
  if (!existsSync(file)) throw new Error(`no thread ${name}: src/**/${name}.thread.ts is not built`);
  return file;
}

/**
 * A pool of threads that run the file `<name>.thread.ts` (built to dist/threads). Threads start when work comes;
 * after `tasksPerThread` pieces of work a thread is replaced, for libraries that do not give back their memory.
 */
export function threadPool<Input, Output>(
  name: string,
  options: { readonly size?: number; readonly tasksPerThread?: number } = {},
): ThreadPool<Input, Output> {
  const size = options.size ?? Math.max(1, availableParallelism() - 1);
  const limit = options.tasksPerThread ?? Number.POSITIVE_INFINITY;
  const queue: Waiting<Input, Output>[] = [];
  const idle: Worker[] = [];
  const all = new Map<Worker, { tasks: number; current: Waiting<Input, Output> | undefined }>();

  const drop = (worker: Worker): void => {
    all.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
  };
  const start = (): Worker => {
    const worker = new Worker(threadFile(name));
    all.set(worker, { tasks: 0, current: undefined });
    worker.unref();
    const lost = (error: Error): void => {
      const current = all.get(worker)?.current;
      drop(worker);
      current?.failed(error);
      next();
    };
    worker.on('error', lost);
    worker.on('exit', () => {
      if (all.has(worker)) lost(new Error(`the thread ${name} ended`));
    });
    worker.on('message', (answer: Answer<Output>) => {
      const state = all.get(worker);
      const current = state?.current;
      if (state === undefined || current === undefined) return;
      state.current = undefined;
      worker.unref();
      if (state.tasks < limit) idle.push(worker);
      else {
        drop(worker);
        void worker.terminate();
      }
      if ('error' in answer) current.failed(new Error(answer.error));
      else current.done(answer.output);
      next();
    });
    return worker;
  };
  const next = (): void => {
    while (queue.length > 0 && (idle.length > 0 || all.size < size)) {
      const task = queue.shift()!;
      const worker = idle.pop() ?? start();
      const state = all.get(worker)!;
      state.tasks += 1;
      state.current = task;
      worker.ref();
      worker.postMessage(task.input);
    }
  };
  return {
    run: (input) =>
      new Promise((done, failed) => {
        queue.push({ input, done, failed });
        next();
      }),
    close: async () => {
      const workers = [...all.keys()];
      all.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
