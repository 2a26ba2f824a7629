import { useQuery } from '@tanstack/react-query';
import type { MessagingSettings } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { MESSAGE_LABELS } from './labels.ts';
import { MessagesHead } from './messages-head.tsx';
import { messagingQuery, templatesQuery } from './queries.ts';

const PROVIDERS = ['', 'local', 'http'] as const;
const TERRITORIES = ['GP', 'MQ', 'GF', 'MF', 'BL', 'YT', 'RE', 'FR', 'FR-57', 'FR-54'] as const;
const CHANNELS = ['sms', 'email'] as const;

function changeSpec(
  { t, word, say }: Words,
  now: MessagingSettings,
  templates: readonly { readonly name: string; readonly title: { readonly fr: string; readonly en: string } }[],
): ActionSpec {
  return {
    key: 'messaging',
    title: t('msg.change-settings'),
    path: '/api/messaging-settings',
    fields: [
      {
        name: 'smsProvider',
        kind: 'choice',
        label: t('msg.sms-provider'),
        initial: now.smsProvider,
        options: PROVIDERS.map((value) => ({ value, label: t(`msg.sms-providers.${value === '' ? 'none' : value}`) })),
      },
      {
        name: 'smsSender',
        kind: 'text',
        label: t('msg.sms-sender'),
        hint: t('msg.sms-sender-hint'),
        initial: now.smsSender,
      },
      {
        name: 'quietHours',
        kind: 'lines',
        label: t('msg.quiet'),
        hint: t('msg.quiet-hint'),
        initial: now.quietHours.map((one) => ({ ...one })),
        line: [
          { name: 'from', kind: 'text', label: t('msg.from'), required: true, initial: '21:00' },
          { name: 'to', kind: 'text', label: t('msg.until'), required: true, initial: '08:00' },
          {
            name: 'channels',
            kind: 'many',
            label: t('msg.channel'),
            required: true,
            options: CHANNELS.map((value) => ({ value, label: t(`msg.channels.${value}`) })),
          },
          {
            name: 'territories',
            kind: 'many',
            label: t('msg.territories'),
            options: TERRITORIES.map((value) => ({ value, label: word('territory', value) })),
          },
          { name: 'sundays', kind: 'tick', label: t('msg.sundays') },
        ],
      },
      {
        name: 'registered',
        kind: 'many',
        label: t('msg.registered-templates'),
        initial: now.registered,
        folded: true,
        options: templates.map((one) => ({ value: one.name, label: say(one.title) })),
      },
    ],
  };
}

function Settings({ now, titles }: { readonly now: MessagingSettings; readonly titles: ReadonlyMap<string, string> }) {
  const { t, word } = useWords();
  return (
    <dl className="facts">
      <dt>{t('msg.mail-sender')}</dt>
      <dd>{now.mailSender || t('msg.no-sender')}</dd>
      <dt>{t('msg.sms-provider')}</dt>
      <dd>{t(`msg.sms-providers.${now.smsProvider === '' ? 'none' : now.smsProvider}`)}</dd>
      <dt>{t('msg.sms-sender')}</dt>
      <dd>{now.smsSender || '—'}</dd>
      <dt>{t('msg.quiet')}</dt>
      <dd>
        {now.quietHours.length === 0 ? t('msg.never-quiet') : null}
        {now.quietHours.map((one) => (
          <span key={`${one.from} ${one.to} ${one.territories.join()}`}>
            {t('msg.quiet-line', { from: one.from, to: one.to })}
            {one.sundays ? ` ${t('msg.quiet-sundays')}` : ''} ·{' '}
            {one.channels.map((channel) => t(`msg.channels.${channel}`)).join(', ')} ·{' '}
            {one.territories.length === 0
              ? t('msg.everywhere')
              : one.territories.map((code) => word('territory', code)).join(', ')}
            <br />
          </span>
        ))}
      </dd>
      <dt>{t('msg.registered-templates')}</dt>
      <dd>{now.registered.map((name) => titles.get(name) ?? name).join(', ') || '—'}</dd>
    </dl>
  );
}

/** How the operator writes to its customers. */
export function SettingsPage() {
  useAlso(MESSAGE_LABELS);
  const words = useWords();
  const { t, say } = words;
  const settings = useQuery(messagingQuery);
  const templates = useQuery(templatesQuery);
  const session = useQuery(sessionQuery);
  const mayChange = session.data?.user?.permissions.includes('communication:configure') ?? false;
  const all = templates.data ?? [];
  return (
    <PageWithMargin wide>
      <MessagesHead at="settings">{t('msg.settings-lede')}</MessagesHead>
      <Asked query={settings}>
        {(now) => (
          <Section
            title={t('msg.ways')}
            tools={mayChange && templates.data ? <ActionButtons specs={[changeSpec(words, now, all)]} /> : null}
          >
            <Settings now={now} titles={new Map(all.map((one) => [one.name, say(one.title)]))} />
          </Section>
        )}
      </Asked>
    </PageWithMargin>
  );
}
