import { answer, fault } from '../../model/decision.ts';
import { boolean, integer, listOf, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const PERSONAL = 'mobile-yt/11.2.1.a';
const LIMITS = 'mobile-yt/11.2.1.b';
const SANCTION = 'mobile-yt/11.2.1.c';

const MISUSES = [
  'non-personal-use',
  'profit-or-fraud',
  'gateway',
  'automatic-dialling',
  'resale',
  'mass-sending',
  'virus',
  'unlawful-content',
  'spam',
  'sim-resale',
] as const;

const MISUSE_CLAUSES: Readonly<Record<(typeof MISUSES)[number], string>> = {
  'non-personal-use': 'mobile-yt/11.2.2.a1',
  'profit-or-fraud': PERSONAL,
  gateway: 'mobile-yt/11.2.2.a2',
  'automatic-dialling': 'mobile-yt/11.2.2.a3',
  resale: 'mobile-yt/11.2.2.a4',
  'mass-sending': 'mobile-yt/11.2.2.a5',
  virus: 'mobile-yt/11.2.2.a6',
  'unlawful-content': 'mobile-yt/11.2.2.a7',
  spam: 'mobile-yt/11.2.2.a8',
  'sim-resale': 'mobile-yt/11.2.2.a9',
};

const BREACHES = ['voice-recipients', 'message-recipients', 'call-duration', ...MISUSES] as const;

/** Monthly limits of unlimited communications and misuse of the service (article 11.2). */
export const fairUse = decision({
  name: 'fair-use',
  question: { fr: 'Cet usage de la ligne est-il conforme ?', en: 'Does this use of the line conform?' },
  clauses: [
    PERSONAL,
    LIMITS,
    SANCTION,
    'mobile-yt/11.2.2.a1',
    'mobile-yt/11.2.2.a2',
    'mobile-yt/11.2.2.a3',
    'mobile-yt/11.2.2.a4',
    'mobile-yt/11.2.2.a5',
    'mobile-yt/11.2.2.a6',
    'mobile-yt/11.2.2.a7',
    'mobile-yt/11.2.2.a8',
    'mobile-yt/11.2.2.a9',
  ],
  input: {
    unlimitedVoice: boolean,
    unlimitedMessages: boolean,
    voiceRecipients: integer,
    specialVoiceRecipients: optional(integer),
    messageRecipients: integer,
    specialMessageRecipients: optional(integer),
    longestCallSeconds: integer,
    misuses: listOf(oneOf(...MISUSES)),
  },
  output: {
    compliant: boolean,
    voiceCounted: integer,
    messagesCounted: integer,
    breaches: listOf(oneOf(...BREACHES)),
    sanction: oneOf('none', 'suspension-then-termination'),
  },
  check(facts) {
    const fr = 'Les numéros spéciaux ne peuvent dépasser le total.';
    const en = 'The special numbers cannot be more than the total.';
    if ((facts.specialVoiceRecipients ?? 0) > facts.voiceRecipients) return fault('specialVoiceRecipients', fr, en);
    if ((facts.specialMessageRecipients ?? 0) > facts.messageRecipients)
      return fault('specialMessageRecipients', fr, en);
    return undefined;
  },
  decide(facts, figures) {
    const voiceCounted = facts.voiceRecipients - (facts.specialVoiceRecipients ?? 0);
    const messagesCounted = facts.messageRecipients - (facts.specialMessageRecipients ?? 0);
    const breaches: (typeof BREACHES)[number][] = [];
    if (facts.unlimitedVoice && voiceCounted > figures.voiceRecipients) breaches.push('voice-recipients');
    if (facts.unlimitedMessages && messagesCounted > figures.messageRecipients) breaches.push('message-recipients');
    if (facts.unlimitedVoice && facts.longestCallSeconds > figures.callSeconds) breaches.push('call-duration');
    const misuses = MISUSES.filter((misuse) => facts.misuses.includes(misuse));
    breaches.push(...misuses);
    const compliant = breaches.length === 0;
    const because = new Set([LIMITS, ...misuses.map((misuse) => MISUSE_CLAUSES[misuse])]);
    if (!compliant) because.add(SANCTION);
    return answer(
      {
        compliant,
        voiceCounted,
        messagesCounted,
        breaches,
        sanction: compliant ? 'none' : 'suspension-then-termination',
      },
      [...because],
    );
  },
});
