import { Link } from '@tanstack/react-router';
import type { Agreement } from '../../api/shapes.ts';
import { phone } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { AgreementState } from '../../design/agreement-state.tsx';
import { Term } from '../../design/term.tsx';

function Dates({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useWords();
  const { activatedOn, commitmentEndsOn, endsOn } = agreement;
  return (
    <>
      {activatedOn ? (
        <>
          <dt>{t('contract.since')}</dt>
          <dd>
            <Term term={activatedOn} kind="date" />
          </dd>
        </>
      ) : null}
      <dt>{t('contract.commitment')}</dt>
      <dd>
        {commitmentEndsOn ? (
          <>
            {t('contract.until')} <Term term={commitmentEndsOn} kind="date" />
          </>
        ) : (
          t(agreement.commitmentMonths === 0 ? 'contract.no-commitment' : 'contract.commitment-to-come')
        )}
      </dd>
      {endsOn ? (
        <>
          <dt>{t('contract.ends')}</dt>
          <dd>
            <Term term={endsOn} kind="date" />
          </dd>
        </>
      ) : null}
    </>
  );
}

/** One contract of the customer: what it is, what it costs, until when it binds. */
export function ContractSection({ agreement }: { readonly agreement: Agreement }) {
  const { t, say } = useWords();
  const running = agreement.state === 'active' || agreement.state === 'suspended';
  return (
    <Section title={say(agreement.offerLabel)} tools={<AgreementState agreement={agreement} />}>
      <dl className="facts">
        <dt>{t('contract.price')}</dt>
        <dd>
          <Term term={agreement.monthlyPrice} kind="amount" /> {t('contract.a-month')}
        </dd>
        {agreement.products
          .filter((product) => product.kind === 'option')
          .map((product) => (
            <Option key={product.code} name={say(product.label)} />
          ))}
        {agreement.numbers.length > 0 ? (
          <>
            <dt>{t('contract.number')}</dt>
            <dd className="number">{agreement.numbers.map(phone).join(', ')}</dd>
          </>
        ) : null}
        <dt>{t('contract.address')}</dt>
        <dd>
          {agreement.address.line}, {agreement.address.postcode} {agreement.address.city}
        </dd>
        <Dates agreement={agreement} />
      </dl>
      {running ? (
        <p>
          <Link to="/leave">{t('contract.what-if')}</Link>
        </p>
      ) : null}
    </Section>
  );
}

function Option({ name }: { readonly name: string }) {
  const { t } = useWords();
  return (
    <>
      <dt>{t('contract.option')}</dt>
      <dd>{name}</dd>
    </>
  );
}
