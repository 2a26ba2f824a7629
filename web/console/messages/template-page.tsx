import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { MessageTemplatePage } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Segmented } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { MESSAGE_LABELS } from './labels.ts';
import { MessagesHead } from './messages-head.tsx';
import { templateQuery } from './queries.ts';
import { WordingEditor } from './wording-editor.tsx';

type Channel = MessageTemplatePage['words'][number]['channel'];
type Language = MessageTemplatePage['words'][number]['language'];
const CHANNELS: readonly Channel[] = ['email', 'sms', 'letter'];
const LANGUAGES: readonly Language[] = ['fr', 'en'];

function Words({ page, mayChange }: { readonly page: MessageTemplatePage; readonly mayChange: boolean }) {
  const { t } = useWords();
  const [channel, setChannel] = useState<Channel>('email');
  const [language, setLanguage] = useState<Language>('fr');
  const words = page.words.find((one) => one.channel === channel && one.language === language)!;
  return (
    <Section title={t('msg.words')}>
      <div className="row">
        <Segmented
          label={t('msg.channel')}
          value={channel}
          options={CHANNELS.map((value) => ({ value, label: t(`msg.channels.${value}`) }))}
          onChange={setChannel}
        />
        <Segmented
          label={t('msg.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: t(`msg.languages.${value}`) }))}
          onChange={setLanguage}
        />
      </div>
      <p className="soft">
        {words.version === null
          ? t(channel === 'letter' ? 'msg.shipped-letter' : 'msg.shipped-words')
          : t('msg.own-words', { version: words.version })}
      </p>
      <WordingEditor key={`${channel} ${language}`} page={page} words={words} mayChange={mayChange} />
    </Section>
  );
}

function History({ page }: { readonly page: MessageTemplatePage }) {
  const { t } = useWords();
  if (page.history.length === 0) return <Empty title={t('msg.no-history')}>{t('msg.no-history-why')}</Empty>;
  return (
    <ul className="bill">
      {page.history.map((one) => (
        <li key={`${one.channel} ${one.language} ${one.version}`} className="bill-line">
          <span>
            {t(`msg.channels.${one.channel}`)} · {t(`msg.languages.${one.language}`)} ·{' '}
            {t('msg.version', { version: one.version })}
          </span>
          <Moment value={one.publishedAt} short />
          <span className="why small soft">
            {one.restored ? `${t('msg.restored')} · ` : ''}
            {one.note} · {one.publishedBy}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One message: its words by way and language, tried on real ones, and who changed them when. */
export function TemplatePage() {
  useAlso(MESSAGE_LABELS);
  const { t, say } = useWords();
  const { name } = useParams({ from: '/messages/templates/$name' });
  const found = useQuery(templateQuery(name));
  const session = useQuery(sessionQuery);
  const mayChange = session.data?.user?.permissions.includes('communication:configure') ?? false;
  return (
    <PageWithMargin wide>
      <Asked query={found}>
        {(page) => (
          <>
            <MessagesHead title={say(page.title)}>
              {t(`msg.nature-lede.${page.nature}`)}
              {page.alsoSms ? ` ${t('msg.also-sms-lede')}` : ''}
              {page.urgent ? ` ${t('msg.urgent-lede')}` : ''}
            </MessagesHead>
            <Words page={page} mayChange={mayChange} />
            <Section title={t('msg.history')}>
              <History page={page} />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
