import { z } from 'zod';
import { resumeAgreement, suspendAgreement } from '../../modules/agreement/index.ts';
import { verb, withAgreement } from '../verb.ts';

const fields = { reason: z.string().default('agent') };

/** An agent suspends the service. */
export const suspend = verb({
  name: 'suspend',
  summary: 'An agent suspends the service.',
  fields,
  run(scene, { reason }) {
    return withAgreement(scene, (agreementId) =>
      scene.act((tx, context) => suspendAgreement(tx, context, { agreementId, on: scene.on, reason })),
    );
  },
});

/** An agent brings the service back. */
export const resume = verb({
  name: 'resume',
  summary: 'An agent brings the service back.',
  fields,
  run(scene, { reason }) {
    return withAgreement(scene, (agreementId) =>
      scene.act((tx, context) => resumeAgreement(tx, context, { agreementId, on: scene.on, reason })),
    );
  },
});
