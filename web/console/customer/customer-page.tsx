import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { CustomerPage as Page } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Asked } from '../../design/asked.tsx';
import { longDay, money, phone } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { BalanceSection } from '../../balance/balance-section.tsx';
import { ConsumptionSection } from '../consumption/consumption-section.tsx';
import { NumbersSection } from '../number/numbers-section.tsx';
import { AccessSection } from './access-section.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ContractSection } from './contract-section.tsx';
import { accountActions } from './customer-actions.ts';
import { ContractBeside } from '../desk/contract-beside.tsx';
import { FlowsSection } from './flows-section.tsx';
import { LifeSection } from './life-section.tsx';
import { BillsSection, CollectionSection, PaymentsSection } from './money-sections.tsx';
import { BillFormSection } from '../../bill/bill-form.tsx';
import { PayerSection } from './payer-section.tsx';
import { QualitySection } from './quality-section.tsx';
import { RiskSection } from './risk-section.tsx';
import { wholeCustomerQuery } from './whole-customer.ts';
import { EquipmentSection, PapersSection, VisitsSection } from './service-sections.tsx';
import { Permitted } from '../act/permitted.tsx';

const SECTIONS = [
  'contracts',
  'telephone',
  'flows',
  'quality',
  'changes',
  'life',
  'bills',
  'payments',
  'collection',
  'consumption',
  'equipment',
  'visits',
  'payer',
  'risk',
  'papers',
  'access',
] as const;

function Contents() {
  const { t } = useWords();
  return (
    <nav className="contents" aria-label={t('customer.contents')}>
      {SECTIONS.map((id) => (
        <a key={id} href={`#${id}`}>
          {t(`customer.${id}`)}
        </a>
      ))}
      <p className="small soft">{t('note.hint')}</p>
    </nav>
  );
}

function Head({ page }: { readonly page: Page }) {
  const words = useWords();
  const { t, word, language } = words;
  const { account, holder } = page;
  const balance = Number(page.balance);
  const owed = balance > 0 ? 'customer.owes' : balance < 0 ? 'customer.is-owed' : 'customer.even';
  return (
    <div className="page-head">
      <p className="overline">
        {t('customer.numbers', { account: account.number, customer: account.customerNumber })} ·{' '}
        {word('territory', account.territory)}
      </p>
      <h1>{holder.displayName}</h1>
      <p className="lede">
        {t('customer.since', { on: longDay(account.openedOn, language) })}{' '}
        {t(owed, { amount: money(page.balance.replace('-', ''), language) })}{' '}
        {t('customer.pays-by', { method: word('payment-method', account.paymentMethod) })}
      </p>
      <p>
        {[holder.phone ? phone(holder.phone) : null, holder.email].filter(Boolean).join(' · ')}
        <br />
        {holder.address.line}, {holder.address.postcode} {holder.address.city}
        {page.mandate ? (
          <>
            <br />
            <span className="soft">
              {t('customer.mandate', { reference: page.mandate.reference, iban: page.mandate.iban })}
            </span>
          </>
        ) : null}
      </p>
      <div className="row">
        <Permitted path={`/api/customers/${account.id}/orders`}>
          <Link
            to="/customers/$accountId/order"
            params={{ accountId: account.id }}
            className="button"
            data-look="strong"
            data-size="small"
          >
            {t('act.order')}
          </Link>
        </Permitted>
        <ActionButtons specs={accountActions(page, words)} />
        <ContractBeside page={page} />
      </div>
      <p className="row">
        <Beside accountId={account.id} />
        <DataLink accountId={account.id} />
      </p>
    </div>
  );
}

/** Pages of their own about a customer. */
function Beside({ accountId }: { readonly accountId: string }) {
  const { t } = useWords();
  return (
    <>
      <Link to="/customers/$accountId/choices" params={{ accountId }}>
        {t('customer.choices')}
      </Link>
      <Link to="/customers/$accountId/assistance" params={{ accountId }}>
        {t('customer.assistance')}
      </Link>
      <Link to="/customers/$accountId/purchases" params={{ accountId }}>
        {t('customer.purchases')}
      </Link>
    </>
  );
}

/** The way to everything that is held of the customer, for those who see to it. */
function DataLink({ accountId }: { readonly accountId: string }) {
  const { t } = useWords();
  const session = useQuery(sessionQuery);
  if (!session.data?.user?.permissions.includes('privacy:read')) return null;
  return (
    <Link to="/privacy/accounts/$accountId" params={{ accountId }}>
      {t('customer.data')}
    </Link>
  );
}

/** Everything about a customer, on one page that is read from top to bottom. */
export function CustomerPage() {
  const { accountId } = useParams({ from: '/customers/$accountId' });
  const customer = useQuery(wholeCustomerQuery(accountId));
  return (
    <PageWithMargin idle={<Contents />}>
      <Asked query={customer}>
        {(page) => (
          <>
            <Head page={page} />
            <ContractSection page={page} />
            <NumbersSection page={page} />
            <FlowsSection page={page} />
            <QualitySection page={page} />
            <ChangesSection page={page} />
            <LifeSection page={page} />
            <BillsSection page={page} />
            <PaymentsSection page={page} />
            <CollectionSection page={page} />
            <BalanceSection accountId={page.account.id} />
            <ConsumptionSection accountId={page.account.id} />
            <EquipmentSection page={page} />
            <VisitsSection page={page} />
            <PayerSection page={page} />
            <BillFormSection root={`/api/accounts/${page.account.id}`} />
            <RiskSection page={page} />
            <PapersSection page={page} />
            <AccessSection accountId={page.account.id} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
