import type { CivilDate } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const END = ['livebox-ag/annex3.1.port-out-right', 'livebox-ag/annex3.3.3.termination'];
const FROZEN = [...END, 'livebox-ag/annex3.3.4.plan-freeze'];
const OPTIONS = [...END, 'livebox-ag/annex3.3.4.options'];

interface Change {
  readonly kind: 'plan' | 'option-add' | 'option-remove';
  readonly on: CivilDate;
  readonly immediate: boolean;
  readonly concernsPortedNumber: boolean;
}

type Reason = 'contract-ended' | 'plan-frozen' | 'option-not-immediate';

interface Ruling {
  readonly reason?: Reason;
  readonly because: readonly string[];
}

function rulingOn(change: Change, confirmedOn: CivilDate, portingOn: CivilDate): Ruling {
  if (change.on >= portingOn) return { reason: 'contract-ended', because: END };
  if (change.on < confirmedOn || !change.concernsPortedNumber) return { because: FROZEN };
  if (change.kind === 'plan') return { reason: 'plan-frozen', because: FROZEN };
  return change.immediate ? { because: OPTIONS } : { reason: 'option-not-immediate', because: OPTIONS };
}

/** End of the Orange contract by porting out, and the changes still possible before it (annex 3, article 3). */
export const portOut = decision({
  name: 'port-out',
  question: {
    fr: 'Quand le contrat finit-il par portage sortant, et que peut-on encore changer ?',
    en: 'When does the contract end by porting out, and what can still be changed?',
  },
  clauses: [
    'livebox-ag/annex3.1.port-out-right',
    'livebox-ag/annex3.1.porting-date',
    'livebox-ag/annex3.3.3.termination',
    'livebox-ag/annex3.3.4.plan-freeze',
    'livebox-ag/annex3.3.4.options',
  ],
  input: {
    eligibilityConfirmedOn: noted(date, 'day Orange confirmed to the customer that the port-out is eligible'),
    portingOn: date,
    minimumTermEndsOn: optional(date),
    changeKind: optional(oneOf('plan', 'option-add', 'option-remove')),
    changeOn: optional(date),
    changeIsImmediate: optional(boolean),
    changeConcernsPortedNumber: optional(boolean),
  },
  output: {
    contractEndsOn: date,
    commitmentStillRunning: boolean,
    changeAllowed: nullable(boolean),
    reason: noted(
      optional(oneOf('contract-ended', 'plan-frozen', 'option-not-immediate')),
      'absent unless something is refused, deleted or unpriced',
    ),
  },
  check(facts) {
    if (facts.portingOn < facts.eligibilityConfirmedOn)
      return fault('portingOn', 'Le portage suit la confirmation.', 'The porting follows the confirmation.');
    if (facts.changeKind === undefined) return undefined;
    if (facts.changeOn === undefined)
      return fault('changeOn', 'Donnez le jour du changement.', 'Give the day of the change.');
    if (facts.changeIsImmediate === undefined)
      return fault('changeIsImmediate', 'Dites si le changement est immédiat.', 'Say whether the change is immediate.');
    if (facts.changeConcernsPortedNumber === undefined)
      return fault(
        'changeConcernsPortedNumber',
        'Dites si le changement touche le numéro porté.',
        'Say whether the change concerns the ported number.',
      );
    return undefined;
  },
  decide(facts) {
    const { portingOn, minimumTermEndsOn, changeKind } = facts;
    const end = {
      contractEndsOn: portingOn,
      commitmentStillRunning: minimumTermEndsOn !== undefined && portingOn < minimumTermEndsOn,
    };
    if (changeKind === undefined) return answer({ ...end, changeAllowed: null }, END);
    const change = {
      kind: changeKind,
      on: facts.changeOn!,
      immediate: facts.changeIsImmediate!,
      concernsPortedNumber: facts.changeConcernsPortedNumber!,
    };
    const { reason, because } = rulingOn(change, facts.eligibilityConfirmedOn, portingOn);
    return answer({ ...end, changeAllowed: reason === undefined, reason }, because);
  },
});
