import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { knowDecisions } from '../../api/queries.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { money } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { Timeline, type TimelineItem } from '../../design/timeline.tsx';
import { contractsQuery } from '../../decision/contracts.ts';
import { LifeLine } from './life-line.tsx';
import type { StoryBill, StoryOutput } from './story.ts';

function Bill({ bill }: { readonly bill: StoryBill }) {
  const { say, word, language } = useWords();
  return (
    <details className="story-bill">
      <summary>
        <span>
          {word('bill-kind', bill.kind)} {bill.number} · <Day value={bill.issuedOn} short />
        </span>{' '}
        <State code={bill.state} /> <Amount value={bill.totalInclTax} />
      </summary>
      <ul className="bill">
        {bill.lines.map((line, i) => (
          <li key={i} className="bill-line">
            <span>{say(line.label)}</span>
            <Mark
              why={{ decision: line.decision, clauses: line.because }}
              steps={line.steps}
              shown={money(line.amountInclTax, language)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Life({ story }: { readonly story: StoryOutput }) {
  const { say, t } = useWords();
  const past = story.timeline.map((one, i): TimelineItem => ({
    key: `past-${i}`,
    on: one.on,
    when: 'past',
    what: (
      <>
        {say(one.title)} {story.subscribers.length > 1 ? <span className="small soft">{one.subscriber}</span> : null}
      </>
    ),
  }));
  const due = story.obligations
    .filter((one) => one.state === 'open')
    .map((one, i): TimelineItem => ({
      key: `due-${i}`,
      on: one.dueOn,
      when: 'due',
      what: <Mark why={{ decision: null, clauses: one.because }} shown={say(one.label)} long />,
    }));
  const items = [...past, ...due].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const ordered = [...items.filter((one) => one.when === 'due'), ...items.filter((one) => one.when === 'past')];
  return (
    <Section title={t('story.life')}>
      <Timeline items={ordered} today={story.to} now={t('story.end')} />
    </Section>
  );
}

function Ledger({ story }: { readonly story: StoryOutput }) {
  const { t, say } = useWords();
  return (
    <Section title={t('story.ledger')}>
      <table className="table">
        <caption className="visually-hidden">{t('story.ledger')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('story.account')}</th>
            <th scope="col" data-align="end">
              {t('story.debit')}
            </th>
            <th scope="col" data-align="end">
              {t('story.credit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {story.ledger.accounts.map((account) => (
            <tr key={account.code}>
              <th scope="row">
                {account.code} {say(account.label)}
              </th>
              <td data-align="end">
                <Amount value={account.debit} />
              </td>
              <td data-align="end">
                <Amount value={account.credit} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('story.total')}</th>
            <td data-align="end">
              <Amount value={story.ledger.debit} />
            </td>
            <td data-align="end">
              <Amount value={story.ledger.credit} />
            </td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

/** A story drawn: the line of its contracts, its bills with what each figure rests on, its life, its books. */
export function StoryView({ story }: { readonly story: StoryOutput }) {
  const { t, language } = useWords();
  const contracts = useQuery(contractsQuery()).data;
  useEffect(() => {
    if (contracts) knowDecisions(story.decisions, contracts);
  }, [story, contracts]);
  return (
    <>
      <Section title={story.title ?? t('story.told')}>
        <div className="stack">
          <p>
            <Day value={story.from} /> – <Day value={story.to} />
            {story.asExpected ? null : <strong> {t('story.unexpected')}</strong>}
          </p>
          <ul className="bill">
            {story.subscribers.map((one) => (
              <li key={one.name} className="bill-line">
                <span>{one.name}</span>
                <span>{t('story.owed', { amount: money(one.owed, language) })}</span>
              </li>
            ))}
          </ul>
          <LifeLine story={story} />
        </div>
      </Section>
      <Section title={t('story.bills')}>
        <div className="stack">
          {story.bills.map((bill) => (
            <Bill key={bill.number} bill={bill} />
          ))}
          {story.bills.length === 0 ? <p className="soft">{t('story.no-bill')}</p> : null}
        </div>
      </Section>
      <Life story={story} />
      <Ledger story={story} />
    </>
  );
}
