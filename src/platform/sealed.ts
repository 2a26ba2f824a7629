import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { readConfig } from './config.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const TEXT_MARK = 'sealed:';
const BYTES_MARK = Buffer.from('RGS1');

interface DataKey {
  readonly name: string;
  readonly cipher: Buffer;
  readonly iv: Buffer;
}

/** Reads keys written `name:base64`, apart by commas; the first one seals, the others open what was sealed before. */
export function readDataKeys(text: string | undefined): readonly DataKey[] {
  return (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [name = '', ...rest] = one.split(':');
      const secret = Buffer.from(rest.join(':'), 'base64');
      if (!/^[a-z0-9-]{1,20}$/.test(name) || secret.length !== KEY_BYTES)
        throw new Error('settings refused: REGIE_DATA_KEYS: expected name:base64 of 32 bytes, apart by commas');
      const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `regie ${use}`, KEY_BYTES));
      return { name, cipher: derived('cipher'), iv: derived('iv') };
    });
}

let keys: readonly DataKey[] | undefined;

/** Uses these keys from now on, rather than those of the settings. */
export function useDataKeys(text: string | undefined): void {
  keys = text === undefined ? undefined : readDataKeys(text);
}

function dataKeys(): readonly DataKey[] {
  return (keys ??= readDataKeys(readConfig(process.env).dataKeys));
}

/**
 * AES-256-GCM. The nonce is drawn from the content itself by a key of its own, so that equal contents seal alike, and what is
 * sealed can be looked up by what it was.
 */
function seal(key: DataKey, content: Buffer): Buffer {
  const iv = createHmac('sha256', key.iv).update(content).digest().subarray(0, IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.cipher, iv);
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

function open(name: string, sealed: Buffer): Buffer {
  const key = dataKeys().find((one) => one.name === name);
  if (!key) throw new Error(`sealed with the key ${name}, which REGIE_DATA_KEYS does not hold`);
  const decipher = createDecipheriv('aes-256-gcm', key.cipher, sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

const textWith = (key: DataKey, text: string): string =>
  `${TEXT_MARK}${key.name}:${seal(key, Buffer.from(text)).toString('base64url')}`;

/** A text as it is kept: sealed when there is a key; an empty one stays empty. */
export function sealText(text: string): string {
  const [key] = dataKeys();
  return key === undefined || text === '' ? text : textWith(key, text);
}

/** A kept text as it was. */
export function openText(kept: string): string {
  if (!kept.startsWith(TEXT_MARK)) return kept;
  const [name = '', sealed = ''] = kept.slice(TEXT_MARK.length).split(':');
  return open(name, Buffer.from(sealed, 'base64url')).toString();
}

/** Every way in which a text may be kept, to look it up by. */
export function keptForms(text: string): readonly string[] {
  return [text, ...dataKeys().map((key) => textWith(key, text))];
}

/** How a text and bytes begin that are sealed with the key in use; `undefined` without a key. */
export function sealMarks(): { readonly key: string; readonly text: string; readonly bytes: Buffer } | undefined {
  const [key] = dataKeys();
  if (key === undefined) return undefined;
  return { key: key.name, text: `${TEXT_MARK}${key.name}:`, bytes: bytesMark(key) };
}

const bytesMark = ({ name }: DataKey): Buffer =>
  Buffer.concat([BYTES_MARK, Buffer.from([name.length]), Buffer.from(name)]);

/** Bytes as they are kept. */
export function sealBytes(bytes: Uint8Array): Buffer {
  const [key] = dataKeys();
  const plain = Buffer.from(bytes);
  if (key === undefined) return plain;
  return Buffer.concat([bytesMark(key), seal(key, plain)]);
}

/** Kept bytes as they were. */
export function openBytes(kept: Buffer): Uint8Array {
  if (!kept.subarray(0, BYTES_MARK.length).equals(BYTES_MARK)) return new Uint8Array(kept);
  const length = kept[BYTES_MARK.length]!;
  const start = BYTES_MARK.length + 1;
  return new Uint8Array(open(kept.subarray(start, start + length).toString(), kept.subarray(start + length)));
}
