import { demonstrationMerchantSite } from './demonstration-merchant-site.ts';
import { connectBankArrivals } from '../daily/awaited-at-bank.ts';
import { connectPresentedLetters } from '../daily/presented-letters.ts';
import { connectReceipts } from '../connectors/message-transport.ts';
import { localRegister } from '../connectors/preventel/local-register.ts';
import { localCardRoutes } from '../connectors/card-provider/local-card-api.ts';
import { localCardProvider } from '../connectors/card-provider/local-provider.ts';
import { cardNoticeRoutes } from '../modules/card-payment/api.ts';
import { connectCardProvider } from '../modules/card-payment/index.ts';
import { remoteControlOf } from '../connectors/remote-control/remote-control.ts';
import { connectRemoteControl } from '../modules/remote-assistance/index.ts';
import { connectShopToCards } from '../modules/shop/index.ts';
import { riskAssessmentRoutes } from '../modules/risk-assessment/api.ts';
import { connectRegister } from '../modules/risk-assessment/index.ts';
import { readConfig } from '../platform/config.ts';
import type { RouteModule } from '../platform/http/route-module.ts';
import { accessRoutes } from '../modules/access/api.ts';
import { accountRoutes } from '../modules/account/api.ts';
import { agreementRoutes } from '../modules/agreement/api.ts';
import { appointmentRoutes } from '../modules/appointment/api.ts';
import { apiKeyRoutes } from '../platform/sign-in/api-key-routes.ts';
import { booksRoutes } from '../modules/books/api.ts';
import { chargingRoutes } from '../modules/balance/api-charging.ts';
import { voucherRoutes } from '../modules/balance/api-vouchers.ts';
import { deskRoutes } from '../modules/desk/api.ts';
import { decisionRoutes } from '../modules/decision/api.ts';
import { productCatalogRoutes } from '../modules/product-catalog/api.ts';
import { productInventoryRoutes } from '../modules/product-inventory/api.ts';
import { productOrderRoutes } from '../modules/product-order/api.ts';
import { qualificationRoutes } from '../modules/qualification/api.ts';
import { resourceInventoryRoutes } from '../modules/resource-inventory/api.ts';
import { communicationRoutes } from '../modules/communication/api.ts';
import { customerBillRoutes } from '../modules/customer-bill/api.ts';
import { figuresRoutes } from '../modules/figures/api.ts';
import { documentRoutes } from '../modules/document/api.ts';
import { connectMerchantSwitches } from '../modules/merchant-payment/index.ts';
import { merchantApiRoutes } from '../modules/merchant-payment/api.ts';
import { mediationRoutes } from '../modules/mediation/api.ts';
import { troubleTicketRoutes } from '../modules/trouble-ticket/api.ts';
import { customerRoutes } from '../modules/customer/api.ts';
import { remoteAssistanceRoutes } from '../modules/remote-assistance/api.ts';
import { shopRoutes } from '../modules/shop/api.ts';
import { storyRoutes } from '../story/api.ts';
import { jobRoutes } from '../platform/jobs/api.ts';

connectRegister(localRegister);
connectBankArrivals();
connectMerchantSwitches();
connectPresentedLetters();
connectReceipts(readConfig(process.env));
connectCardProvider(localCardProvider);
connectRemoteControl(remoteControlOf(readConfig(process.env).remoteControl));
connectShopToCards();

/** The HTTP resources of the installation, one line a room. */
export const routeModules: readonly RouteModule[] = [
  jobRoutes,
  decisionRoutes,
  accountRoutes,
  productCatalogRoutes,
  qualificationRoutes,
  resourceInventoryRoutes,
  productOrderRoutes,
  agreementRoutes,
  productInventoryRoutes,
  appointmentRoutes,
  communicationRoutes,
  customerBillRoutes,
  documentRoutes,
  troubleTicketRoutes,
  riskAssessmentRoutes,
  mediationRoutes,
  customerRoutes,
  deskRoutes,
  storyRoutes,
  apiKeyRoutes,
  accessRoutes,
  chargingRoutes,
  voucherRoutes,
  booksRoutes,
  figuresRoutes,
  cardNoticeRoutes,
  localCardRoutes,
  remoteAssistanceRoutes,
  merchantApiRoutes,
  demonstrationMerchantSite,
  shopRoutes,
];
