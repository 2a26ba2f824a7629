import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { CustomerPage, WholeCustomer } from '../../api/shapes.ts';
import { balancesQuery } from '../../balance/queries.ts';
import { billFormQuery } from '../../bill/bill-form.tsx';
import { payersQuery, riskQuery, toldChangesQuery } from '../../change/queries.ts';
import { consumptionQuery } from '../../consumption/queries.ts';
import { type ContractForms, formsQuery } from '../../decision/contracts.ts';
import { qualityQuery } from '../../network/queries.ts';
import { numbersQuery } from '../../number/queries.ts';
import { accountFlowsQuery } from '../../procedure/queries.ts';
import { accessQuery } from '../access/queries.ts';
import { customerQuery } from '../queries.ts';

/** Gives each section of the page what it would ask for, so that none of them asks. */
function shareOut(client: QueryClient, accountId: string, whole: WholeCustomer): void {
  const base = `/api/accounts/${accountId}` as const;
  for (const { agreementId, numbers, changes } of whole.contracts) {
    client.setQueryData(numbersQuery(agreementId).queryKey, numbers);
    client.setQueryData(toldChangesQuery('/api', agreementId).queryKey, changes);
  }
  client.setQueryData(accountFlowsQuery(accountId).queryKey, whole.flows);
  client.setQueryData(qualityQuery(accountId).queryKey, whole.quality);
  for (const forms of whole.forms) client.setQueryData(formsQuery(forms.pack).queryKey, forms as ContractForms);
  if (whole.risk) client.setQueryData(riskQuery(accountId).queryKey, whole.risk);
  client.setQueryData(payersQuery(accountId).queryKey, whole.payers);
  client.setQueryData(balancesQuery(base).queryKey, whole.balances);
  client.setQueryData(consumptionQuery(base, {}).queryKey, whole.consumption);
  client.setQueryData(billFormQuery(base).queryKey, whole.billForm);
  client.setQueryData(accessQuery(accountId).queryKey, whole.access);
}

/** The page of a customer: all of it in one request when it is opened; afterwards each section asks for its own again. */
export const wholeCustomerQuery = (accountId: string) =>
  queryOptions({
    queryKey: customerQuery(accountId).queryKey,
    queryFn: async ({ client }): Promise<CustomerPage> => {
      const opened = client.getQueryData(accountFlowsQuery(accountId).queryKey) !== undefined;
      if (opened) return call<CustomerPage>(`/api/customers/${accountId}`);
      const whole = await call<WholeCustomer>(`/api/customers/${accountId}/whole`);
      shareOut(client, accountId, whole);
      return whole.page;
    },
  });
