import { expect, test } from 'vitest';
import { chooseWays, type WaysKnown } from './choose-ways.ts';

const COMMON: WaysKnown = {
  asked: 'email',
  nature: 'service',
  alsoSms: false,
  email: true,
  sms: true,
  preferred: null,
  offers: false,
  elsewhere: false,
};

test.each<[string, Partial<WaysKnown>, readonly string[]]>([
  ['without any choice an e-mail goes by e-mail', {}, ['email']],
  ['a letter stays a letter, whatever is preferred', { asked: 'letter', preferred: 'sms' }, ['letter']],
  ['who prefers SMS gets what only serves by SMS', { preferred: 'sms' }, ['sms']],
  ['and by e-mail when there are no words for an SMS', { preferred: 'sms', sms: false }, ['email']],
  ['an SMS never takes the place of what is obliged', { nature: 'required', preferred: 'sms' }, ['email', 'sms']],
  ['what is obliged goes on paper where no e-mail works', { nature: 'required', email: false }, ['letter']],
  ['with the SMS that comes beside it', { nature: 'required', email: false, alsoSms: true }, ['letter', 'sms']],
  ['who prefers paper gets paper', { nature: 'required', preferred: 'letter' }, ['letter']],
  ['what only serves spares the paper when an SMS can go', { email: false }, ['sms']],
  ['else it is a letter', { email: false, sms: false }, ['letter']],
  ['an offer goes to nobody who has not agreed', { nature: 'offer' }, []],
  ['and to who has', { nature: 'offer', offers: true }, ['email']],
  ['but never on paper', { nature: 'offer', offers: true, email: false, sms: false }, []],
  ['an SMS that is asked for falls back on e-mail', { asked: 'sms', sms: false }, ['email']],
  ['somebody else’s way is not the holder’s to choose', { elsewhere: true, preferred: 'letter' }, ['email']],
])('%s', (_told, known, ways) => {
  expect(chooseWays({ ...COMMON, ...known })).toEqual(ways);
});
