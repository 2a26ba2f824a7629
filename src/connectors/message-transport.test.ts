import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../kernel/instant.ts';
import { smtpMail } from './mail/smtp-mail.ts';
import { messageTransport } from './message-transport.ts';

let folder: string;
const mail = {
  id: '019cadfd-8900-7119-b2b1-c148e9844330',
  channel: 'email' as const,
  to: 'marie@example.test',
  subject: 'Votre facture 2026-000001',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  from: { name: 'Alizé Télécom', address: 'clients@alize.example' },
  at: instant('2026-03-02T10:00:00Z'),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regie-mail-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('without a mail server, an e-mail is a file that any mail program opens, and the same file when it is sent again', async () => {
  const transport = messageTransport({ dataFolder: folder });
  const first = await transport.deliver(mail);
  expect(await transport.deliver(mail)).toEqual(first);
  expect(await readdir(join(folder, 'mail'))).toEqual([`${mail.id}.eml`]);
  const written = await readFile(join(folder, first.proof), 'utf8');
  expect(written).toContain(`Message-ID: <${mail.id}@alize.example>`);
  expect(written).toContain('Date: Mon, 02 Mar 2026 10:00:00 +0000');
});

test('a letter is a PDF for the printing house, and its proof names its content', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7');
  const { proof } = await messageTransport({ dataFolder: folder }).deliver({ ...mail, channel: 'letter', pdf });
  expect(await readFile(join(folder, 'letters', `${mail.id}.pdf`), 'utf8')).toBe('%PDF-1.7');
  expect(proof).toContain(createHash('sha256').update(pdf).digest('hex'));
});

test('a letter without a page is refused', async () => {
  await expect(messageTransport({ dataFolder: folder }).deliver({ ...mail, channel: 'letter' })).rejects.toThrow(
    'no page',
  );
});

test('a mail server gets the message with its own identifier, and its answer is the proof', async () => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let data = '';
      stream.on('data', (part: Buffer) => (data += part.toString('utf8')));
      stream.on('end', () => {
        received.push(data);
        done(null);
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const transport = smtpMail(`smtp://127.0.0.1:${port}`);
  const { proof } = await transport.deliver(mail);
  transport.close();
  await new Promise<void>((closed) => server.close(closed));
  expect(proof).toMatch(new RegExp(`^<${mail.id}@alize.example> 250 `));
  expect(received[0]).toContain(`Message-ID: <${mail.id}@alize.example>`);
  expect(received[0]).toContain('multipart/alternative');
});
