import type { ChargeEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, departmentOf } from '../life-answers.ts';
import { comesToday, dayFact, due, going, letter, over, refusal, say, textOf, toldOf } from './parts.ts';

const ONE_MONTH = say('Indemnité de rétablissement tardif', 'Compensation for late restoration');

/** What is claimed is granted once the operator has seen the outage or mended it. */
function compensation(taken: Taken, told: JsonFacts): ChargeEffect[] {
  const on = toldOf(told, 'claimedOn');
  if (on === undefined || (told.confirmedOn === undefined && told.restoredOn === undefined)) return [];
  return chargeOf(taken, textOf(taken, 'amount')!, {
    code: 'IND-LATE-RESTORATION',
    label: ONE_MONTH,
    kind: 'compensation',
    taxed: false,
    credit: true,
    on,
  });
}

const restoration = (taken: Taken) =>
  due(taken, 'operator', 'restoration', textOf(taken, 'restoreBy'), 'Service à rétablir', 'Service to be restored');

/** Restored too late: one month of subscription, when the customer claims it. */
function late(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const [claimed, restored] = [told.claimedOn !== undefined, told.restoredOn !== undefined];
  const standing =
    claimed && restored
      ? over('compensated', 'rétabli, indemnité accordée', 'restored, compensation granted')
      : restored
        ? going('late', 'rétabli trop tard, indemnité possible', 'restored too late, compensation possible')
        : going('overdue', 'délai dépassé, service à rétablir', 'time is over, service to be restored');
  const label = say('Demander un mois d’abonnement', 'Claim one month of subscription');
  const amountInclTax = textOf(taken, 'amount')!;
  return {
    ...standing,
    charges: compensation(taken, told),
    due: restored ? [] : restoration(taken),
    claims: claimed ? [] : [{ fact: 'claimedOn', value: contract.today, label, amountInclTax }],
    letters: [
      letter(
        'late',
        say('Votre service n’a pas été rétabli à temps', 'Your service was not restored in time'),
        say(
          `Il devait l’être au plus tard le ${textOf(taken, 'restoreBy')}. Demandez par écrit l’indemnité d’un mois d’abonnement, ${amountInclTax} €.`,
          `It was to be back by ${textOf(taken, 'restoreBy')}. Claim in writing the compensation of one month of subscription, EUR ${amountInclTax}.`,
        ),
      ),
    ],
    figures: ['restoreBy', 'amount'],
  };
}

/** An unplanned outage: restored in seven working days, or one month of subscription (article 17.3). */
export const serviceRestoration: Procedure = {
  name: 'service-restoration',
  group: 'quality',
  title: say('Panne du service', 'Outage of the service'),
  summary: say(
    'Le service est interrompu sans que ce soit prévu ; l’Assistance prend la panne en compte.',
    'The service is down, unplanned; Assistance takes the outage in.',
  ),
  openTo: ['customer', 'network'],
  decision: 'service-restoration',
  asksCustomers: [],
  known: (contract) => ({
    segment: contract.segment,
    territory: departmentOf(contract),
    registeredOn: contract.openedOn,
    asOf: contract.today,
    priceAtClaim: contract.monthlyPriceInclTax,
  }),
  offered: () => ({ cause: 'operator' }),
  later: [
    comesToday('confirmedOn', 'Panne constatée', 'Outage confirmed'),
    comesToday('restoredOn', 'Service rétabli', 'Service restored', 'network'),
    comesToday('claimedOn', 'Indemnité demandée', 'Compensation claimed', 'customer'),
  ],
  extra: [
    dayFact('confirmedOn', 'Panne constatée', 'Outage confirmed on'),
    dayFact('claimedOn', 'Indemnité demandée', 'Compensation claimed on'),
  ],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.eligible === true) return late(taken, contract, told);
    if (told.restoredOn !== undefined) return over('restored', 'rétabli', 'restored');
    if (taken.result.reason !== 'within-time')
      return going('excused', 'en panne, sans indemnité', 'down, no compensation');
    return {
      ...going('open', 'en panne, à rétablir', 'down, to be restored'),
      due: restoration(taken),
      figures: ['restoreBy'],
    };
  },
};

/** A year of internet access held against what the contract promises (article 17.3). */
export const availability: Procedure = {
  name: 'availability',
  group: 'quality',
  title: say('Disponibilité d’une année', 'Availability over a year'),
  summary: say(
    'Les interruptions d’une année sont comparées à la disponibilité promise.',
    'The interruptions of a year are held against the availability promised.',
  ),
  openTo: ['network'],
  decision: 'availability',
  offered: (contract) => ({ periodStartOn: contract.activatedOn ?? contract.orderedOn, interruptions: [] }),
  effects(taken): ProcedureEffects {
    const percent = textOf(taken, 'availabilityPercent')!;
    const figures = ['availabilityPercent', 'downtimeMinutes', 'periodEndsOn'];
    if (taken.result.respected === true) return { ...over('respected', 'respectée', 'respected'), figures };
    return {
      ...over('not-respected', 'non respectée', 'not respected'),
      letters: [
        letter(
          'not-respected',
          say('La disponibilité promise n’a pas été tenue', 'The availability promised was not kept'),
          say(
            `Votre accès a été disponible ${percent.replace('.', ',')} % de l’année. Aucune somme n’y est attachée ; vous pouvez réclamer par écrit, ou nous mettre en demeure.`,
            `Your access was available ${percent} % of the year. No sum is attached to it; you may complain in writing, or give us formal notice.`,
          ),
        ),
      ],
      figures,
    };
  },
};

/** Works on the network, announced to the customer beforehand (article 17.2). */
export const plannedWorkNotice: Procedure = {
  name: 'planned-work-notice',
  group: 'quality',
  title: say('Travaux programmés', 'Planned works'),
  summary: say(
    'Le réseau sera coupé pour des travaux ; le client en est prévenu par courriel.',
    'The network will be down for works; the customer is told by e-mail.',
  ),
  openTo: ['network'],
  decision: 'planned-work-notice',
  // The letter that leaves at the opening is the announcement.
  known: (contract) => ({ notifiedAt: contract.openedAt }),
  offered: () => ({ planned: true, currentEmail: true }),
  effects(taken, contract, told): ProcedureEffects {
    const startsAt = toldOf(told, 'startsAt') ?? contract.openedAt;
    const [day, hour] = [startsAt.slice(0, 10), startsAt.slice(11, 16)];
    if (taken.result.noticeRequired !== true) return over('no-notice', 'sans annonce', 'no notice needed');
    return {
      ...(taken.result.respected === true
        ? over('announced', 'annoncés à temps', 'announced in time')
        : over('announced-late', 'annoncés tard', 'announced late')),
      letters: [
        letter(
          'works',
          say('Travaux sur le réseau', 'Works on the network'),
          say(
            `Vos services seront interrompus le ${day} à partir de ${hour}.`,
            `Your services will be down on ${day} from ${hour}.`,
          ),
        ),
      ],
      figures: ['noticeBy', 'respected'],
    };
  },
};

/** A professional's fault: a technician within four open hours (professional 2). */
export const interventionGuarantee: Procedure = {
  name: 'intervention-guarantee',
  group: 'quality',
  title: say('Garantie de temps d’intervention', 'Guaranteed intervention time'),
  summary: say(
    'Un professionnel signale une panne : l’intervention est garantie en heures ouvertes.',
    'A professional reports a fault: the intervention is guaranteed in open hours.',
  ),
  openTo: ['customer', 'network'],
  decision: 'pro-intervention-guarantee',
  asksCustomers: [],
  known: (contract) => ({
    customerType: contract.segment,
    reportedAt: contract.openedAt,
    territory: departmentOf(contract),
  }),
  offered: () => ({ causeAllows: true }),
  later: [
    {
      fact: 'intervenedAt',
      label: say('Intervention faite', 'Intervention done'),
      by: 'network',
      value: { at: 'now' },
    },
  ],
  effects(taken, contract): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    const { met } = taken.result;
    if (met === true) return over('met', 'intervention à temps', 'intervention in time');
    if (met === false) return over('missed', 'intervention hors délai', 'intervention too late');
    const dueAt = textOf(taken, 'dueAt')!;
    return {
      ...(Date.parse(contract.now) > Date.parse(dueAt)
        ? going('overdue', 'délai dépassé, intervention attendue', 'time is over, intervention awaited')
        : going('open', 'intervention attendue', 'intervention awaited')),
      due: due(taken, 'operator', 'intervention', dueAt, 'Intervention garantie', 'Guaranteed intervention'),
      figures: ['clockStartsAt', 'dueAt'],
    };
  },
};
