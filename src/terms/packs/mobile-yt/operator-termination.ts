import { type CivilDate, isoDate, latest, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, integer, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const BREACH = 'mobile-yt/16.1.a';
const EFFECT = 'mobile-yt/16.1.b';
const OTHER_DEBT = 'mobile-yt/16.1.c';
const SUMMARY = 'mobile-yt/intro.9';

const input = {
  cause: oneOf('authorisation-withdrawn', 'breach', 'other-contract-debt'),
  asOf: date,
  withdrawnOn: optional(date),
  formalNoticeOn: optional(date),
  suspendedOn: optional(date),
  curedOn: optional(date),
  extraDays: optional(integer),
  justifiedDispute: optional(boolean),
} as const;

type Facts = FactsOf<typeof input>;
type NotStarted = 'justified-dispute' | 'not-suspended' | 'no-formal-notice';

const BECAUSE = {
  'authorisation-withdrawn': [BREACH],
  breach: [BREACH, EFFECT],
  'other-contract-debt': [SUMMARY, OTHER_DEBT],
} as const;

/** The day on which a breach or a debt ends the contract, or why the delay does not run. */
function terminationDay(facts: Facts, figures: MobileYtFigures): CivilDate | NotStarted {
  const { cause, suspendedOn, formalNoticeOn } = facts;
  const extraDays = facts.extraDays ?? 0;
  if (cause === 'other-contract-debt' && facts.justifiedDispute) return 'justified-dispute';
  if (suspendedOn === undefined) return 'not-suspended';
  if (cause === 'other-contract-debt') return plusDays(suspendedOn, figures.otherDebtTerminationDays + extraDays);
  if (formalNoticeOn === undefined) return 'no-formal-notice';
  return plusDays(latest(suspendedOn, formalNoticeOn), figures.breachTerminationDays + extraDays);
}

/** Termination by Orange: lost authorisation, breach, debts of other contracts (article 16.1). */
export const operatorTermination = decision({
  name: 'operator-termination',
  question: { fr: 'Orange peut-elle mettre fin au contrat, et quand ?', en: 'May Orange end the contract, and when?' },
  clauses: [BREACH, EFFECT, OTHER_DEBT, SUMMARY],
  input,
  output: {
    status: oneOf('not-started', 'running', 'cured', 'terminated'),
    reason: nullable(oneOf('justified-dispute', 'not-suspended', 'no-formal-notice')),
    terminationOn: nullable(date),
  },
  check(facts) {
    if (facts.cause === 'authorisation-withdrawn')
      return facts.withdrawnOn === undefined
        ? fault('withdrawnOn', 'Indiquez le jour du retrait.', 'Give the day of the withdrawal.')
        : undefined;
    const { curedOn, suspendedOn } = facts;
    if (curedOn !== undefined && (suspendedOn === undefined || curedOn < suspendedOn || curedOn > facts.asOf))
      return fault(
        'curedOn',
        'La régularisation suit la suspension, sans dépasser la date d’examen.',
        'The cure follows the suspension, and not after the day looked at.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const because = BECAUSE[facts.cause];
    if (facts.cause === 'authorisation-withdrawn') {
      const terminationOn = facts.withdrawnOn!;
      const status = facts.asOf >= terminationOn ? 'terminated' : 'running';
      return answer({ status, reason: null, terminationOn }, because);
    }
    const terminationOn = terminationDay(facts, figures);
    if (typeof terminationOn === 'string')
      return answer({ status: 'not-started', reason: terminationOn, terminationOn: null }, because);
    if (facts.curedOn !== undefined && facts.curedOn <= terminationOn)
      return answer({ status: 'cured', reason: null, terminationOn: null }, because);
    return answer(
      { status: facts.asOf > terminationOn ? 'terminated' : 'running', reason: null, terminationOn },
      because,
    );
  },
  explain(facts, figures, result) {
    const clause = BECAUSE[facts.cause].at(-1)!;
    if (result.terminationOn === null)
      return [
        {
          clause,
          fr: 'Le contrat ne prend pas fin pour cette cause.',
          en: 'The contract does not end for that cause.',
        },
      ];
    const end = isoDate(result.terminationOn);
    const days = facts.cause === 'breach' ? figures.breachTerminationDays : figures.otherDebtTerminationDays;
    if (facts.cause === 'authorisation-withdrawn')
      return [
        {
          clause,
          fr: `Fin du contrat au retrait, le ${end}.`,
          en: `The contract ends with the withdrawal, on ${end}.`,
        },
      ];
    return [
      {
        clause,
        fr: `${days} jours et ${facts.extraDays ?? 0} accordés en plus : fin du contrat le ${end}.`,
        en: `${days} days and ${facts.extraDays ?? 0} more granted: the contract ends on ${end}.`,
      },
    ];
  },
});
