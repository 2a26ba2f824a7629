import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CustomerPage, ServiceQuality, Ticket } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { percentText, periodInWords } from '../../network/availability-bars.tsx';
import { InterruptionText, NextDue, Notice, whenOf } from '../../network/interruption.tsx';
import { NETWORK_LABELS } from '../../network/labels.ts';
import { qualityQuery } from '../../network/queries.ts';
import { ActionButtons } from '../act/action-buttons.tsx';
import { reportAction } from '../ticket/ticket-actions.ts';

const SHOWN = 8;
const RUNNING = new Set(['active', 'terminating', 'suspended']);

/** What a contract lets one ask for, with its amount when there is one. */
export function Claims({ ticket }: { readonly ticket: Pick<Ticket, 'claims'> }) {
  const { t, say, language } = useWords();
  return ticket.claims.map((one, i) => (
    <span key={i} className="why small">
      {one.amount === null
        ? t('quality.claim', { label: say(one.label) })
        : t('quality.claim-amount', { label: say(one.label), amount: money(one.amount, language) })}
    </span>
  ));
}

function Tickets({ tickets }: { readonly tickets: readonly Ticket[] }) {
  const { t, say } = useWords();
  if (tickets.length === 0) return null;
  return (
    <div>
      <h3>{t('quality.tickets')}</h3>
      <ul className="bill">
        {tickets.slice(0, SHOWN).map((one) => (
          <li key={one.id} className="bill-line">
            <span>
              <Link to="/tickets/$ticketId" params={{ ticketId: one.id }}>
                {say(one.title)}
              </Link>{' '}
              <State code={one.status} label={say(one.stateLabel)} />
            </span>
            <span>
              <NextDue ticket={one} />
            </span>
            <Claims ticket={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Interruptions({ quality }: { readonly quality: ServiceQuality }) {
  const { t } = useWords();
  if (quality.interruptions.length === 0) return null;
  return (
    <div>
      <h3>{t('quality.interruptions')}</h3>
      <ul className="bill">
        {quality.interruptions.slice(0, SHOWN).map((one) => (
          <li key={one.id} className="bill-line">
            <span>
              <InterruptionText one={one} />
            </span>
            <span>
              {whenOf(one, quality.now) === 'now' ? <State code="suspended" label={t('quality.now')} /> : null}{' '}
              {one.event?.kind === 'planned-work' ? <Notice one={one} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Availability({ quality }: { readonly quality: ServiceQuality }) {
  const words = useWords();
  const { t } = words;
  if (quality.availability.length === 0) return null;
  return (
    <div>
      <h3>{t('availability.title')}</h3>
      <ul className="bill">
        {quality.availability.slice(0, SHOWN).map((one) => (
          <li key={`${one.agreementId}-${one.from}`} className="bill-line">
            <span>
              {periodInWords(one, words)}{' '}
              <Mark why={{ decision: one.decision, clauses: [] }} shown={percentText(one.percent, words)} />
            </span>
            <State code={one.respected ? 'promise-kept' : 'promise-missed'} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a customer went through: faults, outages, planned work, how much their lines worked. */
export function QualitySection({ page }: { readonly page: CustomerPage }) {
  useAlso(NETWORK_LABELS);
  const words = useWords();
  const { t } = words;
  const quality = useQuery(qualityQuery(page.account.id));
  const running = page.agreements.filter((one) => RUNNING.has(one.state));
  const reports = running.map((one) =>
    reportAction(
      {
        agreementId: one.id,
        territory: one.territory,
        ...(running.length > 1 ? { offer: words.say(one.offerLabel) } : {}),
      },
      words,
    ),
  );
  return (
    <Section
      id="quality"
      title={t('quality.title')}
      tools={
        <ActionButtons
          specs={reports}
          after={(done) =>
            done.processFlowId ? (
              <Link
                to="/tickets/$ticketId"
                params={{ ticketId: done.processFlowId }}
                className="button"
                data-look="strong"
              >
                {t('tickets.follow')}
              </Link>
            ) : null
          }
        />
      }
    >
      <Asked query={quality}>
        {(answer) =>
          answer.tickets.length + answer.interruptions.length === 0 ? (
            <Empty title={t('quality.none')}>{t('quality.none-why')}</Empty>
          ) : (
            <div className="stack">
              <Tickets tickets={answer.tickets} />
              <Interruptions quality={answer} />
              <Availability quality={answer} />
            </div>
          )
        }
      </Asked>
    </Section>
  );
}
