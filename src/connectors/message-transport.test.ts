import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
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

test('offers alone say how to get no more of them', async () => {
  const transport = messageTransport({ dataFolder: folder });
  const usual = await readFile(join(folder, (await transport.deliver(mail)).proof), 'utf8');
  expect(usual).not.toContain('List-Unsubscribe');
  const offer = { ...mail, id: mail.id.replace('019', '01a'), unsubscribe: 'clients@alize.example?subject=STOP' };
  const sent = await readFile(join(folder, (await transport.deliver(offer)).proof), 'utf8');
  expect(sent).toContain('List-Unsubscribe: <mailto:clients@alize.example?subject=STOP>');
  expect(sent).not.toContain('One-Click');
  const oneClick = {
    ...offer,
    id: mail.id.replace('019', '01b'),
    unsubscribeAt: 'https://alize.example/api/unsubscribe/a/b',
  };
  const read = (await readFile(join(folder, (await transport.deliver(oneClick)).proof), 'utf8')).replaceAll(
    /\r?\n[ \t]+/g,
    ' ',
  );
  expect(read).toContain(
    'List-Unsubscribe: <https://alize.example/api/unsubscribe/a/b>, <mailto:clients@alize.example?subject=STOP>',
  );
  expect(read).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
});

test('an e-mail asks to be acknowledged when its contract wants a proof of receipt, and only then', async () => {
  const transport = messageTransport({ dataFolder: folder });
  const sentAs = async (id: string, receipt: boolean) =>
    readFile(join(folder, (await transport.deliver({ ...mail, id, receipt })).proof), 'utf8');
  expect(await sentAs(mail.id.replace('019', '01b'), true)).toContain(
    'Disposition-Notification-To: clients@alize.example',
  );
  expect(await sentAs(mail.id.replace('019', '01c'), false)).not.toContain('Disposition-Notification-To');
});

const sms = { ...mail, channel: 'sms' as const, to: '+590690123456', sender: 'ALIZE' };

test('without a provider, an SMS is a file, and the same file when it is sent again', async () => {
  const transport = messageTransport({ dataFolder: folder });
  const first = await transport.deliver(sms);
  expect(await transport.deliver(sms)).toEqual(first);
  expect(await readdir(join(folder, 'sms'))).toEqual([`${mail.id}.txt`]);
  expect(await readFile(join(folder, first.proof), 'utf8')).toBe('ALIZE -> +590690123456\n\nBonjour\n');
});

test('a provider gets an SMS with the key by which it knows it again; what it refuses is an error with its words', async () => {
  const taken = new Map<unknown, string>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      const refused = request.headers.authorization !== 'Bearer k';
      taken.set(request.headers['idempotency-key'], body);
      response.writeHead(refused ? 401 : 200).end(refused ? 'no credit' : JSON.stringify({ id: 'p-7' }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const smsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  const transport = messageTransport({ dataFolder: folder, smsUrl, smsKey: 'k' });
  expect(await transport.deliver(sms)).toEqual({ proof: 'http p-7', provider: 'http' });
  await transport.deliver(sms);
  expect([...taken]).toEqual([[mail.id, JSON.stringify({ from: 'ALIZE', to: '+590690123456', text: 'Bonjour' })]]);
  const wrong = messageTransport({ dataFolder: folder, smsUrl, smsKey: 'x' });
  await expect(wrong.deliver(sms)).rejects.toThrow('http 401 no credit');
  await new Promise<void>((closed) => server.close(() => closed()));
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
