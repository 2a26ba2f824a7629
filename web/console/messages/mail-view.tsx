import { useWords } from '../../design/language.tsx';
import './messages.css';

/** A message as it is read: a mail in its frame, an SMS on its telephone, a letter in its words. */
export function MailView({
  words,
  channel,
}: {
  readonly words: { readonly subject: string; readonly text: string; readonly html: string };
  readonly channel: string;
}) {
  const { t } = useWords();
  if (channel === 'sms') return <p className="sms-bubble">{words.text}</p>;
  if (channel === 'letter')
    return (
      <div className="letter-words">
        <p className="letter-subject">{words.subject}</p>
        {words.text
          .split('\n\n')
          .slice(0, -1)
          .map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
      </div>
    );
  return <iframe className="mail-frame" title={t('msg.mail-frame')} sandbox="allow-same-origin" srcDoc={words.html} />;
}
