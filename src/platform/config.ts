import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REGIE_DATA: z.string().min(1).default('./data'),
  REGIE_DEMO: z.enum(['full', 'none']).default('full'),
  REGIE_DEMO_SEED: z.coerce.number().int().nonnegative().default(1),
  REGIE_REQUIRE_SECOND_FACTOR: flag.default(true),
  REGIE_SECURE_COOKIES: flag.default(false),
  REGIE_JOBS: z.enum(['here', 'elsewhere']).default('here'),
  REGIE_PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  /** Told by the process that begins the others. */
  REGIE_SHARED_BY: z.coerce.number().int().min(1).max(64).default(1),
  REGIE_RATE_LIMIT: z.coerce.number().int().positive().default(1_200),
  REGIE_USAGE_FOLDER: z.string().min(1).optional(),
  REGIE_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  REGIE_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  REGIE_SMS_KEY: z.string().min(1).optional(),
  REGIE_SMS_SECRET: z.string().min(16).optional(),
  REGIE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  REGIE_SINGLE_SIGN_ON_SECRETS: z.string().optional(),
  REGIE_ICE_SERVERS: z.string().optional(),
  REGIE_REMOTE_CONTROL: z.string().min(1).optional(),
  REGIE_DATA_KEYS: z.string().optional(),
  REGIE_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

/** The settings of an installation, read from the environment and checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Address of the database; `undefined` for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Folder of everything that the installation keeps on disk. */
  readonly dataFolder: string;
  readonly demo: 'full' | 'none';
  readonly demoSeed: number;
  readonly requireSecondFactor: boolean;
  /** True when browsers reach the server by https only. */
  readonly secureCookies: boolean;
  /** Whether the server process also runs the jobs, or leaves them to worker processes. */
  readonly jobs: 'here' | 'elsewhere';
  /** How many processes serve on the one port, each a core at most. */
  readonly processes: number;
  /** Among how many processes every limit of requests is shared: each allows its part. */
  readonly sharedBy: number;
  /** Requests a minute that one address may make. */
  readonly rateLimit: number;
  /** Folder in which sources drop files of records, a folder each; without it nobody looks. */
  readonly usageFolder: string | undefined;
  /** Mail server, such as `smtps://user:password@mail.example:465`; without one, e-mails are written as files. */
  readonly smtpUrl: string | undefined;
  /** Where the provider of SMS takes them, the key that it gave us, and the secret that signs what it says later. */
  readonly smsUrl: string | undefined;
  readonly smsKey: string | undefined;
  readonly smsSecret: string | undefined;
  /** Where people reach the product, without a last slash: what links in mails begin with. */
  readonly publicUrl: string;
  /** The secret that the house which vouches for agents gave us, by operator. */
  readonly singleSignOnSecrets: Readonly<Record<string, string>>;
  /** Where browsers that show a screen find their way to one another; none: on the same network alone. */
  readonly iceServers: readonly IceServer[];
  /** The tool by which technicians may take a workstation over (`rustdesk`, `meshcentral:https://…`); none: they only look and point. */
  readonly remoteControl: string | undefined;
  /** Keys by which bank details and received documents are sealed, `name:base64`, the one in use first. */
  readonly dataKeys: string | undefined;
  readonly logLevel: string;
}

/** A STUN or TURN server, as browsers take it (RTCIceServer). */
export interface IceServer {
  readonly urls: string;
  readonly username?: string;
  readonly credential?: string;
}

/** `stun:host:port` or `turn:user:password@host:port`, apart by spaces, commas or lines. */
function readIceServers(text: string | undefined): IceServer[] {
  const given = (text ?? '').split(/[\s,]+/).filter((one) => one !== '');
  return given.map((one) => {
    const found = /^(stuns?|turns?):(?:([^:@]+):([^@]+)@)?(.+)$/.exec(one);
    if (!found) throw new Error('settings refused: REGIE_ICE_SERVERS: expected stun:host or turn:user:password@host');
    const [, scheme, username, credential, host] = found;
    const urls = `${scheme}:${host}`;
    return username === undefined || credential === undefined ? { urls } : { urls, username, credential };
  });
}

/** `operator=secret` pairs, one a line or apart by commas. */
function readSecrets(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(/[\n,]/).map((pair) => pair.trim());
  return Object.fromEntries(
    pairs.filter((pair) => pair.includes('=')).map((pair) => [pair.split('=')[0]!, pair.slice(pair.indexOf('=') + 1)]),
  );
}

/** Reads the settings; throws one sentence that names each faulty variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = environmentSchema.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`settings refused: ${faults.join('; ')}`);
  }
  const value = read.data;
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL,
    dataFolder: resolve(value.REGIE_DATA),
    demo: value.REGIE_DEMO,
    demoSeed: value.REGIE_DEMO_SEED,
    requireSecondFactor: value.REGIE_REQUIRE_SECOND_FACTOR,
    secureCookies: value.REGIE_SECURE_COOKIES,
    jobs: value.REGIE_JOBS,
    processes: value.REGIE_PROCESSES,
    sharedBy: value.REGIE_SHARED_BY,
    rateLimit: value.REGIE_RATE_LIMIT,
    usageFolder: value.REGIE_USAGE_FOLDER === undefined ? undefined : resolve(value.REGIE_USAGE_FOLDER),
    smtpUrl: value.REGIE_SMTP_URL,
    smsUrl: value.REGIE_SMS_URL,
    smsKey: value.REGIE_SMS_KEY,
    smsSecret: value.REGIE_SMS_SECRET,
    publicUrl: (value.REGIE_PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ''),
    singleSignOnSecrets: readSecrets(value.REGIE_SINGLE_SIGN_ON_SECRETS),
    iceServers: readIceServers(value.REGIE_ICE_SERVERS),
    remoteControl: value.REGIE_REMOTE_CONTROL,
    dataKeys: value.REGIE_DATA_KEYS,
    logLevel: value.REGIE_LOG_LEVEL,
  };
}
