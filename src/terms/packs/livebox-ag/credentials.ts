import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const KEPT = ['livebox-ag/15.a'];
const REPORTED = ['livebox-ag/15.b', 'livebox-ag/15.c', 'livebox-ag/15.d', 'livebox-ag/15.f'];
const REPLACED = ['livebox-ag/15.b', 'livebox-ag/15.c', 'livebox-ag/15.d', 'livebox-ag/15.e', 'livebox-ag/15.f'];

/** What follows from the loss or theft of the credentials, and who answers for a use of them (article 15). */
export const credentials = decision({
  name: 'credentials',
  question: {
    fr: 'Qui répond d’une utilisation des identifiants perdus ou volés ?',
    en: 'Who answers for a use of lost or stolen credentials?',
  },
  clauses: [
    'livebox-ag/15.a',
    'livebox-ag/15.b',
    'livebox-ag/15.c',
    'livebox-ag/15.d',
    'livebox-ag/15.e',
    'livebox-ag/15.f',
  ],
  input: {
    event: oneOf('none', 'loss', 'theft'),
    reportReceivedAt: noted(optional(datetime), 'Orange receives the report, by any means'),
    usedAt: noted(optional(datetime), 'use of the credentials to be judged'),
    identityConfirmed: noted(boolean, 'the customer gave the elements that identify them'),
  },
  output: {
    customerLiable: noted(nullable(boolean), 'for the use at usedAt; null without one'),
    cancelCredentials: boolean,
    newCredentialsByPhone: boolean,
    postalConfirmation: boolean,
    serviceSuspended: boolean,
    billingSuspended: boolean,
  },
  check(facts) {
    if (facts.event !== 'none' && facts.reportReceivedAt === undefined)
      return fault('reportReceivedAt', 'Donnez l’instant du signalement.', 'Give the instant of the report.');
    if (facts.event === 'none' && facts.reportReceivedAt !== undefined)
      return fault('event', 'Un signalement suppose une perte ou un vol.', 'A report supposes a loss or a theft.');
    return undefined;
  },
  decide(facts) {
    const { usedAt, reportReceivedAt } = facts;
    const gone = facts.event !== 'none';
    const replaced = gone && facts.identityConfirmed;
    return answer(
      {
        customerLiable: usedAt === undefined ? null : reportReceivedAt === undefined || usedAt < reportReceivedAt,
        cancelCredentials: gone,
        newCredentialsByPhone: replaced,
        postalConfirmation: replaced,
        serviceSuspended: false,
        billingSuspended: false,
      },
      replaced ? REPLACED : gone ? REPORTED : KEPT,
    );
  },
});
