import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, Problem } from '../../api/client.ts';
import type { MessageTemplatePage, WordingPreview } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords, type Words } from '../../design/language.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { Permitted } from '../act/permitted.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { MailView } from './mail-view.tsx';

type Wording = MessageTemplatePage['words'][number];

function publishSpec(
  { t }: Words,
  name: string,
  typed: Pick<Wording, 'channel' | 'language' | 'subject' | 'text'>,
): ActionSpec {
  return {
    key: 'publish',
    title: t('msg.publish'),
    lede: t('msg.publish-lede'),
    path: `/api/message-templates/${name}/publish`,
    fields: [{ name: 'note', kind: 'text', label: t('msg.note'), hint: t('msg.note-hint'), required: true }],
    fixed: { ...typed },
  };
}

function restoreSpec({ t }: Words, name: string, words: Wording): ActionSpec {
  return {
    key: 'restore',
    title: t('msg.restore'),
    lede: t('msg.restore-lede'),
    path: `/api/message-templates/${name}/restore`,
    fields: [{ name: 'note', kind: 'text', label: t('msg.note'), required: true }],
    fixed: { channel: words.channel, language: words.language },
  };
}

function Places({ page, language }: { readonly page: MessageTemplatePage; readonly language: 'fr' | 'en' }) {
  const { t } = useWords();
  return (
    <details>
      <summary>{t('msg.places')}</summary>
      <p className="small soft">{t('msg.places-lede')}</p>
      <ul className="bill">
        {page.places.map((place) => (
          <li key={place.name} className="bill-line">
            <code>{`{${place.name}}`}</code>
            <span className="small soft">{place.sample?.[language] ?? '—'}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Shown({ shown, channel }: { readonly shown: WordingPreview; readonly channel: string }) {
  const { t } = useWords();
  return (
    <div className="stack" role="status">
      <p className="notice">
        {shown.of
          ? t('msg.tried-on', { name: shown.of.name, account: shown.of.accountNumber })
          : t('msg.tried-on-nobody')}
      </p>
      {shown.sms ? (
        <p className="small">
          {t('msg.segments', { count: shown.sms.segments, places: shown.sms.places })}
          {shown.sms.alphabet === 'ucs-2' ? ` ${t('msg.wide')}` : ''}
        </p>
      ) : null}
      {shown.leftOut.length > 0 ? (
        <p className="small">
          {t('msg.left-out')} {shown.leftOut.join(' / ')}
        </p>
      ) : null}
      <MailView words={shown} channel={channel} />
    </div>
  );
}

interface FieldsProps {
  readonly words: Wording;
  readonly typed: { readonly subject: string; readonly text: string };
  readonly mayChange: boolean;
  readonly errorOf: (field: string) => string | undefined;
  readonly onType: (typed: { readonly subject: string; readonly text: string }) => void;
}

function TypedFields({ words, typed, mayChange, errorOf, onType }: FieldsProps) {
  const { t } = useWords();
  const isSms = words.channel === 'sms';
  return (
    <>
      {isSms ? null : (
        <Field label={t('msg.subject')} error={errorOf('subject')}>
          {(given) => (
            <input
              {...given}
              value={typed.subject}
              readOnly={!mayChange}
              onChange={(event) => onType({ ...typed, subject: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t('msg.text')} hint={t(isSms ? 'msg.text-hint-sms' : 'msg.text-hint')} error={errorOf('text')}>
        {(given) => (
          <textarea
            {...given}
            rows={isSms ? 5 : 14}
            value={typed.text}
            readOnly={!mayChange}
            onChange={(event) => onType({ ...typed, text: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function Examples(props: {
  readonly examples: MessageTemplatePage['examples'];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useWords();
  if (props.examples.length === 0) return null;
  return (
    <Field label={t('msg.example')}>
      {(given) => (
        <select {...given} value={props.chosen} onChange={(event) => props.onChoose(event.target.value)}>
          <option value="">{t('msg.last-example')}</option>
          {props.examples.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.name} · ${one.at.slice(0, 10)}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Words tried on a real message, and what was wrong with them. */
function useTrial(name: string, typed: Pick<Wording, 'channel' | 'language' | 'subject' | 'text'>) {
  const trial = useMutation({
    mutationFn: (on: { readonly accountId: string; readonly id: string } | undefined) =>
      call<WordingPreview>(`/api/message-templates/${name}/preview`, {
        method: 'POST',
        body: { ...typed, ...(on ? { accountId: on.accountId, messageId: on.id } : {}) },
      }),
  });
  const problem = trial.error instanceof Problem ? trial.error : undefined;
  return {
    trial,
    failure: problem?.errors.length === 0 ? problem.message : undefined,
    errorOf: (field: string): string | undefined => problem?.errors.find((one) => one.field === field)?.message,
  };
}

/** Words as they are typed, beside what a real message says in them. */
export function WordingEditor(props: {
  readonly page: MessageTemplatePage;
  readonly words: Wording;
  readonly mayChange: boolean;
}) {
  const { page, words, mayChange } = props;
  const said = useWords();
  const { t, say } = said;
  const { channel, language } = words;
  const [now, setNow] = useState({ subject: words.subject, text: words.text });
  const [example, setExample] = useState('');
  const typed = { channel, language, ...now };
  const { trial, failure, errorOf } = useTrial(page.name, typed);
  const changed = now.subject !== words.subject || now.text !== words.text;
  const tried = trial.data !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    trial.mutate(page.examples.find((one) => one.id === example));
  };
  const type = (next: typeof now): void => {
    setNow(next);
    trial.reset();
  };
  return (
    <div className="wording">
      <form className="form" onSubmit={submit}>
        <TypedFields words={words} typed={now} mayChange={mayChange} errorOf={errorOf} onType={type} />
        <Places page={page} language={language} />
        <Examples examples={page.examples} chosen={example} onChoose={setExample} />
        {failure ? (
          <p className="problem" role="alert">
            {failure}
          </p>
        ) : null}
        <Permitted path={`/api/message-templates/${page.name}/preview`}>
          <div className="row">
            <Button type="submit" disabled={trial.isPending}>
              {t('msg.try')}
            </Button>
          </div>
        </Permitted>
        {mayChange && changed && !tried ? <p className="small soft">{t('msg.try-first')}</p> : null}
      </form>
      <div className="stack">
        {mayChange ? (
          <div className="row">
            <ActionButtons small={false} specs={changed && tried ? [publishSpec(said, page.name, typed)] : []} />
            <ActionButtons
              specs={words.version !== null && !changed ? [restoreSpec(said, page.name, words)] : []}
              onDone={() => type({ subject: words.shippedSubject, text: words.shippedText })}
            />
          </div>
        ) : null}
        {trial.data ? (
          <Shown shown={trial.data} channel={channel} />
        ) : (
          <p className="soft">{t('msg.not-tried', { title: say(page.title) })}</p>
        )}
      </div>
    </div>
  );
}
