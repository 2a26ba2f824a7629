import { Link } from '@tanstack/react-router';
import type { MyHome, Obligation } from '../../api/shapes.ts';
import { Moment } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Mark, Term } from '../../design/term.tsx';
import { longDay } from '../../design/format.ts';
import { State } from '../../design/state.tsx';

function Deadline({ one }: { readonly one: Obligation }) {
  const { say, t, word, language } = useWords();
  return (
    <li className="bill-line">
      <span>
        {say(one.label)}
        <br />
        <span className="small soft">
          {t('home.it-is-for', { who: one.by === 'customer' ? t('home.you') : word('by', one.by) })}
        </span>
      </span>
      <span>
        <Mark why={one.why} shown={longDay(one.dueOn, language)} /> {one.late ? <State code="late" /> : null}
      </span>
    </li>
  );
}

/** What comes next, for the customer and for the operator: visits first, then what falls due. */
export function DeadlinesSection({ home }: { readonly home: MyHome }) {
  const { t } = useWords();
  // When a case is asked again is nobody's duty; a visit is told with its hour.
  const untold = new Set(home.appointments.length > 0 ? ['case-review', 'visit'] : ['case-review']);
  const due = home.obligations.filter((one) => !untold.has(one.kind));
  const nothing = due.length === 0 && home.appointments.length === 0;
  return (
    <Section title={t('home.next')}>
      {nothing ? <Empty title={t('home.nothing-due')}>{t('home.nothing-due-why')}</Empty> : null}
      <ul className="bill">
        {home.appointments.map((visit) => (
          <li key={visit.id} className="bill-line">
            <Link to="/visits">{t('home.visit')}</Link>
            <span>
              <Moment value={visit.at} />
            </span>
            {visit.freeCancellationUntil ? (
              <span className="why small soft">
                {t('home.free-until')} <Term term={visit.freeCancellationUntil} kind="moment" />
              </span>
            ) : null}
          </li>
        ))}
        {due.map((one) => (
          <Deadline key={one.id} one={one} />
        ))}
      </ul>
    </Section>
  );
}
