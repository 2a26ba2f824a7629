import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';

export interface Said {
  readonly by: 'me' | 'other';
  readonly text: string;
}

/** What the two say to one another in writing; it is forgotten with the page. */
export function Chat(props: {
  readonly said: readonly Said[];
  readonly other: string;
  readonly onSay: (text: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const say = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    props.onSay(text.trim());
    setText('');
  };
  return (
    <section className="chat stack" aria-label={t('sharing.chat')}>
      <div role="log" aria-label={t('sharing.said')}>
        <ol className="chat-said">
          {props.said.map((one, i) => (
            <li key={i} data-by={one.by}>
              <span className="small soft">{one.by === 'me' ? t('sharing.me') : props.other}</span> {one.text}
            </li>
          ))}
        </ol>
      </div>
      <form className="form-pair" onSubmit={say}>
        <Field label={t('sharing.write')}>
          {(given) => (
            <input {...given} value={text} maxLength={1000} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        <div className="row">
          <Button type="submit">{t('sharing.send')}</Button>
        </div>
      </form>
    </section>
  );
}
