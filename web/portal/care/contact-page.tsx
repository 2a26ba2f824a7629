import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { topicsQuery, TopicList } from '../../contract/topics.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { homeQuery } from '../queries.ts';
import { CARE_LABELS } from './labels.ts';
import './care.css';

/** What a contract says of how to reach its operator. */
function ContractContacts({ pack }: { readonly pack: string }) {
  const contacts = useQuery(topicsQuery(pack, 'contact'));
  const complaints = useQuery(topicsQuery(pack, 'complaint'));
  return (
    <div className="stack">
      <Asked query={contacts}>{(topics) => <TopicList topics={topics} open />}</Asked>
      <Asked query={complaints}>{(topics) => <TopicList topics={topics} />}</Asked>
    </div>
  );
}

/** How to reach the operator: in the space first, then as each contract says. */
export function ContactPage() {
  useAlso(CARE_LABELS);
  const { t, say } = useWords();
  const home = useQuery(homeQuery);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.contact')}</h1>
        <p className="lede">{t('care.contact-lede')}</p>
      </div>
      <Asked query={home}>
        {({ agreements, operator, account }) => {
          const packs = [...new Map(agreements.map((one) => [one.pack, one.packName]))];
          return (
            <>
              <Section title={t('care.contact-here')}>
                <ul className="bill">
                  <li className="bill-line">
                    <Link to="/questions">{t('nav.questions')}</Link>
                  </li>
                  <li className="bill-line">
                    <Link to="/trouble">{t('care.contact-fault')}</Link>
                  </li>
                  <li className="bill-line">
                    <Link to="/requests" search={{ open: 'complaint' }}>
                      {t('care.contact-complain')}
                    </Link>
                  </li>
                  <li className="bill-line">
                    <Link to="/visits">{t('nav.visits')}</Link>
                  </li>
                </ul>
                <p className="small soft account-line">
                  {t('care.contact-number', { operator, number: account.number })}
                </p>
              </Section>
              {packs.map(([pack, name]) => (
                <Section key={pack} title={t('care.contact-contract', { contract: say(name) })}>
                  <ContractContacts pack={pack} />
                </Section>
              ))}
            </>
          );
        }}
      </Asked>
    </PageWithMargin>
  );
}
