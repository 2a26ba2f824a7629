import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { longDay } from '../../design/format.ts';
import { Icon } from '../../design/icon.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { polish } from '../../design/polish.ts';
import { Section } from '../../design/section.tsx';
import { CARE_LABELS } from './labels.ts';
import { messageQuery } from './queries.ts';
import './care.css';

/** A message as it was sent, with what went with it. */
export function MessagePage() {
  useAlso(CARE_LABELS);
  const { t, say, language } = useWords();
  const { messageId } = useParams({ from: '/messages/$messageId' });
  const asked = useQuery(messageQuery(messageId));
  return (
    <PageWithMargin>
      <Asked query={asked}>
        {(message) => (
          <>
            <div className="page-head">
              <p className="overline">
                <Link to="/messages">{t('nav.messages')}</Link>
              </p>
              <h1>{polish(message.subject, language)}</h1>
              <p className="soft">
                {t(message.sent ? 'care.sent-on' : 'care.made-on', {
                  day: longDay(message.on, language),
                  how: t(`care.channel.${message.channel}`),
                  to: message.to,
                })}
              </p>
            </div>
            <div className="letter">{message.text}</div>
            {message.attachments.length > 0 ? (
              <Section title={t('care.attachments')}>
                <ul className="bill">
                  {message.attachments.map((one) => (
                    <li key={one.id} className="bill-line">
                      <a href={one.href} target="_blank" rel="noreferrer">
                        <Icon name="file" /> {say(one.title)}
                      </a>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
