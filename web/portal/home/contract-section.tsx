import { Link } from '@tanstack/react-router';
import type { Agreement } from '../../api/shapes.ts';
import { phone } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { AgreementState } from '../../design/agreement-state.tsx';
import { Term } from '../../design/term.tsx';

interface OfDay {
  readonly agreement: Agreement;
  /** The customer's day, ISO. */
  readonly today: string;
}

/** Whether a contract gives service, or will again. */
export function isRunning({ state }: Agreement): boolean {
  return state === 'active' || state === 'suspended';
}

/** Until when the contract binds, or that it does no more. */
function Commitment({ agreement, today }: OfDay) {
  const { t } = useWords();
  const { commitmentEndsOn: ends, commitmentMonths } = agreement;
  if (!ends) return t(commitmentMonths === 0 ? 'contract.no-commitment' : 'contract.commitment-to-come');
  return (
    <>
      {t(ends.value < today ? 'contract.free-since' : 'contract.until')} <Term term={ends} kind="date" />
    </>
  );
}

function Dates({ agreement, today }: OfDay) {
  const { t } = useWords();
  const { activatedOn, endsOn } = agreement;
  const over = endsOn !== null && endsOn.value <= today;
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
      {over ? null : (
        <>
          <dt>{t('contract.commitment')}</dt>
          <dd>
            <Commitment agreement={agreement} today={today} />
          </dd>
        </>
      )}
      {endsOn ? (
        <>
          <dt>{t(over ? 'contract.ended' : 'contract.ends')}</dt>
          <dd>
            <Term term={endsOn} kind="date" />
          </dd>
        </>
      ) : null}
    </>
  );
}

/** One contract of the customer: what it is, what it costs, until when it binds. */
export function ContractSection({ agreement, today }: OfDay) {
  const { t, say } = useWords();
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
        <Dates agreement={agreement} today={today} />
      </dl>
      {isRunning(agreement) ? (
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
