import type { PortingDetail } from '../api/shapes.ts';
import type { ActionSpec, FieldSpec } from '../console/act/action-spec.ts';
import type { Words } from '../design/language.tsx';
import { choices } from './port-in-spec.ts';

const FAULTS = [
  'operator',
  'other-operator',
  'customer',
  'customer-wish',
  'ineligible-request',
  'access-unavailable',
  'force-majeure',
];
const REASONS = ['rio-wrong', 'not-holder', 'line-inactive', 'number-unknown', 'port-already-running'];

/** Verbs that take nothing but a confirmation. */
const PLAIN = new Set(['abandonment', 'temporary-number', 'new-number']);
/** What a customer may do alone. */
const MINE = ['cancellation', 'claim', 'temporary-number'];

function onDay(words: Words, today: string): FieldSpec {
  return { name: 'on', kind: 'date', label: words.t('port-field.on'), initial: today };
}

function fault(words: Words): FieldSpec {
  return {
    name: 'fault',
    kind: 'choice',
    label: words.t('port-field.fault'),
    options: choices(words, 'port-fault', FAULTS),
  };
}

function answerFields(words: Words, today: string): FieldSpec[] {
  const { t } = words;
  return [
    {
      name: 'answer',
      kind: 'choice',
      label: t('port-field.answer'),
      required: true,
      options: ['accepted', 'refused'].map((value) => ({ value, label: t(`port-field.answer-${value}`) })),
    },
    {
      name: 'reason',
      kind: 'choice',
      label: t('port-field.reason'),
      required: true,
      options: choices(words, 'porting-reason', REASONS),
      shown: (values) => values.answer === 'refused',
    },
    {
      name: 'portingOn',
      kind: 'date',
      label: t('port-field.porting-on'),
      required: true,
      onDemand: true,
      shown: (values) => values.answer === 'accepted',
    },
    onDay(words, today),
  ];
}

function claimFields(words: Words, today: string): FieldSpec[] {
  const { t } = words;
  return [
    { name: 'claimedOn', kind: 'date', label: t('port-field.claimed-on'), initial: today },
    { name: 'claimSentOn', kind: 'date', label: t('port-field.claim-sent-on') },
    { name: 'noticedOn', kind: 'date', label: t('port-field.noticed-on') },
    { name: 'inWriting', kind: 'yes-no', label: t('port-field.in-writing') },
    { name: 'excludedDays', kind: 'count', label: t('port-field.excluded-days') },
    fault(words),
  ];
}

/** The form of each verb, for agents. */
function fieldsOf(verb: string, words: Words, today: string): readonly FieldSpec[] {
  const { t } = words;
  if (PLAIN.has(verb)) return [];
  switch (verb) {
    case 'answer':
      return answerFields(words, today);
    case 'ported':
    case 'loss':
      return [onDay(words, today), fault(words)];
    case 'restoration':
      return [onDay(words, today)];
    case 'claim':
      return claimFields(words, today);
    case 'cancellation':
      return [
        {
          name: 'addressedTo',
          kind: 'choice',
          label: t('port-field.addressed-to'),
          initial: 'us',
          options: [
            { value: 'us', label: t('port-field.addressed-us') },
            { value: 'former-operator', label: t('port-field.addressed-former') },
          ],
        },
      ];
    default:
      return [{ name: 'agrees', kind: 'yes-no', label: t('port-field.agrees'), required: true }];
  }
}

/** What an agent may do with a port as it stands. */
export function portingActions(porting: PortingDetail, today: string, words: Words): ActionSpec[] {
  return porting.moves.map((verb) => ({
    key: verb,
    title: words.t(`port-act.${verb}`),
    lede: words.t(`port-act.${verb}-lede`),
    path: `/api/portings/${porting.id}/${verb}`,
    version: porting.version,
    fields: fieldsOf(verb, words, today),
  }));
}

/** What a customer may do with a port of theirs; what the contract already refuses is not offered. */
export function myPortingActions(porting: PortingDetail, words: Words): ActionSpec[] {
  const { t } = words;
  const { cancellation, delay } = porting.foreseen;
  const offered: Readonly<Record<string, boolean>> = {
    cancellation: cancellation?.possible ?? false,
    claim:
      porting.claimedOn === null &&
      (porting.lostOn !== null || (delay !== null && delay.late && delay.reason === null)),
    'temporary-number': true,
  };
  return MINE.filter((verb) => offered[verb] && porting.moves.includes(verb)).map((verb) => ({
    key: verb,
    title: t(verb === 'temporary-number' ? 'port-act.my-temporary-number' : `port-act.${verb}`),
    lede: t(`port-act.${verb}-lede`),
    path: `/api/me/portings/${porting.id}/${verb}`,
    version: porting.version,
    fields: verb === 'claim' ? [{ name: 'noticedOn', kind: 'date', label: t('port-field.noticed-on') }] : [],
  }));
}

/** A request of another operator for a number of ours, typed in where there is no link. */
export function portOutSpec(words: Words): ActionSpec {
  const { t } = words;
  return {
    key: 'port-out',
    title: t('port-act.port-out'),
    lede: t('port-act.port-out-lede'),
    path: '/api/portings/port-out',
    fields: [
      {
        name: 'number',
        kind: 'text',
        label: t('port-field.our-number'),
        hint: t('port-field.number-hint'),
        required: true,
      },
      { name: 'rio', kind: 'text', label: t('port-field.rio'), hint: t('port-field.rio-given-hint') },
      {
        name: 'otherOperator',
        kind: 'text',
        label: t('port-field.other-operator'),
        hint: t('port-field.other-operator-hint'),
        required: true,
      },
      { name: 'portingOn', kind: 'date', label: t('port-field.wanted-on') },
      { name: 'byNewOperator', kind: 'yes-no', label: t('port-field.by-new-operator') },
    ],
  };
}
