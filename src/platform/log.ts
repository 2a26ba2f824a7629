import { pino, type Logger } from 'pino';

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

/** A log of one JSON line an event on standard error, so that standard output stays free for what a command prints. */
export function openLog(level: string): Log {
  return pino({ level, redact: { paths: REDACTED, censor: '[hidden]' }, base: undefined }, pino.destination(2));
}
