import { type CivilDate, isoDate, latest, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

type Ground =
  | 'account-hacking'
  | 'network-hacking'
  | 'harmful-use'
  | 'simultaneous-connection'
  | 'advance-unpaid'
  | 'other-breach'
  | 'missing-documents'
  | 'resale'
  | 'incompatible-modem'
  | 'abusive-use'
  | 'unpaid-bill'
  | 'debt-elsewhere';
type NoticeType = 'none' | 'formal-notice' | 'reminder';

interface GroundRule {
  readonly notice: NoticeType;
  /** The end of the breach changes nothing: the facts are done. */
  readonly incurable?: true;
  readonly because: readonly string[];
}

const GROUNDS: Readonly<Record<Ground, GroundRule>> = {
  'account-hacking': { notice: 'none', incurable: true, because: ['livebox-ag/17.a', 'livebox-ag/17.b'] },
  'network-hacking': { notice: 'none', incurable: true, because: ['livebox-ag/17.a', 'livebox-ag/17.c'] },
  'harmful-use': { notice: 'none', incurable: true, because: ['livebox-ag/17.a', 'livebox-ag/17.d'] },
  'simultaneous-connection': { notice: 'none', incurable: true, because: ['livebox-ag/15.h'] },
  'advance-unpaid': { notice: 'none', because: ['livebox-ag/10.4.c'] },
  'other-breach': { notice: 'formal-notice', because: ['livebox-ag/17.a', 'livebox-ag/17.e'] },
  'missing-documents': { notice: 'formal-notice', because: ['livebox-ag/17.e', 'livebox-ag/17.f'] },
  resale: { notice: 'formal-notice', because: ['livebox-ag/17.e', 'livebox-ag/17.g'] },
  'incompatible-modem': { notice: 'formal-notice', because: ['livebox-ag/17.e', 'livebox-ag/17.h'] },
  'abusive-use': {
    notice: 'formal-notice',
    because: ['livebox-ag/9.4.m', 'livebox-ag/17.e', 'livebox-ag/17.i', 'livebox-ag/17.j'],
  },
  'unpaid-bill': { notice: 'reminder', because: ['livebox-ag/intro.7', 'livebox-ag/17.k'] },
  'debt-elsewhere': { notice: 'reminder', because: ['livebox-ag/17.l'] },
};
const SERIOUS_BREACH: GroundRule = { notice: 'none', because: ['livebox-ag/17.a'] };

function ruleOf(ground: Ground, serious: boolean | undefined): GroundRule {
  return ground === 'other-breach' && serious === true ? SERIOUS_BREACH : GROUNDS[ground];
}

/** Whether Orange may suspend the service on a day, and after which notice (article 17). */
export const suspension = decision({
  name: 'suspension',
  question: {
    fr: 'Orange peut-elle suspendre le service, et à partir de quand ?',
    en: 'May Orange suspend the service, and from which day?',
  },
  clauses: [
    'livebox-ag/17.a',
    'livebox-ag/17.b',
    'livebox-ag/17.c',
    'livebox-ag/17.d',
    'livebox-ag/17.e',
    'livebox-ag/17.f',
    'livebox-ag/17.g',
    'livebox-ag/17.h',
    'livebox-ag/17.i',
    'livebox-ag/17.j',
    'livebox-ag/17.k',
    'livebox-ag/17.l',
    'livebox-ag/15.h',
    'livebox-ag/10.4.c',
    'livebox-ag/intro.7',
    'livebox-ag/9.4.m',
  ],
  input: {
    ground: oneOf(
      'account-hacking',
      'network-hacking',
      'harmful-use',
      'simultaneous-connection',
      'advance-unpaid',
      'other-breach',
      'missing-documents',
      'resale',
      'incompatible-modem',
      'abusive-use',
      'unpaid-bill',
      'debt-elsewhere',
    ),
    occurredOn: noted(date, 'day of the facts; for an unpaid bill its payment limit date'),
    serious: noted(optional(boolean), 'needed for other-breach: the seriousness rules out a notice'),
    noticeReceivedOn: noted(optional(date), 'receipt of the formal notice'),
    reminderSentOn: optional(date),
    dueOn: noted(optional(date), 'needed for unpaid-bill'),
    curedOn: noted(optional(date), 'the breach ended or the sum was paid in full'),
    asOf: date,
  },
  output: {
    eligible: boolean,
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    noticeType: oneOf('none', 'formal-notice', 'reminder'),
    scope: oneOf('service', 'all-or-part'),
    earliestOn: noted(
      nullable(date),
      'first day on which suspension is allowed; null if it cannot be known or the breach is cured',
    ),
  },
  check(facts) {
    if (facts.asOf < facts.occurredOn)
      return fault('asOf', 'Donnez un jour à partir de celui des faits.', 'Give a day from that of the facts on.');
    if (facts.ground === 'other-breach' && facts.serious === undefined)
      return fault(
        'serious',
        'Dites si la gravité dispense de mise en demeure.',
        'Say whether the seriousness rules out a notice.',
      );
    if (facts.ground === 'unpaid-bill' && facts.dueOn === undefined)
      return fault('dueOn', 'Donnez l’échéance de la facture.', 'Give the due date of the bill.');
    const { notice } = ruleOf(facts.ground, facts.serious);
    if (notice === 'formal-notice' && facts.noticeReceivedOn !== undefined && facts.noticeReceivedOn < facts.occurredOn)
      return fault(
        'noticeReceivedOn',
        'La mise en demeure ne précède pas les faits.',
        'The notice does not come before the facts.',
      );
    if (facts.ground === 'unpaid-bill' && facts.reminderSentOn !== undefined && facts.reminderSentOn <= facts.dueOn!)
      return fault('reminderSentOn', 'La relance part après l’échéance.', 'The reminder leaves after the due date.');
    return undefined;
  },
  decide(facts, figures) {
    const { ground, asOf, occurredOn, noticeReceivedOn, reminderSentOn, curedOn } = facts;
    const { notice, incurable, because } = ruleOf(ground, facts.serious);
    const scope = notice === 'reminder' ? 'all-or-part' : 'service';
    const allowed = (earliestOn: CivilDate) =>
      answer({ eligible: true, noticeType: notice, scope, earliestOn }, because);
    const refused = (reason: string, earliestOn: CivilDate | null) =>
      answer({ eligible: false, reason, noticeType: notice, scope, earliestOn }, because);

    if (curedOn !== undefined && curedOn <= asOf && !incurable) return refused('cured', null);
    if (notice === 'none') return allowed(occurredOn);
    if (notice === 'formal-notice') {
      if (noticeReceivedOn === undefined || noticeReceivedOn > asOf) return refused('notice-required', null);
      const earliestOn = plusDays(noticeReceivedOn, figures.suspensionNoticeDays + 1);
      return asOf < earliestOn ? refused('notice-period-running', earliestOn) : allowed(earliestOn);
    }
    if (reminderSentOn === undefined || reminderSentOn > asOf) return refused('reminder-required', null);
    const afterReminder = plusDays(reminderSentOn, 1);
    if (ground !== 'unpaid-bill')
      return asOf < afterReminder ? refused('reminder-just-sent', afterReminder) : allowed(afterReminder);
    const lastDayToPay = plusDays(facts.dueOn!, figures.unpaidSuspensionDays);
    const earliestOn = latest(plusDays(lastDayToPay, 1), afterReminder);
    if (asOf >= earliestOn) return allowed(earliestOn);
    return refused(asOf <= lastDayToPay ? 'payment-period-running' : 'reminder-just-sent', earliestOn);
  },
  explain(facts, figures, result) {
    const clause = ruleOf(facts.ground, facts.serious).because.at(-1)!;
    if (result.reason === 'cured') {
      const on = isoDate(facts.curedOn!);
      return [{ clause, fr: `Le manquement a cessé le ${on}.`, en: `The breach ended on ${on}.` }];
    }
    if (result.earliestOn === null)
      return [
        {
          clause,
          fr:
            result.noticeType === 'reminder' ? 'Il faut d’abord une relance.' : 'Il faut d’abord une mise en demeure.',
          en: result.noticeType === 'reminder' ? 'A reminder must come first.' : 'A formal notice must come first.',
        },
      ];
    const on = isoDate(result.earliestOn);
    if (result.noticeType === 'formal-notice') {
      const received = isoDate(facts.noticeReceivedOn!);
      const days = figures.suspensionNoticeDays;
      return [
        {
          clause: 'livebox-ag/17.e',
          fr: `Mise en demeure reçue le ${received}, ${days} jours pour y répondre : suspension possible à partir du ${on}.`,
          en: `Formal notice received on ${received}, ${days} days to act on it: suspension possible from ${on}.`,
        },
      ];
    }
    if (facts.ground === 'unpaid-bill') {
      const due = isoDate(facts.dueOn!);
      const sent = isoDate(facts.reminderSentOn!);
      const days = figures.unpaidSuspensionDays;
      return [
        {
          clause,
          fr: `Échéance du ${due} plus ${days} jours, et relance du ${sent} : suspension possible à partir du ${on}.`,
          en: `Due date of ${due} plus ${days} days, and reminder of ${sent}: suspension possible from ${on}.`,
        },
      ];
    }
    return [{ clause, fr: `Suspension possible à partir du ${on}.`, en: `Suspension possible from ${on}.` }];
  },
});
