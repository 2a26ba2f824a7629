import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CustomerPage } from '../../api/shapes.ts';
import { Day, Moment } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Term } from '../../design/term.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { Exchange, HandOver } from '../stock/hand-over.tsx';
import { equipmentActions, visitActions } from './customer-actions.ts';

const MESSAGES_SHOWN = 6;

/** The equipment that the operator lent. */
export function EquipmentSection({ page }: { readonly page: CustomerPage }) {
  const words = useWords();
  const { t, word } = words;
  return (
    <Section id="equipment" title={t('customer.equipment')} tools={<HandOver page={page} />}>
      <Table
        caption={t('customer.equipment')}
        rows={page.equipment}
        keyOf={(one) => one.serial}
        empty={<Empty title={t('equipment.none')}>{t('equipment.none-why')}</Empty>}
        columns={[
          {
            name: 'kind',
            label: t('equipment.kind'),
            by: (one) => one.kind,
            cell: (one) => word('equipment-kind', one.kind),
          },
          { name: 'model', label: t('equipment.model'), cell: (one) => one.model },
          { name: 'serial', label: t('equipment.serial'), cell: (one) => <span className="number">{one.serial}</span> },
          { name: 'state', label: t('equipment.state'), cell: (one) => <State code={one.state} /> },
          {
            name: 'since',
            label: t('equipment.since'),
            cell: (one) => {
              const on = one.returnedOn ?? one.assignedOn;
              return on ? <Day value={on} short /> : null;
            },
          },
          {
            name: 'act',
            label: t('equipment.act'),
            cell: (one) => (
              <span className="row">
                <ActionButtons specs={equipmentActions(one, page.today, words)} />
                <Exchange piece={one} />
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Visits of technicians, booked and past. */
export function VisitsSection({ page }: { readonly page: CustomerPage }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section id="visits" title={t('customer.visits')}>
      {page.appointments.length === 0 ? <Empty title={t('visits.none')}>{t('visits.none-why')}</Empty> : null}
      <ul className="bill">
        {page.appointments.map((visit) => (
          <li key={visit.id} className="bill-line">
            <Moment value={visit.at} />
            <State code={visit.state} />
            {visit.freeCancellationUntil && visit.state === 'booked' ? (
              <span className="why small soft">
                {t('visits.free-until')} <Term term={visit.freeCancellationUntil} kind="moment" />
              </span>
            ) : null}
            <span className="why row">
              <ActionButtons specs={visitActions(visit, words)} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Documents kept and messages sent. */
export function PapersSection({ page }: { readonly page: CustomerPage }) {
  const { t, say, word } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? page.messages : page.messages.slice(0, MESSAGES_SHOWN);
  return (
    <Section id="papers" title={t('customer.papers')}>
      <div className="columns">
        <div>
          <h3>{t('papers.documents')}</h3>
          {page.documents.length === 0 ? <p className="soft">{t('papers.no-documents')}</p> : null}
          <ul className="bill">
            {page.documents.map((one) => (
              <li key={one.id} className="bill-line">
                <a href={one.href} target="_blank" rel="noreferrer">
                  <Icon name="file" /> {say(one.title)}
                </a>
                <Day value={one.on} short />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('papers.messages')}</h3>
          {page.messages.length === 0 ? <p className="soft">{t('papers.no-messages')}</p> : null}
          <ul className="bill">
            {shown.map((one) => (
              <li key={one.id} className="bill-line">
                <span>
                  <Link to="/messages/$accountId/$messageId" params={{ accountId: page.account.id, messageId: one.id }}>
                    {say(one.title)}
                  </Link>{' '}
                  <span className="small soft">({word('message-channel', one.channel)})</span>
                </span>
                <Day value={one.on} short />
                <span className="why">
                  <State code={one.state} />
                </span>
              </li>
            ))}
          </ul>
          {page.messages.length > shown.length ? (
            <p className="more">
              <Button small onClick={() => setAll(true)}>
                {t('papers.all', { count: page.messages.length })}
              </Button>
            </p>
          ) : null}
        </div>
      </div>
    </Section>
  );
}
