import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Field, Tick } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';
import { LanguageSwitch } from '../design/switches.tsx';
import { Chat } from './chat.tsx';
import { askInvitation, type Invitation } from './guest.ts';
import { ShownScreen } from './shown-screen.tsx';
import { useShowing } from './use-showing.ts';
import './assist.css';

function Refusal({ why }: { readonly why: string | undefined }) {
  return why === undefined ? null : (
    <p className="problem" role="alert">
      {why}
    </p>
  );
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function CodeForm({ onInvited }: { readonly onInvited: (code: string, invitation: Invitation) => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [why, setWhy] = useState<string>();
  const [asking, setAsking] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsking(true);
    setWhy(undefined);
    askInvitation(code)
      .then((invitation) => onInvited(code, invitation))
      .catch((error: unknown) => setWhy(wordsOf(error)))
      .finally(() => setAsking(false));
  };
  return (
    <form className="form" onSubmit={submit}>
      <Field label={t('sharing.code')} hint={t('sharing.code-hint')}>
        {(given) => (
          <input
            {...given}
            className="control code-entry"
            required
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={12}
            value={code}
            onChange={(event) => setCode(event.target.value.toUpperCase())}
          />
        )}
      </Field>
      <Refusal why={why} />
      <div className="row">
        <Button type="submit" look="strong" disabled={asking}>
          {t('sharing.continue')}
        </Button>
      </div>
    </form>
  );
}

type Action = ReturnType<typeof useShowing>;

/** What is asked before anything is shown: the words, the clauses, and an express yes. */
function Consent({ invitation, action }: { readonly invitation: Invitation; readonly action: Action }) {
  const { t, say } = useWords();
  const [agreed, setAgreed] = useState(false);
  const [why, setWhy] = useState<string>();
  const start = (event: FormEvent): void => {
    event.preventDefault();
    setWhy(undefined);
    if (!agreed) return setWhy(t('sharing.agree-first'));
    action.start().catch((error: unknown) => {
      const closed = error instanceof DOMException && error.name === 'NotAllowedError';
      setWhy(closed ? t('sharing.not-chosen') : wordsOf(error));
    });
  };
  return (
    <form className="form" onSubmit={start}>
      <p>{t('sharing.about', { operator: invitation.operator, number: invitation.number })}</p>
      <ul>
        <li>{t('sharing.sees')}</li>
        <li>{t('sharing.points')}</li>
        <li>{t('sharing.keeps')}</li>
        <li>{t('sharing.stops')}</li>
      </ul>
      <details>
        <summary>{t('sharing.clauses')}</summary>
        <ul className="told-clauses">
          {invitation.clauses.map((clause) => (
            <li key={clause.id}>
              <span className="article">{t('sharing.article', { article: clause.article })}</span> {say(clause.summary)}
            </li>
          ))}
        </ul>
      </details>
      <Tick type="checkbox" checked={agreed} onChange={setAgreed}>
        {t('sharing.agree', { operator: invitation.operator })}
      </Tick>
      <Refusal why={why} />
      <div className="row">
        <Button type="submit" look="strong">
          {t('sharing.choose')}
        </Button>
      </div>
    </form>
  );
}

/** What is seen while the screen is shown: the banner with its stop, one's own picture, the words. */
function Showing({ action, operator }: { readonly action: Action; readonly operator: string }) {
  const { t } = useWords();
  return (
    <div className="stack">
      <p role="status">{t(`sharing.${action.showing}`)}</p>
      {action.stream ? <ShownScreen stream={action.stream} label={t('sharing.mine')} pointer={action.pointer} /> : null}
      <Chat said={action.said} other={operator} onSay={action.say} />
    </div>
  );
}

function Banner({ action, operator }: { readonly action: Action; readonly operator: string }) {
  const { t } = useWords();
  return (
    <div className="sharing-banner" role="region" aria-label={t('sharing.banner-name')}>
      <strong>{t(action.showing === 'seen' ? 'sharing.banner' : 'sharing.banner-alone', { operator })}</strong>
      <Button onClick={action.stop}>{t('sharing.stop')}</Button>
    </div>
  );
}

/** Telephones and old browsers show no screen, and none is shown over an unsafe connection. */
function canShow(): boolean {
  return 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
}

/** The page on which a customer enters the code of a technician, and shows their screen as long as they like. */
export function AssistPage() {
  const { t } = useWords();
  const [invited, setInvited] = useState<{ readonly code: string; readonly invitation: Invitation }>();
  const action = useShowing(invited?.code ?? '');
  const { showing } = action;
  const operator = invited?.invitation.operator ?? '';
  const live = showing === 'waiting' || showing === 'seen' || showing === 'away';
  return (
    <>
      {live ? <Banner action={action} operator={operator} /> : null}
      <main className="assist" id="main" tabIndex={-1}>
        <div className="assist-head">
          <h1>{t('sharing.title')}</h1>
          <LanguageSwitch />
        </div>
        {invited === undefined ? (
          <>
            <p className="lede">{t('sharing.lede')}</p>
            {canShow() ? null : <p className="notice">{t('sharing.not-here')}</p>}
            <CodeForm onInvited={(code, invitation) => setInvited({ code, invitation })} />
          </>
        ) : showing === 'not-yet' ? (
          <Consent invitation={invited.invitation} action={action} />
        ) : live ? (
          <Showing action={action} operator={operator} />
        ) : (
          <div className="stack" role="status">
            <p className="notice">{t(showing === 'stopped' ? 'sharing.you-stopped' : 'sharing.over')}</p>
            <p>{t('sharing.nothing-kept')}</p>
          </div>
        )}
      </main>
    </>
  );
}
