import { isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  date,
  type FactsOf,
  integer,
  listOf,
  noted,
  nullable,
  oneOf,
  optional,
  text,
} from '../../model/fields.ts';
import { listedTwice } from '../../rules/listed-twice.ts';
import { decision } from './figures.ts';

const SCOPE = 'mobile-yt/blocked.0.b';
const TERMS = 'mobile-yt/blocked.1.a';
const START = 'mobile-yt/blocked.1.b';
const NEW = 'mobile-yt/blocked.2.1';
const MOVED = 'mobile-yt/blocked.2.2';
const OPTIONS = 'mobile-yt/blocked.5.a';
const WEB = 'mobile-yt/blocked.5.1';
const COMMITTED = 'mobile-yt/blocked.6.b';

const input = {
  kind: oneOf('new', 'conversion'),
  channel: oneOf('point-of-sale', 'website', 'distributor'),
  startsOn: noted(date, 'new: subscription date; conversion: day of the move onto the blocked plan'),
  commitmentMonths: integer,
  formerCommitmentEndsOn: noted(
    optional(date),
    'conversion only: last day of the commitment of the present offer, if any',
  ),
  formerOptions: noted(optional(listOf(text)), 'conversion only'),
  tariffIncludesWeb: boolean,
  deviceWebCompatible: boolean,
} as const;

function refusalOf(facts: FactsOf<typeof input>) {
  if (facts.kind === 'new') return null;
  if (facts.channel === 'website') return 'channel-not-available';
  const ends = facts.formerCommitmentEndsOn;
  return facts.commitmentMonths === 0 && ends !== undefined && ends > facts.startsOn ? 'commitment-running' : null;
}

/** Whether a blocked plan can be taken this way, the commitment it opens, and the options it ends. */
export const blockedPlanStart = decision({
  name: 'blocked-plan-start',
  question: {
    fr: 'Ce forfait bloqué peut-il être pris ainsi, et quel engagement ouvre-t-il ?',
    en: 'May this blocked plan be taken this way, and what commitment does it open?',
  },
  clauses: [SCOPE, TERMS, START, NEW, MOVED, OPTIONS, WEB, COMMITTED],
  input,
  output: {
    eligible: boolean,
    reason: noted(optional(oneOf('channel-not-available', 'commitment-running')), 'present only on a refusal'),
    committed: boolean,
    commitmentStartsOn: nullable(date),
    commitmentEndsOn: nullable(date),
    earliestOn: nullable(date),
    optionsEnded: listOf(text),
    webAccess: boolean,
  },
  check(facts, figures) {
    const { commitmentMonths, formerOptions } = facts;
    if (!figures.blockedCommitments.includes(commitmentMonths))
      return fault(
        'commitmentMonths',
        `Un forfait bloqué engage pour ${figures.blockedCommitments.join(', ')} mois.`,
        `A blocked plan commits for ${figures.blockedCommitments.join(', ')} months.`,
      );
    if (facts.kind === 'new' && facts.formerCommitmentEndsOn !== undefined)
      return fault(
        'formerCommitmentEndsOn',
        'Un forfait nouveau n’a pas d’engagement antérieur.',
        'A new plan has no former commitment.',
      );
    if (formerOptions !== undefined && (facts.kind === 'new' || listedTwice(formerOptions)))
      return fault(
        'formerOptions',
        'Listez une fois chaque option de l’offre actuelle, pour une migration seulement.',
        'List each option of the present offer once, for a move only.',
      );
    return undefined;
  },
  decide(facts) {
    const reason = refusalOf(facts);
    const channelClause = facts.kind === 'new' ? NEW : MOVED;
    if (reason !== null)
      return answer(
        {
          eligible: false,
          reason,
          committed: false,
          commitmentStartsOn: null,
          commitmentEndsOn: null,
          earliestOn: reason === 'commitment-running' ? facts.formerCommitmentEndsOn! : null,
          optionsEnded: [],
          webAccess: false,
        },
        reason === 'commitment-running' ? [SCOPE, COMMITTED] : [SCOPE, MOVED],
      );
    const committed = facts.commitmentMonths > 0;
    return answer(
      {
        eligible: true,
        committed,
        commitmentStartsOn: committed ? facts.startsOn : null,
        commitmentEndsOn: committed ? plusDays(plusMonths(facts.startsOn, facts.commitmentMonths), -1) : null,
        earliestOn: null,
        optionsEnded: facts.formerOptions ?? [],
        webAccess: facts.tariffIncludesWeb && facts.deviceWebCompatible,
      },
      [SCOPE, channelClause, TERMS, START, ...(facts.kind === 'conversion' ? [OPTIONS] : []), WEB],
    );
  },
  explain(facts, _figures, result) {
    if (result.earliestOn !== null)
      return [
        {
          clause: COMMITTED,
          fr: `Sans engagement, la migration attend le ${isoDate(result.earliestOn)}.`,
          en: `Without commitment the move waits for ${isoDate(result.earliestOn)}.`,
        },
      ];
    if (result.commitmentEndsOn === null) return [{ clause: TERMS, fr: 'Aucun engagement.', en: 'No commitment.' }];
    return [
      {
        clause: START,
        fr: `${facts.commitmentMonths} mois depuis le ${isoDate(facts.startsOn)} : jusqu’au ${isoDate(result.commitmentEndsOn)}.`,
        en: `${facts.commitmentMonths} months from ${isoDate(facts.startsOn)}: until ${isoDate(result.commitmentEndsOn)}.`,
      },
    ];
  },
});
