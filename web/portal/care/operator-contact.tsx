import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { OperatorContact } from '../../api/shapes.ts';
import { topicsQuery, TopicList } from '../../contract/topics.tsx';
import { Asked } from '../../design/asked.tsx';
import { longDay } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { daysInWords, hourInWords } from './week-days.ts';

/** What a contract says of how to reach its operator, and of complaints. */
function ContractContacts({ pack, open }: { readonly pack: string; readonly open: boolean }) {
  const contacts = useQuery(topicsQuery(pack, 'contact'));
  const complaints = useQuery(topicsQuery(pack, 'complaint'));
  return (
    <div className="stack">
      <Asked query={contacts}>{(topics) => <TopicList topics={topics} open={open} />}</Asked>
      <Asked query={complaints}>{(topics) => <TopicList topics={topics} />}</Asked>
    </div>
  );
}

/** The desks with their hours, each desk once with all its lines. */
function Desks({ contact }: { readonly contact: OperatorContact }) {
  const { language } = useWords();
  const names = [...new Set(contact.desks.map((one) => one.desk))];
  return names.map((name) => (
    <Fragment key={name}>
      <dt>{name}</dt>
      <dd>
        {contact.desks
          .filter((one) => one.desk === name)
          .map((one) => (
            <span key={`${one.days} ${one.opens}`} className="hours">
              {daysInWords(one.days, language)}, {hourInWords(one.opens, language)} –{' '}
              {hourInWords(one.closes, language)}
            </span>
          ))}
      </dd>
    </Fragment>
  ));
}

/** Where and when an operator can be reached, then what each of its contracts says of it. */
export function OperatorContactSections(props: {
  readonly contact: OperatorContact;
  /** The contracts of who looks; all that the operator sells when nobody has signed in. */
  readonly packs?: readonly string[] | undefined;
  /** Whether what the contracts say is shown without being asked for. */
  readonly open: boolean;
}) {
  const { contact, packs, open } = props;
  const { t, say, language } = useWords();
  const contracts = contact.contracts.filter((one) => packs === undefined || packs.includes(one.pack));
  return (
    <>
      <Section title={contact.name}>
        <dl className="facts">
          {contact.address.length > 0 ? (
            <>
              <dt>{t('care.contact-address')}</dt>
              <dd>{contact.address.join(', ')}</dd>
            </>
          ) : null}
          {contact.mail === null ? null : (
            <>
              <dt>{t('care.contact-mail')}</dt>
              <dd>
                <a href={`mailto:${contact.mail}`}>{contact.mail}</a>
              </dd>
            </>
          )}
          <Desks contact={contact} />
          {contact.closedDays.length > 0 ? (
            <>
              <dt>{t('care.contact-closed')}</dt>
              <dd>
                {contact.closedDays.map((one) => (
                  <span key={`${one.on} ${one.territory ?? ''}`} className="hours">
                    {longDay(one.on, language)} ({one.label})
                  </span>
                ))}
              </dd>
            </>
          ) : null}
        </dl>
      </Section>
      {contracts.map(({ pack, name }) => (
        <Section key={pack} title={t('care.contact-contract', { contract: say(name) })}>
          <ContractContacts pack={pack} open={open} />
        </Section>
      ))}
    </>
  );
}
