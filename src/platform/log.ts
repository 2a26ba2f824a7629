import { type DestinationStream, pino, type Logger } from 'pino';
import { errorForLog } from './without-personal-data.ts';

export type Log = Logger;

/** What must never reach a log: secrets, and the personal data that a failure may carry along. */
const REDACTED = [
  'password',
  'code',
  'token',
  'iban',
  'email',
  'phone',
  '*.password',
  '*.code',
  '*.token',
  '*.iban',
  '*.email',
  '*.phone',
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["x-csrf-token"]',
  'res.headers["set-cookie"]',
];

/**
 * A log of one JSON line an event on standard error, so that standard output stays free for what a command prints; errors are
 * told without the personal data that they may quote. Tests pass another destination.
 */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  const redact = { paths: REDACTED, censor: '[hidden]' };
  return pino({ level, redact, base: undefined, serializers: { err: errorForLog } }, destination);
}
