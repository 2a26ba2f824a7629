import { isoDate, latest, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const WITHDRAWAL = 'livebox-ag/annex3.2.4.withdrawal';
const CONTINUES = 'livebox-ag/annex3.2.4.withdrawal-continues';
const QUARANTINE = 'livebox-ag/annex3.1.quarantined-number';
const NO_EFFECT = {
  portOutcome: null,
  oldContractContinues: false,
  numberQuarantined: false,
  portableUntil: null,
} as const;

/** Withdrawal from a distance contract while a port-in is under way (annex 3, article 2.4). */
export const withdrawalWithPort = decision({
  name: 'withdrawal-with-port',
  question: {
    fr: 'Que devient le portage entrant quand le client se rétracte ?',
    en: 'What becomes of the porting in when the customer withdraws?',
  },
  clauses: [
    'livebox-ag/annex3.2.4.withdrawal',
    'livebox-ag/annex3.2.4.withdrawal-continues',
    'livebox-ag/annex3.1.quarantined-number',
  ],
  input: {
    distanceContract: boolean,
    orderedOn: date,
    withdrawnOn: date,
    portingOn: noted(date, 'effective porting day, or the planned one if it has not happened'),
    donorConfirmsCancellation: boolean,
  },
  output: {
    eligible: boolean,
    reason: noted(
      optional(oneOf('not-distance-contract', 'withdrawal-period-over')),
      'absent unless something is refused, deleted or unpriced',
    ),
    withdrawalDeadline: nullable(date),
    portOutcome: nullable(oneOf('cancelled', 'continues', 'already-done')),
    oldContractContinues: boolean,
    numberQuarantined: boolean,
    portableUntil: nullable(date),
  },
  check(facts) {
    return facts.withdrawnOn < facts.orderedOn
      ? fault('withdrawnOn', 'La rétractation suit la commande.', 'The withdrawal follows the order.')
      : undefined;
  },
  decide(facts, figures) {
    const { orderedOn, withdrawnOn, portingOn } = facts;
    if (!facts.distanceContract)
      return answer({ eligible: false, reason: 'not-distance-contract', withdrawalDeadline: null, ...NO_EFFECT }, [
        WITHDRAWAL,
      ]);
    const withdrawalDeadline = plusDays(orderedOn, figures.withdrawalDays);
    if (withdrawnOn > withdrawalDeadline)
      return answer({ eligible: false, reason: 'withdrawal-period-over', withdrawalDeadline, ...NO_EFFECT }, [
        WITHDRAWAL,
      ]);
    const done = portingOn < withdrawnOn;
    if (!done && facts.donorConfirmsCancellation)
      return answer(
        {
          eligible: true,
          withdrawalDeadline,
          portOutcome: 'cancelled',
          oldContractContinues: true,
          numberQuarantined: false,
          portableUntil: null,
        },
        [WITHDRAWAL],
      );
    return answer(
      {
        eligible: true,
        withdrawalDeadline,
        portOutcome: done ? 'already-done' : 'continues',
        oldContractContinues: false,
        numberQuarantined: true,
        portableUntil: plusDays(latest(portingOn, withdrawnOn), figures.quarantineDays),
      },
      [WITHDRAWAL, CONTINUES, QUARANTINE],
    );
  },
  explain(facts, figures, result) {
    if (result.withdrawalDeadline === null)
      return [{ clause: WITHDRAWAL, fr: 'Contrat conclu autrement qu’à distance.', en: 'Not a distance contract.' }];
    const by = isoDate(result.withdrawalDeadline);
    const steps: Step[] = [
      {
        clause: WITHDRAWAL,
        fr: `Commande du ${isoDate(facts.orderedOn)}, plus ${figures.withdrawalDays} jours : rétractation jusqu’au ${by} compris.`,
        en: `Order of ${isoDate(facts.orderedOn)}, plus ${figures.withdrawalDays} days: withdrawal up to ${by} included.`,
      },
    ];
    if (result.portableUntil !== null) {
      const until = isoDate(result.portableUntil);
      steps.push({
        clause: QUARANTINE,
        fr: `Numéro en quarantaine ${figures.quarantineDays} jours : portable ailleurs jusqu’au ${until}.`,
        en: `Number in quarantine for ${figures.quarantineDays} days: portable elsewhere up to ${until}.`,
      });
    }
    return steps;
  },
});
