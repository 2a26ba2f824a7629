import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { homeQuery } from '../queries.ts';
import { CARE_LABELS } from './labels.ts';
import { OperatorContactSections } from './operator-contact.tsx';
import { contactsQuery } from './queries.ts';
import './care.css';

/** What goes faster in the space than by telephone. */
function InTheSpace() {
  const { t } = useWords();
  const home = useQuery(homeQuery).data;
  return (
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
      {home ? (
        <p className="small soft account-line">
          {t('care.contact-number', { operator: home.operator, number: home.account.number })}
        </p>
      ) : null}
    </Section>
  );
}

function Operators({ signedIn }: { readonly signedIn: boolean }) {
  const contacts = useQuery(contactsQuery(signedIn));
  const home = useQuery({ ...homeQuery, enabled: signedIn });
  const packs = signedIn ? (home.data?.agreements.map((one) => one.pack) ?? []) : undefined;
  return (
    <Asked query={contacts}>
      {({ operators }) =>
        operators.map((one) => (
          <OperatorContactSections key={one.operatorId} contact={one} packs={packs} open={operators.length === 1} />
        ))
      }
    </Asked>
  );
}

/** How to reach the operator: in the space first, then by its desks and as each contract says. Readable without signing in. */
export function ContactPage() {
  useAlso(CARE_LABELS);
  const { t } = useWords();
  const signedIn = useQuery(sessionQuery).data?.user?.kind === 'customer';
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.contact')}</h1>
        <p className="lede">{t(signedIn ? 'care.contact-lede' : 'care.contact-lede-stranger')}</p>
        {signedIn ? null : (
          <p>
            <Link to="/">{t('care.contact-sign-in')}</Link>
          </p>
        )}
      </div>
      {signedIn ? <InTheSpace /> : null}
      <Operators signedIn={signedIn} />
    </PageWithMargin>
  );
}
