import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, type FactsOf, listOf, money, noted, nullable, optional, record } from '../../model/fields.ts';
import { listedTwice } from '../../rules/listed-twice.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { lineType, OPERATOR_CALENDAR, service } from './life-fields.ts';
import { words } from './words.ts';

const input = {
  lineType,
  requestedOn: date,
  byNewOperator: boolean,
  otherPortRunning: boolean,
  telephonyEndedOn: optional(noted(date, 'the telephone subscription had already ended')),
  services: noted(
    listOf(record({ service, commitmentEndsOn: optional(noted(date, 'last day of the minimum period')) })),
    'services held with OrneTHD at the request',
  ),
  portedOn: optional(noted(date, 'day the number is really ported')),
  unbilledUsage: noted(money, 'calls beyond, outside or not covered by the plan'),
} as const;

type Facts = FactsOf<typeof input>;
type Held = Facts['services'][number];

function refusalOf(facts: Facts, rioUntil: CivilDate | null): readonly [reason: string, clause: string] | undefined {
  if (!facts.byNewOperator) return ['not-by-new-operator', 'orne-thd/21.2.a'];
  if (facts.otherPortRunning) return ['other-port-running', 'orne-thd/21.2.b'];
  return rioUntil !== null && facts.requestedOn > rioUntil ? ['rio-expired', 'orne-thd/21.2.c'] : undefined;
}

/** Whether the port ends a service: a fixed number takes everything but mobile with it, a mobile number mobile alone. */
function endsWith(line: Facts['lineType'], held: Held): boolean {
  return (held.service === 'mobile') === (line === 'mobile');
}

const nameOf = (held: Held) => held.service;

/** Whether an outgoing port is accepted, which services it ends and when, and what stays due (articles 13 and 21.2). */
export const portOut = decision({
  name: 'port-out',
  question: {
    fr: 'Le portage sortant est-il accepté, à quels services met-il fin, et que reste-t-il dû ?',
    en: 'Is the outgoing port accepted, which services does it end, and what stays due?',
  },
  clauses: [
    'orne-thd/13.n',
    'orne-thd/13.o',
    'orne-thd/21.a',
    'orne-thd/21.2.a',
    'orne-thd/21.2.b',
    'orne-thd/21.2.c',
    'orne-thd/21.2.e',
    'orne-thd/21.2.f',
    'orne-thd/21.2.g',
  ],
  input,
  output: {
    eligible: boolean,
    reason: refusalReason,
    rioAvailableUntil: nullable(date),
    ended: listOf(service),
    kept: listOf(service),
    terminationOn: nullable(date),
    earlyTerminationFee: money,
    usageDue: money,
  },
  check({ lineType: line, requestedOn, telephonyEndedOn, services, portedOn }) {
    if (telephonyEndedOn !== undefined && telephonyEndedOn > requestedOn)
      return fault(
        'telephonyEndedOn',
        'La fin de l’abonnement ne peut suivre la demande.',
        'The subscription cannot end after the request.',
      );
    const held = services.map(nameOf);
    const own = line === 'fixed' ? 'fixed-telephony' : 'mobile';
    if (listedTwice(held) || (telephonyEndedOn === undefined && !held.includes(own)))
      return fault(
        'services',
        'Donnez chaque service une seule fois, celui de la ligne compris.',
        'Give each service once, that of the line included.',
      );
    return portedOn !== undefined && portedOn < requestedOn
      ? fault('portedOn', 'Le portage ne peut précéder la demande.', 'The port cannot come before the request.')
      : undefined;
  },
  decide(facts, figures) {
    const { services, telephonyEndedOn, portedOn } = facts;
    const rioAvailableUntil =
      telephonyEndedOn === undefined
        ? null
        : plusWorkingDays('ouvre', OPERATOR_CALENDAR, telephonyEndedOn, figures.rioAvailableWorkingDays);
    const always = { rioAvailableUntil, usageDue: facts.unbilledUsage };
    const nothing = { ended: [], kept: services.map(nameOf), terminationOn: null, earlyTerminationFee: NO_MONEY };
    const refused = refusalOf(facts, rioAvailableUntil);
    if (refused) return answer({ eligible: false, reason: refused[0], ...always, ...nothing }, [refused[1]]);
    if (telephonyEndedOn !== undefined)
      return answer({ eligible: true, ...always, ...nothing }, [
        'orne-thd/21.2.a',
        'orne-thd/21.2.c',
        'orne-thd/21.2.f',
      ]);
    const ended = services.filter((held) => endsWith(facts.lineType, held));
    const kept = services.filter((held) => !endsWith(facts.lineType, held)).map(nameOf);
    const early =
      portedOn !== undefined &&
      ended.some((held) => held.commitmentEndsOn !== undefined && held.commitmentEndsOn > portedOn);
    return answer(
      {
        eligible: true,
        ...always,
        ended: ended.map(nameOf),
        kept,
        terminationOn: portedOn ?? null,
        earlyTerminationFee: early ? figures.earlyTerminationFee : NO_MONEY,
      },
      [
        'orne-thd/21.2.a',
        'orne-thd/13.o',
        'orne-thd/21.2.e',
        'orne-thd/21.2.f',
        'orne-thd/21.a',
        ...(early ? ['orne-thd/13.n'] : []),
        'orne-thd/21.2.g',
      ],
    );
  },
  explain(facts, figures, result) {
    const steps: Step[] = [];
    if (result.rioAvailableUntil !== null) {
      const [ended, until] = [isoDate(facts.telephonyEndedOn!), isoDate(result.rioAvailableUntil)];
      steps.push({
        clause: 'orne-thd/21.2.c',
        fr: `Abonnement terminé le ${ended} : RIO disponible ${figures.rioAvailableWorkingDays} jours ouvrés, jusqu’au ${until}.`,
        en: `Subscription ended on ${ended}: RIO available ${figures.rioAvailableWorkingDays} working days, until ${until}.`,
      });
    }
    const ported = result.terminationOn === null ? '-' : isoDate(result.terminationOn);
    const [fee, usage] = [moneyText(result.earlyTerminationFee), moneyText(result.usageDue)];
    steps.push(
      {
        clause: 'orne-thd/21.2.e',
        fr: `Services terminés : ${words.list(result.ended, 'fr', 'aucun')} ; conservés : ${words.list(result.kept, 'fr', 'aucun')} ; fin : ${ported}.`,
        en: `Services ended: ${words.list(result.ended, 'en', 'none')}; kept: ${words.list(result.kept, 'en', 'none')}; end: ${ported}.`,
      },
      {
        clause: 'orne-thd/21.2.g',
        fr: `Frais de résiliation anticipée ${fee} €, communications à facturer ${usage} € TTC.`,
        en: `Early-termination fee EUR ${fee}, calls still to bill EUR ${usage} incl. tax.`,
      },
    );
    return steps;
  },
});
