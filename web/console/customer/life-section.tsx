import { useState } from 'react';
import type { CustomerPage, Obligation, TimelineEvent } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { Timeline, type TimelineItem } from '../../design/timeline.tsx';

const SHOWN = 14;
const NO_WHY = { decision: null, clauses: [] };

function DueText({ one }: { readonly one: Obligation }) {
  const { say, word, t } = useWords();
  return (
    <>
      <Mark why={one.why} shown={say(one.label)} long /> {one.late ? <State code="late" /> : null}
      <br />
      <span className="small soft">
        {one.automatic ? t('work.automatic') : t('work.for', { who: word('by', one.by) })}
      </span>
    </>
  );
}

function EventText({ one }: { readonly one: TimelineEvent }) {
  const { say, t } = useWords();
  const agent = /^agent:.+@/.test(one.actor) ? one.actor.slice('agent:'.length) : null;
  return (
    <>
      <Mark why={one.why ?? NO_WHY} shown={say(one.title)} long />
      {agent ? <span className="small soft"> {t('life.by-agent', { agent })}</span> : null}
    </>
  );
}

/** What is due, today, and what happened: one line through a customer's life. */
export function LifeSection({ page }: { readonly page: CustomerPage }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const due = page.obligations
    .filter((one) => one.kind !== 'case-review')
    .reverse()
    .map((one): TimelineItem => ({
      key: one.id,
      on: one.dueOn,
      when: one.late ? 'late' : 'due',
      what: <DueText one={one} />,
    }));
  // Some facts are written down after their day: the line is read by days.
  const byDay = [...page.events].sort((a, b) => b.on.localeCompare(a.on));
  const events = all ? byDay : byDay.slice(0, SHOWN);
  const past = events.map((one): TimelineItem => ({
    key: one.id,
    on: one.on,
    when: 'past',
    what: <EventText one={one} />,
  }));
  return (
    <Section id="life" title={t('customer.life')}>
      <Timeline items={[...due, ...past]} today={page.today} />
      {page.events.length > events.length ? (
        <p className="more">
          <Button small onClick={() => setAll(true)}>
            {t('life.all', { count: page.events.length })}
          </Button>
        </p>
      ) : null}
    </Section>
  );
}
