import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { AnnouncedChange, ChangeChoices } from '../../api/shapes.ts';
import { DifferencesView } from '../../change/differences-view.tsx';
import { CHANGE_LABELS } from '../../change/labels.ts';
import { choicesQuery, differencesQuery } from '../../change/queries.ts';
import { Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { SpecField } from '../act/spec-field.tsx';
import { announceSpec } from './announce-spec.ts';
import { Letters } from './letters.tsx';
import { useAnnounce } from './use-announce.ts';

/** What differs between the editions that are chosen, before anything is announced. */
function Differences({ pack, from, to }: { readonly pack: string; readonly from: string; readonly to: string }) {
  const { t } = useWords();
  const found = useQuery(differencesQuery(pack, from, to));
  if (!found.data) return null;
  return (
    <Section title={t('change.differences')}>
      <DifferencesView differences={found.data} />
    </Section>
  );
}

/** What would be sent, and to whom; the keyboard goes on from there, the button that was pressed being gone. */
function Would(props: { readonly announced: AnnouncedChange; readonly busy: boolean; readonly onConfirm: () => void }) {
  const { t } = useWords();
  const { announced, busy, onConfirm } = props;
  const answer = useRef<HTMLElement>(null);
  useEffect(() => answer.current?.focus(), [announced]);
  return (
    <section className="stack" aria-label={t('change.would')} tabIndex={-1} ref={answer}>
      <p className="notice">
        {t('change.would')} {t('change.concerned', { count: announced.concerned })}
        {announced.change.announceBy ? (
          <>
            {' '}
            {t('change.announce-by')} <Day value={announced.change.announceBy} />.
          </>
        ) : null}
      </p>
      <h2>{t('change.kinds')}</h2>
      <Letters announced={announced} />
      <div className="row">
        <Button look="strong" disabled={busy} onClick={onConfirm}>
          {t('change.confirm')}
        </Button>
        <Link to="/contract-changes" className="button">
          {t('act.give-up')}
        </Link>
      </div>
    </section>
  );
}

function Form({ choices }: { readonly choices: ChangeChoices }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const [pack, setPack] = useState(choices[0]?.pack ?? '');
  const spec = announceSpec(choices, pack, words);
  const action = useAnnounce(
    spec,
    ({ change }) => void navigate({ to: '/contract-changes/$changeId', params: { changeId: change.id } }),
  );
  const shown = spec.fields.filter((field) => field.shown?.(action.values) ?? true);
  const previewed = action.preview.data;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    action.preview.mutate();
  };
  const text = (name: string): string => String(action.values[name] ?? '');
  return (
    <div className="stack">
      <form className="form" onSubmit={submit}>
        {shown.map((field) => (
          <SpecField
            key={`${pack}-${field.name}`}
            spec={field}
            value={action.values[field.name] ?? ''}
            error={action.errorOf(field.name)}
            onChange={(value) => {
              action.set(field.name, value);
              if (field.name === 'pack') setPack(String(value));
            }}
          />
        ))}
        {action.failure === undefined ? null : (
          <p className="problem" role="alert">
            {action.failure}
          </p>
        )}
        {previewed ? null : (
          <div className="row">
            <Button type="submit" look="strong" disabled={action.preview.isPending}>
              {t('change.see')}
            </Button>
          </div>
        )}
      </form>
      {text('kind') === 'terms' ? <Differences pack={pack} from={text('fromVersion')} to={text('toVersion')} /> : null}
      {previewed ? (
        <Would announced={previewed} busy={action.confirm.isPending} onConfirm={() => action.confirm.mutate()} />
      ) : null}
    </div>
  );
}

/** Announcing a change: the contract answers first, and the letter to each kind of customer is read before anything leaves. */
export function AnnouncePage() {
  useAlso(CHANGE_LABELS);
  const { t } = useWords();
  const choices = useQuery(choicesQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <p className="overline">
          <Link to="/contract-changes">{t('nav.contract-changes')}</Link>
        </p>
        <h1>{t('change.new')}</h1>
        <p>{t('change.new-lede')}</p>
      </div>
      <Asked query={choices}>{(answer) => <Form choices={answer} />}</Asked>
    </PageWithMargin>
  );
}
