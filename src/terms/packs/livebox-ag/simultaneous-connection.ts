import { answer } from '../../model/decision.ts';
import { boolean, integer, noted, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const SINGLE = 'livebox-ag/15.g';
const SUSPENSION = 'livebox-ag/15.h';
const SHARING = 'livebox-ag/15.i';

/** Whether a new connection with the same credential is allowed, and whether it may lead to suspension (article 15). */
export const simultaneousConnection = decision({
  name: 'simultaneous-connection',
  question: {
    fr: 'Une connexion simultanée avec le même identifiant est-elle permise ?',
    en: 'Is a simultaneous connection with the same credential allowed?',
  },
  clauses: ['livebox-ag/15.g', 'livebox-ag/15.h', 'livebox-ag/15.i'],
  input: {
    openSessions: noted(integer, 'connections already open with the credential'),
    multiConnectionService: noted(boolean, 'an Orange service allowing simultaneous connections is subscribed'),
    sharedFromOneConnection: noted(boolean, 'several devices share one connection'),
    privateUse: noted(boolean, 'strictly personal and private'),
  },
  output: {
    eligible: boolean,
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    suspensionWithoutNotice: boolean,
    sharingAllowed: boolean,
  },
  decide(facts) {
    const eligible = facts.openSessions === 0 || facts.multiConnectionService;
    const because = facts.openSessions === 0 ? [SINGLE] : [SINGLE, SUSPENSION];
    if (facts.sharedFromOneConnection) because.push(SHARING);
    return answer(
      {
        eligible,
        reason: eligible ? undefined : 'one-connection-per-credential',
        suspensionWithoutNotice: !eligible,
        sharingAllowed: facts.sharedFromOneConnection && facts.privateUse,
      },
      because,
    );
  },
});
