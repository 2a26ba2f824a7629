import { type CivilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { ratio, times } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusal, type Refusal, refusalReason } from '../../rules/refusal.ts';
import { decision, type OrneThdFigures } from './figures.ts';

const input = {
  network: oneOf('historic', 'saint-privat', 'ftth'),
  signedOn: noted(date, 'conclusion of the contract'),
  connectedOn: optional(date),
  asOf: date,
  activationFeeInclTax: money,
  writtenRequest: noted(boolean, 'written request made to the commercial department'),
  cause: oneOf(
    'none',
    'technical-constraint-notified',
    'customer-request',
    'force-majeure',
    'customer-fault',
    'impossible-connection',
  ),
};
type Asked = FactsOf<typeof input>;

/** The articles of one network: its time limit, the indemnity, what exempts. */
interface Articles {
  readonly limit: string;
  readonly indemnity: string;
  readonly exemption: string;
}
const FTTH: Articles = { limit: 'orne-thd/7.ftth.c', indemnity: 'orne-thd/7.ftth.d', exemption: 'orne-thd/7.ftth.d' };
const HISTORIC: Articles = {
  limit: 'orne-thd/7.hist.e',
  indemnity: 'orne-thd/7.hist.f',
  exemption: 'orne-thd/7.hist.g',
};

function articlesOf(facts: Asked): Articles {
  return facts.network === 'ftth' ? FTTH : HISTORIC;
}

function deadlineOf(facts: Asked, figures: OrneThdFigures): CivilDate {
  return facts.network === 'ftth'
    ? plusMonths(facts.signedOn, figures.ftthConnectionMonths)
    : plusDays(facts.signedOn, figures.connectionDays);
}

/** On FTTH the impossibility of connecting is not among the causes that exempt. */
function exempts(facts: Asked): boolean {
  if (facts.cause === 'impossible-connection') return facts.network !== 'ftth';
  return facts.cause === 'force-majeure' || facts.cause === 'customer-fault';
}

function refused(facts: Asked, late: boolean): Refusal | undefined {
  const { limit, indemnity, exemption } = articlesOf(facts);
  if (!late) return refusal('not-late', limit);
  if (exempts(facts)) return refusal('excluded-cause', limit, exemption);
  return facts.writtenRequest ? undefined : refusal('no-written-request', limit, indemnity);
}

/** Time limit to connect the customer, and the indemnity when it is passed (article 7). */
export const connectionDelay = decision({
  name: 'connection-delay',
  question: {
    fr: 'Le raccordement est-il en retard, et que peut réclamer le client ?',
    en: 'Is the connection late, and what may the customer claim?',
  },
  clauses: [
    'orne-thd/7.a',
    'orne-thd/7.hist.e',
    'orne-thd/7.hist.f',
    'orne-thd/7.hist.g',
    'orne-thd/7.ftth.c',
    'orne-thd/7.ftth.d',
  ],
  input,
  output: {
    deadline: nullable(date),
    late: boolean,
    eligible: boolean,
    reason: refusalReason,
    compensationInclTax: money,
  },
  check(facts) {
    if (facts.connectedOn !== undefined && facts.connectedOn < facts.signedOn)
      return fault(
        'connectedOn',
        'Le raccordement ne peut précéder la signature.',
        'The connection cannot come before the signature.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { limit, indemnity } = articlesOf(facts);
    const none = { eligible: false, compensationInclTax: NO_MONEY };
    if (facts.cause === 'technical-constraint-notified' || facts.cause === 'customer-request')
      return answer({ ...none, deadline: null, late: false, reason: 'time-limit-not-applicable' }, [
        'orne-thd/7.a',
        limit,
      ]);
    const deadline = deadlineOf(facts, figures);
    const connected = facts.connectedOn !== undefined && facts.connectedOn <= facts.asOf;
    const late = (connected ? facts.connectedOn : facts.asOf) > deadline;
    const found = refused(facts, late);
    if (found) return answer({ ...none, deadline, late, reason: found.reason }, found.because);
    const half = times(exactEuros(facts.activationFeeInclTax), ratio(figures.connectionDelayPercent, 100));
    return answer({ deadline, late, eligible: true, compensationInclTax: toCents(half) }, [limit, indemnity]);
  },
  explain(facts, figures, result) {
    if (result.deadline === null) return [];
    const { limit, indemnity } = articlesOf(facts);
    const [signed, until] = [isoDate(facts.signedOn), isoDate(result.deadline)];
    const [fee, owed] = [moneyText(facts.activationFeeInclTax), moneyText(result.compensationInclTax)];
    return [
      {
        clause: limit,
        fr: `Contrat du ${signed} : raccordement dû au plus tard le ${until}.`,
        en: `Contract of ${signed}: connection due on ${until} at the latest.`,
      },
      {
        clause: indemnity,
        fr: `Indemnité de ${figures.connectionDelayPercent} % des frais de mise en service (${fee} €) : ${owed} € TTC.`,
        en: `Indemnity of ${figures.connectionDelayPercent} % of the activation fee (EUR ${fee}): EUR ${owed} incl. tax.`,
      },
    ];
  },
});
