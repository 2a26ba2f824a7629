import { answer, fault } from '../../model/decision.ts';
import { boolean, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

interface Channel {
  readonly contact: string;
  readonly alwaysOpen?: true;
  readonly formOnRequest?: true;
  readonly serviceFree?: true;
  readonly because: readonly string[];
}

interface Contacts {
  readonly xdslSupportAddress: string;
  readonly fibreSupportAddress: string;
  readonly supportSite: string;
  readonly supportNumber: string;
  readonly appealAddress: string;
  readonly mediatorSite: string;
}

interface Question {
  readonly purpose: 'support' | 'complaint' | 'second-level' | 'mediation';
  readonly channel: 'post' | 'phone' | 'online';
  readonly technology?: 'xdsl' | 'fibre' | undefined;
}

const PURPOSE_CLAUSES = {
  support: ['livebox-ag/20.c'],
  complaint: ['livebox-ag/21.b'],
  'second-level': ['livebox-ag/21.d'],
  mediation: ['livebox-ag/21.g'],
} as const;

function customerService({ purpose, channel, technology }: Question, contacts: Contacts): Channel | undefined {
  const first = purpose === 'complaint' ? PURPOSE_CLAUSES.complaint : [];
  if (channel === 'post')
    return technology === 'xdsl'
      ? { contact: contacts.xdslSupportAddress, because: [...first, 'livebox-ag/20.a'] }
      : { contact: contacts.fibreSupportAddress, because: [...first, 'livebox-ag/20.b'] };
  if (channel === 'phone')
    return { contact: contacts.supportNumber, serviceFree: true, because: [...first, 'livebox-ag/20.d'] };
  if (purpose === 'complaint') return undefined;
  return { contact: contacts.supportSite, alwaysOpen: true, because: ['livebox-ag/20.c'] };
}

/** The channel of a purpose; `undefined` when the contract provides none. */
function channelOf(question: Question, contacts: Contacts): Channel | undefined {
  const { purpose, channel } = question;
  if (purpose === 'support' || purpose === 'complaint') return customerService(question, contacts);
  const because = PURPOSE_CLAUSES[purpose];
  if (purpose === 'second-level') return channel === 'post' ? { contact: contacts.appealAddress, because } : undefined;
  if (channel === 'online') return { contact: contacts.mediatorSite, because };
  return channel === 'post' ? { contact: contacts.appealAddress, formOnRequest: true, because } : undefined;
}

/** Where the customer writes, calls or clicks for each purpose (articles 20 and 21). */
export const contactChannel = decision({
  name: 'contact-channel',
  question: { fr: 'Où le client s’adresse-t-il ?', en: 'Where does the customer turn to?' },
  clauses: [
    'livebox-ag/20.a',
    'livebox-ag/20.b',
    'livebox-ag/20.c',
    'livebox-ag/20.d',
    'livebox-ag/21.b',
    'livebox-ag/21.d',
    'livebox-ag/21.g',
  ],
  input: {
    purpose: oneOf('support', 'complaint', 'second-level', 'mediation'),
    channel: oneOf('post', 'phone', 'online'),
    technology: noted(optional(oneOf('xdsl', 'fibre')), 'needed for support or complaint by post'),
  },
  output: {
    eligible: boolean,
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    contact: noted(nullable(text), 'address, number or site; null if the channel is not provided'),
    alwaysOpen: noted(boolean, 'stated to be open 24 hours a day, 7 days a week'),
    formOnRequest: noted(boolean, "ask this address for the mediator's form"),
    serviceFree: noted(boolean, 'service free of charge, the call itself at its normal price'),
  },
  check(facts) {
    const byPost = facts.channel === 'post' && (facts.purpose === 'support' || facts.purpose === 'complaint');
    return byPost && facts.technology === undefined
      ? fault('technology', 'Dites si l’offre est en xDSL ou en fibre.', 'Say whether the offer is xDSL or fibre.')
      : undefined;
  },
  decide(facts, figures) {
    const found = channelOf(facts, figures);
    return answer(
      {
        eligible: found !== undefined,
        reason: found === undefined ? 'channel-not-provided' : undefined,
        contact: found?.contact ?? null,
        alwaysOpen: found?.alwaysOpen ?? false,
        formOnRequest: found?.formOnRequest ?? false,
        serviceFree: found?.serviceFree ?? false,
      },
      found?.because ?? PURPOSE_CLAUSES[facts.purpose],
    );
  },
});
