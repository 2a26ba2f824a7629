import type { Interruption, Ticket } from '../api/shapes.ts';
import { Moment } from '../design/amount.tsx';
import { shortDay, shortMoment } from '../design/format.ts';
import { useWords, type Words } from '../design/language.tsx';
import { State } from '../design/state.tsx';
import { Mark } from '../design/term.tsx';

/** Whether an interruption goes on, or is to come, at an instant. */
export function whenOf(one: Interruption, now: string): 'now' | 'to-come' | 'over' {
  if (one.cancelled) return 'over';
  if (one.endedAt !== null && Date.parse(one.endedAt) <= Date.parse(now)) return 'over';
  return Date.parse(one.startedAt) > Date.parse(now) ? 'to-come' : 'now';
}

/** From when to when, in words. */
export function spanInWords(from: string, to: string | null, { t, language }: Words): string {
  const start = shortMoment(from, language);
  if (to === null) return t('network.since', { at: start });
  if (from.slice(0, 10) === to.slice(0, 10)) {
    return t('network.same-day', { on: shortDay(from, language), from: from.slice(11, 16), to: to.slice(11, 16) });
  }
  return t('network.from-to', { from: start, to: shortMoment(to, language) });
}

/** What interrupts a line: the network's event, or what the customer told. */
export function InterruptionText({ one }: { readonly one: Interruption }) {
  const words = useWords();
  const { t, say, word } = words;
  return (
    <>
      {one.event ? say(one.event.title) : t(one.total ? 'network.full' : 'network.degraded')}
      {one.cancelled ? (
        <>
          {' '}
          <State code="cancelled" />
        </>
      ) : null}
      <br />
      <span className="small soft">
        {spanInWords(one.startedAt, one.endedAt, words)} · {word('cause', one.cause)}
      </span>
    </>
  );
}

/** Whether a customer was told of planned work in time, with the rule; nothing when the contract sets no time. */
export function Notice({ one }: { readonly one: Interruption }) {
  const { t, language } = useWords();
  if (one.noticeRespected === null) {
    return one.notifiedAt === null ? <>{t('network.no-notice')}</> : <Moment value={one.notifiedAt} short />;
  }
  const why = { decision: one.decision, clauses: [] };
  return (
    <>
      <State code={one.noticeRespected ? 'in-time' : 'too-late'} />
      {one.noticeBy === null ? null : (
        <>
          <br />
          <span className="small">
            {t('network.told-before')} <Mark why={why} shown={shortMoment(one.noticeBy, language)} />
          </span>
        </>
      )}
    </>
  );
}

/** The next date of a ticket, with the rule behind it, and whether it has passed. */
export function NextDue({ ticket }: { readonly ticket: Pick<Ticket, 'due'> }) {
  const { say, language } = useWords();
  const next = ticket.due.find((one) => one.kind !== 'case-review');
  if (!next) return <>—</>;
  return (
    <>
      <Mark why={next.why} shown={shortDay(next.dueOn, language)} /> {next.late ? <State code="late" /> : null}
      <br />
      <span className="small soft">{say(next.label)}</span>
    </>
  );
}
