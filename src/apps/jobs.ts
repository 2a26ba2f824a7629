import { accessMailJob, forgetAccessesJob } from '../modules/access/jobs.ts';
import { messageTransport } from '../connectors/message-transport.ts';
import { localCardJobs } from '../connectors/card-provider/local-card-jobs.ts';
import { localCardProvider } from '../connectors/card-provider/local-provider.ts';
import { cardPaymentJobs, connectCardProvider } from '../modules/card-payment/index.ts';
import type { Transport } from '../modules/communication/index.ts';
import { balanceJobs } from '../modules/balance/index.ts';
import { deskJobs } from '../modules/desk/jobs.ts';
import { dailyJob } from '../daily/jobs.ts';
import { billEnclosures } from '../modules/customer-bill/index.ts';
import { outboxJob } from '../modules/communication/jobs.ts';
import { tellChangesJob } from '../modules/contract-change/index.ts';
import { consumptionJobs } from '../modules/consumption/index.ts';
import { customerJobs } from '../modules/customer/jobs.ts';
import { figuresJobs } from '../modules/figures/index.ts';
import { mediationJobs } from '../modules/mediation/jobs.ts';
import { networkJobs } from '../modules/trouble-ticket/index.ts';
import { privacyJobs } from '../modules/privacy/index.ts';
import { connectShopToCards, shopJobs } from '../modules/shop/index.ts';
import { usageJobs } from '../modules/usage/index.ts';
import { readConfig } from '../platform/config.ts';
import type { Job } from '../platform/jobs/job.ts';

connectCardProvider(localCardProvider);
connectShopToCards();

let transport: Transport | undefined;
const openTransport = (): Transport => (transport ??= messageTransport(readConfig(process.env)));

/** The jobs of the installation, one line a room. */
export const jobs: readonly Job[] = [
  dailyJob,
  tellChangesJob,
  outboxJob(openTransport, billEnclosures, () => readConfig(process.env).publicUrl),
  forgetAccessesJob,
  accessMailJob(() => ({ transport: openTransport(), publicUrl: readConfig(process.env).publicUrl })),
  ...customerJobs,
  ...deskJobs,
  ...consumptionJobs,
  ...networkJobs,
  ...figuresJobs,
  ...privacyJobs,
  ...balanceJobs,
  ...mediationJobs(() => readConfig(process.env)),
  ...usageJobs,
  ...cardPaymentJobs,
  ...localCardJobs,
  ...shopJobs,
  ...balanceJobs,
];
