import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'fair-use');

const base = {
  unlimitedVoice: true,
  unlimitedMessages: true,
  voiceRecipients: 151,
  messageRecipients: 101,
  longestCallSeconds: 6601,
  misuses: ['spam', 'resale', 'spam'],
};
const ask = (change: object) => decide('mobile-yt', 'fair-use', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'lists limits then misuses, each once',
    {},
    { breaches: ['voice-recipients', 'message-recipients', 'call-duration', 'resale', 'spam'] },
  ],
  [
    'applies no limit to an offer that is not unlimited',
    { unlimitedVoice: false, unlimitedMessages: false, misuses: [] },
    { compliant: true, sanction: 'none' },
  ],
  ['times calls on unlimited voice only', { unlimitedVoice: false, misuses: [] }, { breaches: ['message-recipients'] }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ specialVoiceRecipients: 152, specialMessageRecipients: 102 }, 'specialVoiceRecipients'],
  [{ specialMessageRecipients: 102 }, 'specialMessageRecipients'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
