import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const ONLINE = ['livebox-ag/10.1.a', 'livebox-ag/10.1.b', 'livebox-ag/10.1.c'];
const ONLINE_AND_PAPER = [...ONLINE, 'livebox-ag/10.1.d'];

/** Whether a bill can be read online on a day, until when, and whether a paper copy is sent (article 10.1). */
export const invoiceAccess = decision({
  name: 'invoice-access',
  question: {
    fr: 'La facture est-elle consultable en ligne, et jusqu’à quand ?',
    en: 'Can the bill be read online, and until when?',
  },
  clauses: ['livebox-ag/10.1.a', 'livebox-ag/10.1.b', 'livebox-ag/10.1.c', 'livebox-ag/10.1.d'],
  input: {
    issuedOn: noted(date, 'day the bill is made available online'),
    asOf: date,
    authenticated: boolean,
    paperRequested: boolean,
    paperRequestChannel: optional(oneOf('website', 'customer-area', 'phone', 'letter')),
  },
  output: {
    eligible: noted(boolean, 'online access'),
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    lastOnlineDay: date,
    paperCopy: boolean,
    notifiedByEmail: boolean,
  },
  check(facts) {
    if (facts.asOf < facts.issuedOn)
      return fault(
        'asOf',
        'Donnez un jour à partir de la mise à disposition.',
        'Give a day from the issue of the bill on.',
      );
    if (facts.paperRequested && facts.paperRequestChannel === undefined)
      return fault(
        'paperRequestChannel',
        'Dites par où le papier a été demandé.',
        'Say where the paper bill was asked for.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const lastOnlineDay = plusMonths(facts.issuedOn, figures.onlineBillMonths);
    const over = facts.asOf > lastOnlineDay;
    const channel = facts.paperRequestChannel;
    const outcome = {
      eligible: !over && facts.authenticated,
      reason: over ? 'access-period-over' : facts.authenticated ? undefined : 'not-authenticated',
      lastOnlineDay,
      paperCopy: facts.paperRequested && (channel === 'website' || channel === 'customer-area'),
      notifiedByEmail: true,
    };
    return answer(outcome, facts.paperRequested ? ONLINE_AND_PAPER : ONLINE);
  },
  explain(facts, figures, result) {
    const from = isoDate(facts.issuedOn);
    const to = isoDate(result.lastOnlineDay);
    const months = figures.onlineBillMonths;
    return [
      {
        clause: 'livebox-ag/10.1.b',
        fr: `Consultable ${months} mois à partir du ${from}, jusqu’au ${to} compris, après authentification.`,
        en: `Can be read for ${months} months from ${from}, up to ${to} included, after signing in.`,
      },
    ];
  },
});
