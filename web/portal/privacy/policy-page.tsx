import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ContactPage } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Asked } from '../../design/asked.tsx';
import { Field } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { policyQuery } from '../../privacy/queries.ts';
import { RegisterView } from '../../privacy/register-view.tsx';
import { contactsQuery } from '../care/queries.ts';

type Operators = ContactPage['operators'];

/** Whose policy is read, where several operators share the installation and nobody has signed in. */
function WhichOperator({ operators, chosen }: { readonly operators: Operators; readonly chosen: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <div className="form">
      <Field label={t('privacy.which-operator')}>
        {(given) => (
          <select
            {...given}
            value={chosen}
            onChange={(event) => void navigate({ to: '/privacy', search: { operator: event.target.value } })}
          >
            {chosen === '' ? <option value="">{t('privacy.choose-operator')}</option> : null}
            {operators.map((one) => (
              <option key={one.operatorId} value={one.operatorId}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function Policy({ operator }: { readonly operator: string }) {
  const { t } = useWords();
  const policy = useQuery(policyQuery(operator));
  return (
    <Asked query={policy}>
      {(found) => (
        <>
          <div className="before-table">
            <p className="lede">{t('privacy.public-lede', { operator: found.controller })}</p>
            <p>
              <Link to="/my-data">{t('privacy.sign-in')}</Link>
            </p>
          </div>
          <RegisterView register={found} />
        </>
      )}
    </Asked>
  );
}

/** What the operator does with data, for everybody, without signing in. */
export function PolicyPage() {
  useAlso(PRIVACY_LABELS);
  const { t } = useWords();
  const { operator = '' } = useSearch({ from: '/privacy' });
  const signedIn = useQuery(sessionQuery).data?.user?.kind === 'customer';
  const contacts = useQuery(contactsQuery(signedIn));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('privacy.public-title')}</h1>
      </div>
      <Asked query={contacts}>
        {({ operators }) => (
          <>
            {operators.length > 1 ? <WhichOperator operators={operators} chosen={operator} /> : null}
            {operators.length > 1 && operator === '' ? null : <Policy operator={signedIn ? '' : operator} />}
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
