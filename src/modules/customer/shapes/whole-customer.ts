import { z } from 'zod';
import { balancePages } from './balance.ts';
import { billForm } from './bill.ts';
import { consumption } from './consumption.ts';
import { toldChangeDetail } from './contract-change.ts';
import { customerPage } from './customer-page.ts';
import { numbersPage } from './numbers.ts';
import { thirdPartyPayer } from './payer.ts';
import { processFlowList } from './process-flow.ts';
import { riskPage } from './risk.ts';
import { serviceQualityShape } from './trouble-ticket.ts';
import { customerAccess } from './user.ts';

/** The facts that some decisions of a contract ask for, as a JSON Schema. */
const contractForms = z.object({
  pack: z.string(),
  decisions: z.array(z.object({ name: z.string(), input: z.record(z.string(), z.unknown()) })),
});

export type ContractForms = z.infer<typeof contractForms>;

/** All that the page of a customer shows at first. */
export const wholeCustomer = z.object({
  page: customerPage,
  contracts: z.array(z.object({ agreementId: z.string(), numbers: numbersPage, changes: z.array(toldChangeDetail) })),
  forms: z.array(contractForms),
  flows: processFlowList,
  quality: serviceQualityShape,
  risk: riskPage.nullable(),
  payers: z.array(thirdPartyPayer),
  balances: balancePages,
  consumption,
  billForm,
  access: customerAccess,
});

export type WholeCustomer = z.infer<typeof wholeCustomer>;
