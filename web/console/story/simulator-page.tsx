import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/client.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { StoryView } from './story-view.tsx';
import { type Example, examplesQuery, playStory } from './story.ts';

function readStory(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function faultOf(error: Error | null): string | undefined {
  if (!(error instanceof Problem)) return error?.message;
  return [error.message, ...error.errors.map((one) => `${one.field} : ${one.message}`)].join(' — ');
}

interface StoryFormProps {
  readonly examples: readonly Example[];
  readonly playing: boolean;
  readonly onPlay: (story: unknown) => void;
}

/** Which story to play: one of the examples, as it is or changed. */
function StoryForm({ examples, playing, onPlay }: StoryFormProps) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState(examples[0]?.name ?? '');
  const [text, setText] = useState(() => JSON.stringify(examples[0]?.story ?? {}, null, 2));
  const story = readStory(text);
  const choose = (name: string): void => {
    const next = examples.find((one) => one.name === name);
    setChosen(name);
    if (next) setText(JSON.stringify(next.story, null, 2));
  };
  return (
    <form
      className="form story-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (story !== undefined) onPlay(story);
      }}
    >
      <Field
        label={t('story.example')}
        hint={language === 'en' ? examples.find((one) => one.name === chosen)?.comment : undefined}
      >
        {(given) => (
          <select {...given} value={chosen} onChange={(event) => choose(event.target.value)}>
            {examples.map((one) => (
              <option key={one.name} value={one.name}>
                {one.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <details>
        <summary>{t('story.edit')}</summary>
        <StoryText text={text} wrong={story === undefined} onType={setText} />
      </details>
      <div className="row">
        <Button type="submit" look="strong" disabled={playing || story === undefined}>
          {t('story.play')}
        </Button>
        {playing ? <span className="wait">{t('story.playing')}</span> : null}
      </div>
    </form>
  );
}

interface StoryTextProps {
  readonly text: string;
  readonly wrong: boolean;
  readonly onType: (text: string) => void;
}

function StoryText({ text, wrong, onType }: StoryTextProps) {
  const { t } = useWords();
  return (
    <Field label={t('story.text')} hint={t('story.text-hint')} error={wrong ? t('form.not-json') : undefined}>
      {(given) => (
        <textarea
          {...given}
          data-code="true"
          rows={18}
          spellCheck={false}
          value={text}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}

function Simulator({ examples }: { readonly examples: readonly Example[] }) {
  const play = useMutation({ mutationFn: playStory });
  return (
    <>
      <StoryForm examples={examples} playing={play.isPending} onPlay={(story) => play.mutate(story)} />
      {play.isError ? (
        <p className="problem" role="alert">
          {faultOf(play.error)}
        </p>
      ) : null}
      {play.data ? <StoryView story={play.data} /> : null}
    </>
  );
}

/** A life told in a few lines, played through the real operations, and drawn. */
export function SimulatorPage() {
  const { t } = useWords();
  const examples = useQuery(examplesQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.simulator')}</h1>
        <p className="lede">{t('story.lede')}</p>
      </div>
      <Asked query={examples}>{(answer) => <Simulator examples={answer} />}</Asked>
    </PageWithMargin>
  );
}
