import type { ActionSpec, FieldSpec, Values } from '../console/act/action-spec.ts';
import type { Words } from '../design/language.tsx';

const SERVICES = ['fixed-telephony', 'mobile', 'internet', 'tv'];
const RIO_LENGTH = 12;
const NUMBER_DIGITS = 10;

const typed = (values: Values, name: string): string => String(values[name] ?? '').replace(/\s/g, '');

/** The choices of a list whose words are in a group of labels. */
export function choices(words: Words, group: string, values: readonly string[]) {
  return values.map((value) => ({ value, label: words.word(group, value) }));
}

/** What only agents are asked: what they know of the former line; taken as all well when they say nothing. */
function agentFields(words: Words): FieldSpec[] {
  const { t } = words;
  return [
    { name: 'holder', kind: 'yes-no', label: t('port-field.holder'), folded: true },
    {
      name: 'formerLine',
      kind: 'choice',
      label: t('port-field.former-line'),
      folded: true,
      options: choices(words, 'former-line', ['active', 'suspended', 'inactive']),
    },
    {
      name: 'inactiveSince',
      kind: 'date',
      label: t('port-field.inactive-since'),
      folded: true,
      shown: (values) => values.formerLine === 'inactive',
    },
    { name: 'otherPortPending', kind: 'yes-no', label: t('port-field.other-port'), folded: true },
    { name: 'givenAway', kind: 'yes-no', label: t('port-field.given-away'), folded: true },
    { name: 'technicallyPossible', kind: 'yes-no', label: t('port-field.technically-possible'), folded: true },
    { name: 'lastBillAsked', kind: 'yes-no', label: t('port-field.last-bill-asked'), folded: true },
    { name: 'lastBillShown', kind: 'yes-no', label: t('port-field.last-bill-shown'), folded: true },
  ];
}

/** Bringing a number along: asked by an agent, or by a customer for themselves. The RIO is looked at while it is typed. */
export function portInSpec(agreementId: string, base: '/api' | '/api/me', words: Words): ActionSpec {
  const { t } = words;
  const agent = base === '/api';
  const own = agent ? 'port-in' : 'my-port-in';
  return {
    key: 'port-in',
    title: t(`port-act.${own}`),
    lede: t(`port-act.${own}-lede`),
    path: `${base}/agreements/${agreementId}/port-in`,
    check: {
      path: `${base}/rio-check`,
      fields: ['rio', 'number'],
      ready: (values) =>
        typed(values, 'rio').length >= RIO_LENGTH && typed(values, 'number').replace(/\D/g, '').length >= NUMBER_DIGITS,
      passed: t('port-field.rio-passed'),
    },
    fields: [
      {
        name: 'number',
        kind: 'text',
        label: t('port-field.number'),
        hint: t('port-field.number-hint'),
        required: true,
      },
      { name: 'rio', kind: 'text', label: t('port-field.rio'), hint: t('port-field.rio-hint'), required: true },
      {
        name: 'mandate',
        kind: 'yes-no',
        label: t(agent ? 'port-field.mandate' : 'port-field.my-mandate'),
        hint: t('port-field.mandate-hint'),
        required: true,
      },
      { name: 'desiredOn', kind: 'date', label: t('port-field.desired-on') },
      {
        name: 'formerServices',
        kind: 'many',
        label: t('port-field.former-services'),
        options: choices(words, 'former-service', SERVICES),
      },
      ...(agent ? agentFields(words) : []),
    ],
  };
}
