import type { AssistanceOffer } from '../../api/shapes.ts';
import { money } from '../../design/format.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec, Values } from '../act/action-spec.ts';

const CHANNELS = ['phone', 'click-to-call', 'online-assistance', 'shop'];
const PLATFORMS = ['windows', 'macos', 'no-computer', 'other'];

function optionsOf(group: string, values: readonly string[], { word }: Words): FieldSpec['options'] {
  return values.map((value) => ({ value, label: word(group, value) }));
}

const onComputer = (values: Values): boolean => values.platform === 'windows' || values.platform === 'macos';
const againstVirus = (values: Values): boolean =>
  Array.isArray(values.services) && values.services.some((code) => String(code).endsWith('-VIRUS'));

function equipmentFields(words: Words): FieldSpec[] {
  const { t } = words;
  const yes = (name: string, initial = 'true', more: Partial<FieldSpec> = {}): FieldSpec => ({
    name,
    kind: 'yes-no',
    label: t(`assistance-field.${name}`),
    required: true,
    initial,
    ...more,
  });
  return [
    {
      name: 'platform',
      kind: 'choice',
      label: t('assistance-field.platform'),
      required: true,
      initial: 'windows',
      options: optionsOf('platform', PLATFORMS, words)!,
    },
    {
      name: 'osVersion',
      kind: 'text',
      label: t('assistance-field.osVersion'),
      hint: t('assistance-field.osVersion-hint'),
      shown: onComputer,
      required: true,
    },
    yes('equipmentFromOperator'),
    yes('internetOperational'),
    yes('configurationCompliant'),
    yes('installationMediaMissing', 'false'),
    yes('backupDone', 'false', { hint: t('assistance-field.backupDone-hint') }),
    yes('useCustomerSoftware', 'false', { shown: againstVirus }),
    yes('ownsSoftwareRights', 'false', {
      shown: (values) => againstVirus(values) && values.useCustomerSoftware === 'true',
    }),
  ];
}

function wishFields(offer: AssistanceOffer, { t, say, language }: Words): FieldSpec[] {
  return [
    { name: 'description', kind: 'long-text', label: t('assistance-field.description'), required: true },
    {
      name: 'services',
      kind: 'many',
      label: t('assistance-field.services'),
      required: true,
      options: offer.services.map(({ code, label, price }) => ({
        value: code,
        label: `${say(label)} — ${money(price, language)}`,
      })),
    },
  ];
}

/** A customer asks an agent for help: who they are, what for at which price, and on what equipment. */
export function intakeSpec(offer: AssistanceOffer, words: Words): ActionSpec {
  const { t } = words;
  return {
    key: 'intake',
    title: t('assistance.new'),
    lede: t('assistance.new-lede', { holder: offer.holder }),
    path: `/api/customers/${offer.accountId}/assistance`,
    fields: [
      {
        name: 'channel',
        kind: 'choice',
        label: t('assistance-field.channel'),
        required: true,
        initial: 'phone',
        options: optionsOf('assistance-channel', CHANNELS, words)!,
      },
      {
        name: 'identity.userNumber',
        kind: 'text',
        label: t('assistance-field.userNumber'),
        hint: t('assistance-field.userNumber-hint'),
        required: true,
      },
      {
        name: 'identity.identifier',
        kind: 'text',
        label: t('assistance-field.identifier'),
        hint: t('assistance-field.identifier-hint'),
        required: true,
      },
      ...wishFields(offer, words),
      ...equipmentFields(words),
    ],
  };
}

/** The same from one's own space: whoever is signed in is known. */
export function askSpec(offer: AssistanceOffer, words: Words): ActionSpec {
  const { t } = words;
  return {
    key: 'ask',
    title: t('assistance.ask'),
    lede: t('assistance.ask-lede'),
    path: '/api/me/assistance',
    fields: [...wishFields(offer, words), ...equipmentFields(words)],
  };
}
