import { Agent, request } from 'node:http';

/** One kind of request, sent at a fixed rate whatever the server does. */
export interface Stream {
  readonly port: number;
  /** How the n-th is asked. */
  readonly ask: (turn: number) => Asked;
  readonly perSecond: number;
  readonly seconds: number;
}

export interface Asked {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; without it, the request is a GET. */
  readonly body?: unknown;
}

/** What came of a stream: milliseconds from the moment each request was due to the end of its answer. */
export interface StreamReport {
  readonly due: number;
  /** Sorted, the shortest first; requests that were never answered count with the time they were waited for. */
  readonly latencies: readonly number[];
  readonly refused: number;
  readonly unanswered: number;
  readonly bytes: number;
  /** From the first that was due to the last that was answered. */
  readonly seconds: number;
}

const CONNECTIONS = 64;
/** Those that are still waited for so long after the last was due are given up. */
const GRACE_MS = 5_000;

interface Answer {
  readonly status: number;
  readonly bytes: number;
}

function send(agent: Agent, port: number, asked: Asked): Promise<Answer> {
  const text = asked.body === undefined ? undefined : JSON.stringify(asked.body);
  const typed = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(text.length) };
  return new Promise((done, fail) => {
    const method = text === undefined ? 'GET' : 'POST';
    const headers = { ...asked.headers, ...typed };
    const sent = request({ agent, port, host: '127.0.0.1', path: asked.path, method, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, bytes }));
      answer.on('error', fail);
    });
    sent.on('error', fail);
    sent.end(text);
  });
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Sends requests when they are due, not when the one before was answered, so that a server that falls behind is seen to: what waits
 * for a free connection is already late.
 */
export async function runStream(stream: Stream): Promise<StreamReport> {
  const { perSecond, seconds, port, ask } = stream;
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const [count, step] = [Math.round(perSecond * seconds), 1_000 / perSecond];
  const latencies: number[] = [];
  let [sent, refused, bytes, last] = [0, 0, 0, 0];
  const began = performance.now();
  const one = async (turn: number, due: number): Promise<void> => {
    const answer = await send(agent, port, ask(turn)).catch(() => undefined);
    // Given up: those that the end cuts off are counted once, below.
    if (answer === undefined) return;
    last = performance.now();
    latencies.push(last - due);
    bytes += answer.bytes;
    if (answer.status >= 300) refused += 1;
  };
  while (sent < count) {
    const now = performance.now();
    while (sent < count && began + sent * step <= now) {
      void one(sent, began + sent * step);
      sent += 1;
    }
    await pause(1);
  }
  const giveUp = performance.now() + GRACE_MS;
  while (latencies.length < count && performance.now() < giveUp) await pause(5);
  const unanswered = count - latencies.length;
  agent.destroy();
  const waited = performance.now() - began;
  for (let i = 0; i < unanswered; i += 1) latencies.push(waited - (count - 1 - i) * step);
  latencies.sort((a, b) => a - b);
  return { due: count, latencies, refused, unanswered, bytes, seconds: (last - began) / 1_000 };
}

/** Sends one request and reads its answer as JSON. */
export async function askOnce(
  port: number,
  path: string,
  body: unknown,
): Promise<{ cookie: string | null; status: number }> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? null, status: answer.status };
}
