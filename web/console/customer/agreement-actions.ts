import type { Agreement } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';
import type { ContractForms } from '../../decision/contracts.ts';
import { fieldsOfSchema } from '../../decision/schema-fields.ts';

interface Around {
  readonly agreement: Agreement;
  readonly today: string;
  readonly words: Words;
  /** What the contract of the agreement asks to be told, when it is known already. */
  readonly contract: ContractForms | undefined;
}

const GIVEN_ELSEWHERE = new Set(['ground', 'requestReceivedOn', 'documentsReceivedOn']);

/** Reasons that the contract accepts for leaving free of charge, and the facts that it may ask for each. */
function reasonFields({ agreement, contract, words }: Around): FieldSpec[] {
  const input = contract?.decisions.find((one) => one.name === 'legitimate-reason')?.input;
  const grounds = input?.properties?.ground?.enum;
  if (!input || !grounds) return [];
  const facts = fieldsOfSchema(input, { words, territory: agreement.territory })
    .filter((field) => !GIVEN_ELSEWHERE.has(field.name))
    .map((field): FieldSpec => ({
      ...field,
      name: `reason.facts.${field.name}`,
      required: true,
      onDemand: true,
      shown: (values) => values['reason.ground'] !== '',
    }));
  return [
    {
      name: 'reason.ground',
      kind: 'choice',
      label: words.t('field.ground'),
      hint: words.t('field.ground-hint'),
      options: grounds.map((value) => ({ value, label: words.word('code', value) })),
    },
    ...facts,
    {
      name: 'documentsReceivedOn',
      kind: 'date',
      label: words.t('field.documents-received-on'),
      shown: (values) => values['reason.ground'] !== '',
    },
  ];
}

function specFor(around: Around, verb: string, fields: readonly FieldSpec[]): ActionSpec {
  const { agreement, words } = around;
  return {
    key: verb,
    title: words.t(`act.${verb}`),
    lede: words.t(`act.${verb}-lede`),
    path: `/api/agreements/${agreement.id}/${verb}`,
    version: agreement.version,
    fields,
  };
}

function activation(around: Around): ActionSpec {
  const { t } = around.words;
  return specFor(around, 'activation', [
    { name: 'lineConnectedOn', kind: 'date', label: t('field.line-connected-on'), initial: around.today },
    { name: 'equipmentPluggedOn', kind: 'date', label: t('field.equipment-plugged-on'), initial: around.today },
    { name: 'lineEligible', kind: 'yes-no', label: t('field.line-eligible'), required: true, onDemand: true },
    { name: 'technicianVisited', kind: 'tick', label: t('field.technician-visited') },
    { name: 'excused', kind: 'tick', label: t('field.excused') },
  ]);
}

function termination(around: Around): ActionSpec {
  const { t } = around.words;
  return specFor(around, 'termination', [
    {
      name: 'requestKind',
      kind: 'choice',
      label: t('field.request-kind'),
      required: true,
      initial: 'request',
      options: ['request', 'portability'].map((value) => ({ value, label: t(`field.kind-${value}`) })),
    },
    { name: 'receivedOn', kind: 'date', label: t('field.received-on'), initial: around.today },
    {
      name: 'requestedEffectiveOn',
      kind: 'date',
      label: t('field.requested-effective-on'),
      shown: (values) => values.requestKind === 'request',
    },
    {
      name: 'portedOn',
      kind: 'date',
      label: t('field.ported-on'),
      required: true,
      shown: (values) => values.requestKind === 'portability',
    },
    ...reasonFields(around),
  ]);
}

function withReason(around: Around, verb: string): ActionSpec {
  const { t } = around.words;
  return specFor(around, verb, [
    { name: 'reason', kind: 'text', label: t('field.reason'), required: true },
    { name: 'on', kind: 'date', label: t('field.on'), initial: around.today },
  ]);
}

/** What may be done with a contract in its present state, in the order in which a life needs it. */
export function agreementActions(around: Around): ActionSpec[] {
  const { agreement, today, words } = around;
  const withdrawal = (): ActionSpec =>
    specFor(around, 'withdrawal', [
      { name: 'on', kind: 'date', label: words.t('field.on'), initial: today },
      { name: 'nonIncludedCallsInclTax', kind: 'amount', label: words.t('field.calls-beside') },
    ]);
  const visit: ActionSpec = {
    ...specFor(around, 'appointments', [
      { name: 'at', kind: 'local-time', label: words.t('field.visit-at'), required: true },
    ]),
    key: 'appointments',
  };
  switch (agreement.state) {
    case 'ordered':
    case 'awaiting-activation':
      return [visit, activation(around), withdrawal()];
    case 'active':
      return [termination(around), withReason(around, 'suspension'), withdrawal()];
    case 'suspended':
      return [withReason(around, 'resumption'), termination(around)];
    case 'terminating':
      return [
        specFor(around, 'termination-proof', [
          {
            name: 'receivedOn',
            kind: 'date',
            label: words.t('field.proof-received-on'),
            required: true,
            initial: today,
          },
        ]),
        specFor(around, 'termination-cancellation', []),
      ];
    default:
      return [];
  }
}
