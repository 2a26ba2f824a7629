import type { RoomData } from '../../kernel/personal-data.ts';
import { partyData } from '../party/index.ts';
import { accountData } from '../account/index.ts';
import { agreementData } from '../agreement/index.ts';
import { productInventoryData } from '../product-inventory/index.ts';
import { productOrderData } from '../product-order/index.ts';
import { appointmentData } from '../appointment/index.ts';
import { resourceInventoryData } from '../resource-inventory/index.ts';
import { numberPortabilityData } from '../number-portability/index.ts';
import { processFlowData } from '../process-flow/index.ts';
import { troubleTicketData } from '../trouble-ticket/index.ts';
import { obligationData } from '../obligation/index.ts';
import { timelineData } from '../timeline/index.ts';
import { decisionData } from '../decision/index.ts';
import { documentData } from '../document/index.ts';
import { customerBillData } from '../customer-bill/index.ts';
import { paymentData } from '../payment/index.ts';
import { cardPaymentData } from '../card-payment/index.ts';
import { shopData } from '../shop/index.ts';
import { tillData } from '../till/index.ts';
import { merchantPaymentData } from '../merchant-payment/index.ts';
import { ledgerData } from '../ledger/index.ts';
import { collectionData } from '../collection/index.ts';
import { paymentPlanData } from '../payment-plan/index.ts';
import { riskAssessmentData } from '../risk-assessment/index.ts';
import { thirdPartyPayerData } from '../third-party-payer/index.ts';
import { usageData } from '../usage/index.ts';
import { mediationData } from '../mediation/index.ts';
import { remoteAssistanceData } from '../remote-assistance/index.ts';
import { consumptionData } from '../consumption/index.ts';
import { balanceData } from '../balance/index.ts';
import { communicationData } from '../communication/index.ts';
import { contractChangeData } from '../contract-change/index.ts';
import { partyPrivacyData } from '../party-privacy/index.ts';
import { deskData } from '../desk/index.ts';
import { accessData } from '../access/index.ts';
import { platformData } from '../../platform/personal-data.ts';
import { figuresData } from '../figures/index.ts';
import { productCatalogData } from '../product-catalog/index.ts';
import { qualificationData } from '../qualification/index.ts';
import { privacyData } from './personal-data.ts';

/** What every room keeps of people, in the order in which it is told to them. */
export const declaredData: readonly RoomData[] = [
  partyData,
  accountData,
  agreementData,
  productInventoryData,
  productOrderData,
  appointmentData,
  resourceInventoryData,
  numberPortabilityData,
  processFlowData,
  troubleTicketData,
  obligationData,
  timelineData,
  decisionData,
  documentData,
  customerBillData,
  paymentData,
  cardPaymentData,
  tillData,
  merchantPaymentData,
  shopData,
  ledgerData,
  collectionData,
  paymentPlanData,
  riskAssessmentData,
  thirdPartyPayerData,
  usageData,
  mediationData,
  remoteAssistanceData,
  consumptionData,
  balanceData,
  communicationData,
  contractChangeData,
  partyPrivacyData,
  deskData,
  accessData,
  platformData,
  figuresData,
  productCatalogData,
  qualificationData,
  privacyData,
];
