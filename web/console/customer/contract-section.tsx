import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Agreement, CustomerPage } from '../../api/shapes.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { phone } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { AgreementState } from '../../design/agreement-state.tsx';
import { Term } from '../../design/term.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { formsQuery } from '../../decision/contracts.ts';
import { agreementActions } from './agreement-actions.ts';
import { paperActions } from './customer-actions.ts';
import { depositActions } from './deposit-actions.ts';

function Dated({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Facts({ agreement }: { readonly agreement: Agreement }) {
  const { t, say, word } = useWords();
  const { activatedOn, commitmentEndsOn, endsOn, order } = agreement;
  return (
    <dl className="facts">
      <Dated name={t('contract.price')}>
        <Term term={agreement.monthlyPrice} kind="amount" /> {t('contract.a-month')}
      </Dated>
      {agreement.products.map((product) => (
        <Dated
          key={`${product.code}-${product.status}-${product.monthlyPrice.value}`}
          name={word('product-kind', product.kind)}
        >
          {say(product.label)} — <Term term={product.monthlyPrice} kind="amount" />
        </Dated>
      ))}
      {agreement.numbers.length > 0 ? (
        <Dated name={t('contract.number')}>
          <span className="number">{agreement.numbers.map(phone).join(', ')}</span>
        </Dated>
      ) : null}
      <Dated name={t('contract.address')}>
        {agreement.address.line}, {agreement.address.postcode} {agreement.address.city}
      </Dated>
      <Dated name={t('contract.ordered')}>
        <Day value={agreement.orderedOn} /> ({word('channel', agreement.channel)})
      </Dated>
      {activatedOn ? (
        <Dated name={t('contract.activated')}>
          <Term term={activatedOn} kind="date" />
        </Dated>
      ) : null}
      {commitmentEndsOn ? (
        <Dated name={t('contract.commitment')}>
          {t('contract.until')} <Term term={commitmentEndsOn} kind="date" />
        </Dated>
      ) : null}
      {endsOn ? (
        <Dated name={t('contract.ends')}>
          <Term term={endsOn} kind="date" />
          {agreement.endReason ? ` (${word('end-reason', agreement.endReason)})` : null}
        </Dated>
      ) : null}
      {order && order.missing.length > 0 ? (
        <Dated name={t('contract.missing')}>{order.missing.map((code) => word('document', code)).join(', ')}</Dated>
      ) : null}
      {order?.deposit ? (
        <Dated name={t('contract.deposit')}>
          <Deposit deposit={order.deposit} />
        </Dated>
      ) : null}
    </dl>
  );
}

function Deposit({ deposit }: { readonly deposit: NonNullable<NonNullable<Agreement['order']>['deposit']> }) {
  const { t } = useWords();
  const { amount, state, paidOn, backBy } = deposit;
  return (
    <>
      <Amount value={amount} /> — {t(`contract.deposit-${state}`)}
      {state === 'kept' && paidOn ? (
        <>
          {' '}
          <Day value={paidOn} />
        </>
      ) : null}
      {state === 'kept' && backBy ? (
        <>
          , {t('contract.deposit-back-by')} <Day value={backBy} />
        </>
      ) : null}
    </>
  );
}

function Contract(props: { readonly agreement: Agreement; readonly today: string; readonly accountId: string }) {
  const { agreement, today, accountId } = props;
  const words = useWords();
  const contract = useQuery(formsQuery(agreement.pack)).data ?? undefined;
  const documents = contract?.decisions.find((one) => one.name === 'subscription-documents')?.input;
  const identityTypes = documents?.properties?.identityType?.enum ?? [];
  const specs = [
    ...agreementActions({ agreement, today, words, contract }),
    ...(agreement.state === 'ordered' ? paperActions(agreement, identityTypes, words) : []),
    ...depositActions(agreement, today, words),
  ];
  return (
    <article className="stack contract">
      <div className="row">
        <h3>{words.say(agreement.offerLabel)}</h3>
        <AgreementState agreement={agreement} />
        <Link to="/decisions" className="small soft">
          {words.say(agreement.packName)} · {agreement.termsVersion}
        </Link>
      </div>
      <Facts agreement={agreement} />
      <div className="row">
        <Link
          to="/customers/$accountId/procedures/$agreementId"
          params={{ accountId, agreementId: agreement.id }}
          className="button"
          data-size="small"
        >
          {words.t('procedures.open')}
        </Link>
        <ActionButtons specs={specs} />
      </div>
    </article>
  );
}

/** The contracts of a customer, with what may be done with each in its present state. */
export function ContractSection({ page }: { readonly page: CustomerPage }) {
  const { t } = useWords();
  return (
    <Section id="contracts" title={t('customer.contracts')}>
      {page.agreements.length === 0 ? (
        <Empty title={t('customer.no-contract')}>{t('customer.no-contract-why')}</Empty>
      ) : null}
      <div className="stack contracts">
        {page.agreements.map((agreement) => (
          <Contract key={agreement.id} agreement={agreement} today={page.today} accountId={page.account.id} />
        ))}
      </div>
    </Section>
  );
}
