import { useQuery } from '@tanstack/react-query';
import type { MessagePreferences } from '../../api/shapes.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import type { ActionSpec, FieldSpec } from '../../console/act/action-spec.ts';
import { Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { phone } from '../../design/format.ts';
import { useWords, type Words } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { preferencesQuery } from './queries.ts';

const CHANNELS = ['', 'email', 'sms', 'letter'] as const;

/** How the customer wants to be written to. */
function spec({ t }: Words, now: MessagePreferences): ActionSpec {
  const choice = (name: string, label: string, initial: string, values: readonly string[], of: string): FieldSpec => ({
    name,
    kind: 'choice',
    label,
    initial,
    options: values.map((value) => ({ value, label: t(`${of}.${value === '' ? 'usual' : value}`) })),
  });
  return {
    key: 'message-preferences',
    title: t('care.preferences-change'),
    lede: t('care.preferences-lede'),
    path: '/api/me/message-preferences',
    fields: [
      choice('channel', t('care.preferences-channel'), now.channel ?? '', CHANNELS, 'care.channel'),
      {
        ...choice('language', t('care.preferences-language'), now.language, ['fr', 'en'], 'care.language'),
        required: true,
      },
      {
        name: 'offers',
        kind: 'tick',
        label: t('care.preferences-offers'),
        hint: t('care.preferences-offers-hint'),
        initial: now.offers,
      },
    ],
  };
}

function Chosen({ now }: { readonly now: MessagePreferences }) {
  const words = useWords();
  const { t } = words;
  const reached = [now.email, now.phone === null ? null : phone(now.phone)].filter((one) => one !== null);
  return (
    <>
      {now.badAddresses.map((one) => (
        <p key={one.address} className="notice">
          {t('care.preferences-bad', { address: one.address })} <Day value={one.since.slice(0, 10)} />.{' '}
          {t('care.preferences-bad-why')}
        </p>
      ))}
      <dl className="facts">
        <dt>{t('care.preferences-channel')}</dt>
        <dd>{t(`care.channel.${now.channel ?? 'usual'}`)}</dd>
        <dt>{t('care.preferences-language')}</dt>
        <dd>{t(`care.language.${now.language}`)}</dd>
        <dt>{t('care.preferences-offers')}</dt>
        <dd>{t(now.offers ? 'care.yes' : 'care.no')}</dd>
        {reached.length > 0 ? (
          <>
            <dt>{t('care.preferences-where')}</dt>
            <dd>{reached.join(' · ')}</dd>
          </>
        ) : null}
      </dl>
      <div className="row">
        <ActionButtons specs={[spec(words, now)]} />
      </div>
    </>
  );
}

/** How we write to the customer, and how they would rather have it. */
export function MyPreferences() {
  const { t } = useWords();
  const preferences = useQuery(preferencesQuery);
  return (
    <Section id="preferences" title={t('care.preferences')}>
      <Asked query={preferences}>{(now) => <Chosen now={now} />}</Asked>
    </Section>
  );
}
