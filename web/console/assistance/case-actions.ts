import type { AssistanceCasePage, AssistanceComplaint, AssistanceRow } from '../../api/shapes.ts';
import { money } from '../../design/format.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';

const OUTCOMES = ['success', 'failed', 'access-not-reconfigured', 'stopped-by-customer', 'not-performed'];
const HARMS = ['data-loss', 'virus-damage', 'manufacturer-warranty-loss', 'other'];
const CAUSES = [
  'operator-breach',
  'customer-fault',
  'mishandling',
  'non-compliant-use',
  'manufacturer-instructions-ignored',
  'force-majeure',
];

type Specs = (page: AssistanceCasePage, me: string, words: Words) => ActionSpec[];

const options = (group: string, values: readonly string[], { word }: Words) =>
  values.map((value) => ({ value, label: word(group, value) }));

const study: Specs = ({ row }, _me, { t }) => [
  {
    key: 'study',
    title: t('assistance-do.study'),
    path: `/api/assistance/${row.id}/study`,
    fields: [{ name: 'feasible', kind: 'yes-no', label: t('assistance-field.feasible'), required: true }],
  },
];

/** The customer's agreement at the price that was shown, told by themselves or taken by an agent (`path`). */
export function acceptSpec(row: AssistanceRow, path: string, { t, language }: Words): ActionSpec {
  const warned: FieldSpec[] = row.backupWarning
    ? [
        {
          name: 'backupAcknowledged',
          kind: 'yes-no',
          label: t('assistance-field.backupAcknowledged'),
          required: true,
          initial: 'false',
        },
      ]
    : [];
  return {
    key: `accept-${row.id}`,
    title: t('assistance-do.accept'),
    lede: t('assistance.accept-lede', { price: money(row.price ?? '0.00', language) }),
    path: `${path}/${row.id}/acceptance`,
    fields: [
      ...warned,
      {
        name: 'earlyStart',
        kind: 'yes-no',
        label: t('assistance-field.earlyStart'),
        hint: t('assistance-field.earlyStart-hint'),
        required: true,
        initial: 'true',
      },
    ],
    ...(row.backupWarning ? {} : { fixed: { backupAcknowledged: false } }),
  };
}

const accept: Specs = ({ row }, _me, words) => [acceptSpec(row, '/api/assistance', words)];

const plan: Specs = ({ row, slots }, me, { t }) => [
  {
    key: 'plan',
    title: t(row.callbackAt === null ? 'assistance-do.plan' : 'assistance-do.plan-again'),
    lede: t('assistance.plan-lede'),
    path: `/api/assistance/${row.id}/callback`,
    fields: [
      {
        name: 'at',
        kind: 'choice',
        label: t('assistance-field.at'),
        required: true,
        options: slots
          .filter((slot) => !slot.taken)
          .map(({ local }) => ({ value: local, label: local.replace('T', ' ') })),
      },
      {
        name: 'technician',
        kind: 'text',
        label: t('assistance-field.technician'),
        hint: t('assistance-field.technician-hint'),
        required: true,
        initial: row.technician ?? me,
      },
    ],
  },
];

const start: Specs = ({ row }, _me, { t }) => [
  { key: 'start', title: t('assistance-do.start'), path: `/api/assistance/${row.id}/start`, fields: [] },
];

const end: Specs = ({ row, services, homeVisit }, _me, words) => {
  const { t, say, language } = words;
  const article = homeVisit.clauses.map((one) => one.article).join(', ');
  const price = homeVisit.price === null ? '' : money(homeVisit.price, language);
  const visitLabel = t('assistance-field.visit', { price, article });
  const visit = (values: Readonly<Record<string, unknown>>): boolean => values.visit === true;
  return [
    {
      key: 'end',
      title: t('assistance-do.end'),
      lede: t(homeVisit.price === null ? 'assistance.end-lede-no-visit' : 'assistance.end-lede', { article }),
      path: `/api/assistance/${row.id}/outcome`,
      fields: [
        ...services.map((service, i): FieldSpec => ({
          name: `outcomes.${i}`,
          kind: 'choice',
          label: say(service.label),
          required: true,
          options: options('assistance-outcome', OUTCOMES, words),
        })),
        { name: 'report', kind: 'long-text', label: t('assistance-field.report'), required: true },
        ...(homeVisit.price === null ? [] : [{ name: 'visit', kind: 'tick' as const, label: visitLabel }]),
        {
          name: 'visitAt',
          kind: 'local-time',
          label: t('assistance-field.visitAt'),
          shown: visit,
          required: true,
        },
      ],
    },
  ];
};

const visit: Specs = ({ row }, _me, { t }) => [
  {
    key: 'visit',
    title: t('assistance-do.visit'),
    path: `/api/assistance/${row.id}/home-visit`,
    fields: [
      { name: 'performed', kind: 'yes-no', label: t('assistance-field.performed'), required: true },
      { name: 'report', kind: 'long-text', label: t('assistance-field.report') },
    ],
  },
];

const cancel: Specs = ({ row }, _me, { t }) => [
  {
    key: 'cancel',
    title: t('assistance-do.cancel'),
    path: `/api/assistance/${row.id}/cancellation`,
    fields: [{ name: 'why', kind: 'text', label: t('assistance-field.why'), required: true }],
  },
];

const withdraw: Specs = ({ row }, _me, { t }) => [
  {
    key: 'withdraw',
    title: t('assistance-do.withdraw'),
    lede: t('assistance.withdraw-lede'),
    path: `/api/assistance/${row.id}/withdrawal`,
    fields: [
      { name: 'on', kind: 'date', label: t('assistance-field.withdrawnOn'), required: true },
      {
        name: 'equipment',
        kind: 'text',
        label: t('assistance-field.equipment'),
        hint: t('assistance-field.equipment-hint'),
      },
    ],
  },
];

const complain: Specs = ({ row }, _me, { t }) => [
  {
    key: 'complain',
    title: t('assistance-do.complain'),
    path: `/api/assistance/${row.id}/complaints`,
    fields: [{ name: 'about', kind: 'long-text', label: t('assistance-field.about'), required: true }],
  },
];

const SPECS: Readonly<Record<string, Specs>> = { study, accept, plan, start, end, visit, cancel, withdraw, complain };

/** What may be done about a case now: first what leads it on, then what ends or follows it. */
export function caseActions(page: AssistanceCasePage, me: string, words: Words) {
  const of = (steps: readonly string[]): ActionSpec[] =>
    steps.filter((step) => page.steps.includes(step)).flatMap((step) => SPECS[step]?.(page, me, words) ?? []);
  return {
    onward: of(['study', 'accept', 'plan', 'start', 'end', 'visit']),
    beside: of(['cancel', 'withdraw', 'complain']),
  };
}

/** The answer to a complaint, and the harm that is claimed with it. */
export function answerSpec(complaint: AssistanceComplaint, words: Words): ActionSpec {
  const { t } = words;
  return {
    key: `answer-${complaint.id}`,
    title: t('assistance-do.answer'),
    path: `/api/assistance-complaints/${complaint.id}/answer`,
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        label: t('assistance-field.amicable'),
        required: true,
        options: options('amicable', ['settled', 'failed'], words),
      },
      { name: 'answer', kind: 'long-text', label: t('assistance-field.answer'), required: true },
      { name: 'harm', kind: 'choice', label: t('assistance-field.harm'), options: options('harm', HARMS, words) },
      {
        name: 'causes',
        kind: 'many',
        label: t('assistance-field.causes'),
        options: options('harm-cause', CAUSES, words),
        shown: (values) => values.harm !== '',
      },
    ],
  };
}
