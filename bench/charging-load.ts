import { connect, type Socket } from 'node:net';
import { FIRST_PREPAID } from './prepaid-lines.ts';

/** What the network’s side of the benchmark is told. */
export interface Load {
  readonly port: number;
  readonly secret: string;
  readonly connections: number;
  readonly sessions: number;
  readonly lines: number;
}

/** Milliseconds that each request took, and how many were not answered with success. */
export interface LoadReport {
  readonly latencies: readonly number[];
  readonly refused: number;
  readonly seconds: number;
}

interface Answer {
  readonly status: number;
  readonly location: string;
}

/** One connection that is kept, with one request under way at a time; reads no more of answers than the benchmark needs. */
class Connection {
  readonly #socket: Socket;
  #text = '';
  #answered: ((answer: Answer) => void) | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#read(bytes.toString('latin1')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((done, fail) => {
      const socket = connect(port, '127.0.0.1', () => done(new Connection(socket)));
      socket.on('error', fail);
    });
  }

  #read(more: string): void {
    this.#text += more;
    const end = this.#text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#text.slice(0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#text.length < end + 4 + length) return;
    this.#text = '';
    this.#answered!({ status: Number(head.slice(9, 12)), location: /location: (\S+)/i.exec(head)?.[1] ?? '' });
  }

  post(path: string, secret: string, body: object): Promise<Answer> {
    const text = JSON.stringify(body);
    this.#socket.write(
      `POST ${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${secret}\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
    );
    return new Promise((done) => {
      this.#answered = done;
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}

const BASE = '/nchf-convergedcharging/v3/chargingdata';
const common = (invocationSequenceNumber: number) => ({
  nfConsumerIdentification: { nodeFunctionality: 'IMS_Node' },
  invocationTimeStamp: '2026-03-01T14:00:00Z',
  invocationSequenceNumber,
});
const units = (used: number | undefined, wanted: number | undefined) => [
  {
    ratingGroup: 1,
    ...(wanted === undefined ? {} : { requestedUnit: { time: wanted } }),
    ...(used === undefined ? {} : { usedUnitContainer: [{ localSequenceNumber: 1, time: used }] }),
  },
];

/** A call of four requests: begun, gone on twice, ended with part of the last grant unused. */
async function oneCall(at: number, load: Load, post: (path: string, body: object) => Promise<Answer>): Promise<void> {
  const number = FIRST_PREPAID + 1 + (at % load.lines);
  const begun = await post(BASE, {
    ...common(1),
    chargingId: at,
    subscriberIdentifier: `msisdn-${number}`,
    iMSChargingInformation: { calledPartyAddress: 'tel:+262639445566' },
    multipleUnitUsage: units(undefined, 60),
  });
  if (begun.status !== 201) return;
  await post(`${begun.location}/update`, { ...common(2), multipleUnitUsage: units(60, 60) });
  await post(`${begun.location}/update`, { ...common(3), multipleUnitUsage: units(60, 60) });
  await post(`${begun.location}/release`, { ...common(4), multipleUnitUsage: units(20, undefined) });
}

/** Lives calls over kept connections until all have been lived. */
export async function charge(load: Load): Promise<LoadReport> {
  const latencies: number[] = [];
  let [next, refused] = [0, 0];
  const live = async (): Promise<void> => {
    const connection = await Connection.open(load.port);
    const post = async (path: string, body: object): Promise<Answer> => {
      const begun = performance.now();
      const answer = await connection.post(path, load.secret, body);
      latencies.push(performance.now() - begun);
      if (answer.status >= 300) refused += 1;
      return answer;
    };
    while (next < load.sessions) {
      next += 1;
      await oneCall(next, load, post);
    }
    connection.close();
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: load.connections }, live));
  return { latencies, refused, seconds: (performance.now() - begun) / 1_000 };
}
