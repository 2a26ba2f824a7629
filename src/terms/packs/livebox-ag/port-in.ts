import { type CivilDate, daysBetween, isoDate, latest } from '../../../kernel/civil-date.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { words } from './words.ts';

const RIGHT = 'livebox-ag/annex3.1.port-in-right';
const DEADLINE = 'livebox-ag/annex3.2.3.deadline';
const STATUS_CLAUSE = {
  active: 'livebox-ag/annex3.1.active-number',
  suspended: 'livebox-ag/annex3.1.active-number',
  inactive: 'livebox-ag/annex3.1.quarantined-number',
} as const;

type Reason =
  | 'not-a-fixed-number'
  | 'not-holder'
  | 'incomplete-request'
  | 'geographic-rule'
  | 'not-technically-possible'
  | 'number-inactive'
  | 'port-already-pending'
  | 'no-orange-phone-contract';

interface Request {
  readonly requestedOn: CivilDate;
  readonly numberIsFixed: boolean;
  readonly requesterIsHolderOrMandated: boolean;
  readonly requestComplete: boolean;
  readonly geographicRulesRespected: boolean;
  readonly technicallyPossible: boolean;
  readonly numberStatus: 'active' | 'suspended' | 'inactive';
  readonly inactiveSince?: CivilDate | undefined;
  readonly otherPortPending: boolean;
  readonly withOrangePhoneContract: boolean;
}

interface Refused {
  readonly reason: Reason;
  readonly clause: string;
}

function refusalOf(request: Request, quarantineDays: number): Refused | undefined {
  if (!request.numberIsFixed) return { reason: 'not-a-fixed-number', clause: 'livebox-ag/annex3.1.fixed-number' };
  if (!request.requesterIsHolderOrMandated) return { reason: 'not-holder', clause: 'livebox-ag/annex3.2.2.a' };
  if (!request.requestComplete) return { reason: 'incomplete-request', clause: 'livebox-ag/annex3.2.2.b' };
  if (!request.geographicRulesRespected) return { reason: 'geographic-rule', clause: 'livebox-ag/annex3.2.2.c' };
  if (!request.technicallyPossible) return { reason: 'not-technically-possible', clause: 'livebox-ag/annex3.2.2.d' };
  if (request.numberStatus === 'inactive' && daysBetween(request.inactiveSince!, request.requestedOn) > quarantineDays)
    return { reason: 'number-inactive', clause: 'livebox-ag/annex3.2.2.e' };
  if (request.otherPortPending) return { reason: 'port-already-pending', clause: 'livebox-ag/annex3.2.2.e' };
  if (!request.withOrangePhoneContract)
    return { reason: 'no-orange-phone-contract', clause: 'livebox-ag/annex3.2.2.f' };
  return undefined;
}

/** Whether a fixed number may be brought to Orange, and by when it is ported (annex 3, articles 1 and 2). */
export const portIn = decision({
  name: 'port-in',
  question: {
    fr: 'Le numéro fixe peut-il être porté chez Orange, et pour quand ?',
    en: 'May the fixed number be ported to Orange, and by when?',
  },
  clauses: [
    'livebox-ag/annex3.1.fixed-number',
    'livebox-ag/annex3.1.active-number',
    'livebox-ag/annex3.1.quarantined-number',
    'livebox-ag/annex3.1.porting-date',
    'livebox-ag/annex3.1.port-in-right',
    'livebox-ag/annex3.2.1.termination-request',
    'livebox-ag/annex3.2.1.effective-day',
    'livebox-ag/annex3.2.2.a',
    'livebox-ag/annex3.2.2.b',
    'livebox-ag/annex3.2.2.c',
    'livebox-ag/annex3.2.2.d',
    'livebox-ag/annex3.2.2.e',
    'livebox-ag/annex3.2.2.f',
    'livebox-ag/annex3.2.2.refusal-old-contract',
    'livebox-ag/annex3.2.3.deadline',
    'livebox-ag/annex3.2.3.interruption',
  ],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    requestedOn: date,
    acceptedOn: noted(optional(date), 'day Orange accepts the request; absent while it has not'),
    numberIsFixed: boolean,
    requesterIsHolderOrMandated: boolean,
    requestComplete: boolean,
    geographicRulesRespected: boolean,
    technicallyPossible: boolean,
    numberStatus: oneOf('active', 'suspended', 'inactive'),
    inactiveSince: noted(optional(date), 'required when numberStatus is inactive'),
    otherPortPending: boolean,
    withOrangePhoneContract: boolean,
    accessAvailableOn: optional(date),
  },
  output: {
    eligible: boolean,
    reason: noted(
      optional(
        oneOf(
          'not-a-fixed-number',
          'not-holder',
          'incomplete-request',
          'geographic-rule',
          'not-technically-possible',
          'number-inactive',
          'port-already-pending',
          'no-orange-phone-contract',
        ),
      ),
      'absent unless something is refused, deleted or unpriced',
    ),
    latestPortingDate: nullable(date),
    maxInterruptionHours: nullable(integer),
    oldContractEnds: oneOf('on-porting', 'by-customer'),
  },
  check(facts) {
    if (facts.acceptedOn !== undefined && facts.acceptedOn < facts.requestedOn)
      return fault('acceptedOn', 'L’acceptation suit la demande.', 'The acceptance follows the request.');
    if (facts.numberStatus === 'inactive' && facts.inactiveSince === undefined)
      return fault(
        'inactiveSince',
        'Dites depuis quand le numéro est inactif.',
        'Say since when the number is inactive.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const refused = refusalOf(facts, figures.quarantineDays);
    if (refused)
      return answer(
        {
          eligible: false,
          reason: refused.reason,
          latestPortingDate: null,
          maxInterruptionHours: null,
          oldContractEnds: 'by-customer',
        },
        [RIGHT, refused.clause, 'livebox-ag/annex3.2.2.refusal-old-contract'],
      );
    const { acceptedOn, accessAvailableOn, numberStatus } = facts;
    const inTime =
      acceptedOn === undefined ? null : plusWorkingDays('ouvrable', facts.territory, acceptedOn, figures.portingDays);
    const alive = numberStatus !== 'inactive';
    const because = [
      RIGHT,
      STATUS_CLAUSE[numberStatus],
      'livebox-ag/annex3.2.1.termination-request',
      'livebox-ag/annex3.2.1.effective-day',
      DEADLINE,
    ];
    if (alive) because.push('livebox-ag/annex3.2.3.interruption');
    return answer(
      {
        eligible: true,
        latestPortingDate: inTime === null ? null : latest(inTime, accessAvailableOn ?? inTime),
        maxInterruptionHours: alive ? figures.portingInterruptionHours : null,
        oldContractEnds: 'on-porting',
      },
      because,
    );
  },
  explain(facts, figures, result) {
    if (!result.eligible)
      return [
        {
          clause: RIGHT,
          fr: `Portage refusé : ${words.say(result.reason, 'fr')}.`,
          en: `Porting refused: ${words.say(result.reason, 'en')}.`,
        },
      ];
    if (result.latestPortingDate === null)
      return [{ clause: DEADLINE, fr: 'Le délai court dès l’acceptation.', en: 'The delay runs from the acceptance.' }];
    const accepted = isoDate(facts.acceptedOn!);
    const by = isoDate(result.latestPortingDate);
    return [
      {
        clause: DEADLINE,
        fr: `Acceptation du ${accepted}, plus ${figures.portingDays} jours ouvrables, ou accès disponible si plus tard : au plus tard le ${by}.`,
        en: `Acceptance of ${accepted}, plus ${figures.portingDays} working days, or the day the access is available if later: by ${by}.`,
      },
    ];
  },
});
