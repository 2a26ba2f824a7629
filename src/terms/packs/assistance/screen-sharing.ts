import { answer, fault } from '../../model/decision.ts';
import { boolean, integer, noted, oneOf, text } from '../../model/fields.ts';
import { refusal, refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const ON_MAC = refusal('no-screen-sharing-on-mac', 'assistance/4.1.a', 'assistance/4.1.c');
const NO_CONSENT = refusal('customer-consent-missing', 'assistance/2.2.c', 'assistance/4.6.c');
const STOPPED = refusal('stopped-by-customer', 'assistance/2.2.a');
const CODE_USED = refusal('code-already-used', 'assistance/4.6.b');
const WRONG_CODE = refusal('wrong-code', 'assistance/4.6.b');
const GRANTED = ['assistance/2.2.a', 'assistance/2.2.c', 'assistance/4.1.a', 'assistance/4.6.b'];
const GRANTED_WITH_PLUGIN = [...GRANTED, 'assistance/4.6.c'];

/** Whether the workstation may be taken over now (articles 2.2, 4.1 and 4.6). */
export const screenSharing = decision({
  name: 'screen-sharing',
  question: {
    fr: 'Peut-on prendre la main sur le poste du client maintenant ?',
    en: 'May the customer’s workstation be taken over now?',
  },
  clauses: [
    'assistance/2.2.a',
    'assistance/2.2.c',
    'assistance/4.1.a',
    'assistance/4.1.c',
    'assistance/4.6.b',
    'assistance/4.6.c',
  ],
  input: {
    platform: oneOf('windows', 'macos'),
    customerConsent: noted(boolean, 'express consent given for this takeover'),
    issuedCode: text,
    enteredCode: text,
    codeSessionsUsed: noted(integer, 'sessions already opened with this code'),
    pluginPresent: boolean,
    stoppedByCustomer: boolean,
  },
  output: { eligible: boolean, reason: refusalReason, pluginDownloadNeeded: boolean },
  check({ issuedCode }) {
    return issuedCode.trim() === ''
      ? fault('issuedCode', 'Donnez le code remis au client.', 'Give the code that the customer was given.')
      : undefined;
  },
  decide(facts, figures) {
    const refused =
      facts.platform === 'macos'
        ? ON_MAC
        : !facts.customerConsent
          ? NO_CONSENT
          : facts.stoppedByCustomer
            ? STOPPED
            : facts.codeSessionsUsed >= figures.sessionsPerCode
              ? CODE_USED
              : facts.enteredCode.trim() !== facts.issuedCode.trim()
                ? WRONG_CODE
                : undefined;
    const pluginDownloadNeeded = refused === undefined && !facts.pluginPresent;
    return answer(
      { eligible: refused === undefined, reason: refused?.reason, pluginDownloadNeeded },
      refused?.because ?? (pluginDownloadNeeded ? GRANTED_WITH_PLUGIN : GRANTED),
    );
  },
});
