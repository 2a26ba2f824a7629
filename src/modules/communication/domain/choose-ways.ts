import type { MessageChannel } from './message.ts';
import type { MessageNature } from './message-template.ts';

/** What is known when a message is to be sent. */
export interface WaysKnown {
  /** What the room that tells the fact asks for. */
  readonly asked: MessageChannel;
  readonly nature: MessageNature;
  /** Whether an SMS goes along with it wherever one can. */
  readonly alsoSms: boolean;
  /** Whether there is an e-mail address that works. */
  readonly email: boolean;
  /** Whether there are words for an SMS, a provider, and a mobile number that works. */
  readonly sms: boolean;
  readonly preferred: MessageChannel | null;
  /** Whether the customer has agreed to offers. */
  readonly offers: boolean;
  /** It is for somebody else than the holder: their choices are not asked. */
  readonly elsewhere: boolean;
}

/**
 * By which ways a message goes. What contract or law oblige is always sent on something that can be kept: paper where paper is
 * asked, else e-mail, else paper; an SMS may come beside it, never in its place. What only serves goes by the way that the
 * customer prefers. Offers go to those who agreed.
 */
export function chooseWays(known: WaysKnown): readonly MessageChannel[] {
  const { asked, nature, email, sms, preferred } = known;
  if (known.elsewhere) return [asked];
  if (nature === 'offer' && !known.offers) return [];
  if (asked === 'letter') return ['letter'];
  if (asked === 'sms') return sms ? ['sms'] : email ? ['email'] : ['letter'];
  if (nature === 'required') {
    const kept: MessageChannel = preferred === 'letter' || !email ? 'letter' : 'email';
    return sms && (known.alsoSms || preferred === 'sms') ? [kept, 'sms'] : [kept];
  }
  if (preferred === 'letter' && nature === 'service') return ['letter'];
  if (sms && (preferred === 'sms' || !email)) return ['sms'];
  if (email) return sms && known.alsoSms ? ['email', 'sms'] : ['email'];
  return nature === 'offer' ? [] : ['letter'];
}
