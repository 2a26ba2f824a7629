import { describe, expect, test } from 'vitest';
import { readAcknowledgement, readBounce } from './bounce-report.ts';

const ID = '019cadfd-8900-7119-b2b1-c148e9844330';

/** A report as Postfix writes it. */
function report(status = '5.1.1', action = 'failed'): string {
  return [
    'From: MAILER-DAEMON@mail.example (Mail Delivery System)',
    'Message-Id: <20260302100500.4ABC@mail.example>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    'Final-Recipient: rfc822; marie@example.test',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 <marie@example.test>: user unknown',
    '    in virtual mailbox table',
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${ID}@alize.example>`,
    'Subject: Votre facture',
    '--b--',
  ].join('\r\n');
}

test('a report tells which message failed, for which address, and why', () => {
  expect(readBounce(report())).toEqual({
    messageId: ID,
    address: 'marie@example.test',
    status: '5.1.1',
    permanent: true,
    reason: '550 5.1.1 <marie@example.test>: user unknown in virtual mailbox table',
  });
});

test('a full box is not the end of an address', () => {
  expect(readBounce(report('4.2.2'))?.permanent).toBe(false);
});

test.each([
  ['a delay', report('4.4.1', 'delayed')],
  ['an answer of somebody on leave', 'Subject: Absence\r\n\r\nJe reviens lundi.'],
  ['a report on somebody else’s message', report().replace(ID, 'other-id')],
  ['nothing', ''],
])('%s says nothing of ours', (_told, text) => {
  expect(readBounce(text)).toBeUndefined();
});

describe('an acknowledgement', () => {
  const report = (disposition: string): string => `Content-Type: message/disposition-notification

Reporting-UA: mail.example; Mail 1
Final-Recipient: rfc822;marie@example.test
Original-Message-ID: <019cadfd-8900-7119-b2b1-c148e9844330@alize.example>
Disposition: manual-action/MDN-sent-manually; ${disposition}
`;

  test('of a message that was read names it', () => {
    expect(readAcknowledgement(report('displayed'))).toBe('019cadfd-8900-7119-b2b1-c148e9844330');
  });

  test.each(['deleted', 'dispatched/error'])('is none when it was %s', (disposition) => {
    expect(readAcknowledgement(report(disposition))).toBeUndefined();
  });
});
