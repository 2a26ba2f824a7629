import type { LetterShape, MessagePage, MessagePreferences } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';

/** Tells of a message that came back, by the report of the mail server. */
export function bounceSpec({ t }: Words): ActionSpec {
  return {
    key: 'bounce',
    title: t('msg.bounce'),
    lede: t('msg.bounce-lede'),
    path: '/api/message-bounces',
    fields: [{ name: 'report', kind: 'long-text', label: t('msg.report'), hint: t('msg.report-hint'), required: true }],
  };
}

/** What may be done with a message as it stands. */
export function messageSpecs({ t }: Words, message: MessagePage): ActionSpec[] {
  const path = `/api/customers/${message.accountId}/messages/${message.id}`;
  const inBatch = (message.letter?.batchId ?? null) !== null;
  const stop: ActionSpec = {
    key: 'stop',
    title: t('msg.stop'),
    lede: t('msg.stop-lede'),
    path: `${path}/stop`,
    fields: [{ name: 'reason', kind: 'text', label: t('msg.reason'), required: true }],
  };
  const retry: ActionSpec = { key: 'retry', title: t('msg.retry'), path: `${path}/retry`, fields: [] };
  const { state } = message;
  return [
    ...(state === 'waiting' || state === 'failed' || (state === 'ready' && !inBatch) ? [stop] : []),
    ...(state === 'failed' || state === 'stopped' ? [retry] : []),
  ];
}

/** What the post tells of a registered letter. */
export function letterSpecs({ t }: Words, letter: LetterShape, today?: string): ActionSpec[] {
  const path = `/api/customers/${letter.accountId}/letters/${letter.messageId}`;
  const outcomes = ['delivered', 'refused', 'unclaimed', 'unknown-address'];
  const numbered: ActionSpec = {
    key: `number ${letter.messageId}`,
    title: letter.tracking ? t('msg.renumber') : t('msg.number'),
    path: `${path}/tracking`,
    fields: [
      {
        name: 'tracking',
        kind: 'text',
        label: t('msg.tracking'),
        hint: t('msg.tracking-hint'),
        required: true,
        ...(letter.tracking ? { initial: letter.tracking } : {}),
      },
    ],
  };
  const presented: ActionSpec = {
    key: `presented ${letter.messageId}`,
    title: t('msg.present'),
    lede: t('msg.present-lede'),
    path: `${path}/presented`,
    fields: [
      {
        name: 'presentedOn',
        kind: 'date',
        label: t('msg.presented-on'),
        required: true,
        ...(today ? { initial: today } : {}),
      },
      {
        name: 'outcome',
        kind: 'choice',
        label: t('msg.outcome'),
        required: true,
        initial: 'delivered',
        options: outcomes.map((value) => ({ value, label: t(`msg.outcomes.${value}`) })),
      },
    ],
  };
  return [numbered, ...(letter.postedOn ? [presented] : [])];
}

/** How a customer wants to be written to. */
export function preferencesSpec({ t }: Words, accountId: string, now: MessagePreferences): ActionSpec {
  const channels = ['', 'email', 'sms', 'letter'];
  const fields: FieldSpec[] = [
    {
      name: 'channel',
      kind: 'choice',
      label: t('msg.preferred'),
      initial: now.channel ?? '',
      options: channels.map((value) => ({
        value,
        label: value === '' ? t('msg.channels.usual') : t(`msg.channels.${value}`),
      })),
    },
    {
      name: 'language',
      kind: 'choice',
      label: t('msg.language'),
      required: true,
      initial: now.language,
      options: [
        { value: 'fr', label: t('msg.languages.fr') },
        { value: 'en', label: t('msg.languages.en') },
      ],
    },
    { name: 'offers', kind: 'tick', label: t('msg.offers'), initial: now.offers },
  ];
  const path = `/api/accounts/${accountId}/message-preferences`;
  return { key: 'preferences', title: t('msg.change-preferences'), lede: t('msg.preferences-lede'), path, fields };
}
