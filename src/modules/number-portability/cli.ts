import { rioFault } from '../../formats/rio.ts';
import { RIO_REASONS } from './domain/rio-reasons.ts';

interface Io {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const USAGE = 'usage: regie rio check <rio> <number>\n';

/** `regie rio check <rio> <number>`: prints `valid` (exit 0) or `invalid: <reason>` (exit 1); exit 2 when it is asked otherwise. */
export async function runRio(args: readonly string[], io: Io = process): Promise<number> {
  const [verb, rio, number, ...rest] = args;
  if (verb !== 'check' || rio === undefined || number === undefined || rest.length > 0) {
    io.stderr.write(USAGE);
    return 2;
  }
  const fault = rioFault(rio, number);
  if (fault === undefined) {
    io.stdout.write('valid\n');
    return 0;
  }
  const language = io.env?.['LANG']?.startsWith('en') ? 'en' : 'fr';
  io.stdout.write(`invalid: ${RIO_REASONS[fault][language]}\n`);
  return 1;
}
