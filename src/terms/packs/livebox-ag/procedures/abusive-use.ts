import type { Procedure } from '../../../model/procedure.ts';
import { BREACH_FACTS, breachEffects } from './prohibited-use.ts';
import { daysToCome, note, say, settled, standing } from './shape.ts';

/** A use that is not that of a home: found, told to the customer, and put to an end (article 9.4). */
export const abuse: Procedure = {
  name: 'abusive-use',
  group: 'restriction',
  title: say('Usage abusif', 'Abusive use'),
  summary: say('Un usage du service paraît abusif.', 'A use of the service looks abusive.'),
  openTo: ['network'],
  decision: 'abusive-use',
  known: (contract) => ({ knownToOrange: true, alreadySuspended: contract.state === 'suspended' }),
  offered: () => ({
    degradesOthers: false,
    nonPersonalUse: false,
    harmsNetwork: false,
    callSecondsInDay: 0,
    reroutingGateway: false,
    automaticDialling: false,
    massMessaging: false,
    resale: false,
    storageUse: false,
  }),
  extra: daysToCome(BREACH_FACTS, 'noticeReceivedOn', 'curedOn', 'resumedOn'),
  later: BREACH_FACTS,
  effects(taken, contract, told, ask) {
    const figures = ['grounds', 'suspensionPossible', 'terminationPossible'];
    if (taken.result.abusive !== true) return settled('not-abusive', say('Usage normal', 'Normal use'), { figures });
    const found = note(contract, 'Usage abusif constaté', 'Abusive use found');
    const suspension = ask?.('suspension', {
      ground: 'abusive-use',
      occurredOn: contract.openedOn,
      noticeReceivedOn: told.noticeReceivedOn,
      curedOn: told.curedOn,
      asOf: contract.today,
    });
    if (suspension === undefined)
      return standing('abusive', say('Abus constaté', 'Abuse found'), { changes: [found], figures });
    const what = breachEffects(suspension, contract, told, 'abusive-use');
    return { ...what, changes: [found, ...(what.changes ?? [])], figures: [...figures] };
  },
};
