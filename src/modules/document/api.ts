import { z } from 'zod';
import { isoInstant } from '../../kernel/instant.ts';
import { fail } from '../../kernel/result.ts';
import { actorOf, refuseOthers } from '../../platform/http/access.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import { readForRequest } from '../../platform/http/request-transaction.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { accountOf } from '../account/index.ts';
import { SEALED_KINDS } from './domain/document.ts';
import { documentContent, documentsOf } from './operations/store-document.ts';

const documentSchema = z.object({
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  title: z.object({ fr: z.string(), en: z.string() }),
  fileName: z.string(),
  mediaType: z.string(),
  terms: z.object({ pack: z.string(), version: z.string(), hash: z.string() }).nullable(),
  createdAt: z.string(),
});
const ofAccount = z.object({ accountId: z.uuid() });
const NOT_FOUND = fail('document/not-found', 'Ce document n’existe pas.', 'There is no such document.');

/** Documents of an account: for agents, and for the customer whose account it is. */
export const documentRoutes: RouteModule = {
  name: 'document',
  register: (app, services) => {
    const roles = rolesThat('document:read');
    app.get(
      '/api/accounts/:accountId/documents',
      {
        config: { roles },
        schema: { tags: ['document'], params: ofAccount, response: { 200: z.array(documentSchema) } },
      },
      (request) =>
        readForRequest(request, services, async (tx) => {
          const account = await accountOf(tx, request.params.accountId);
          if (!account) return valueOf<never>(NOT_FOUND);
          refuseOthers(request, account.customerNumber, NOT_FOUND);
          const documents = await documentsOf(tx, account.id, undefined, 200);
          return documents.map(({ id, kind, subject, title, fileName, mediaType, terms, createdAt }) => ({
            id,
            kind,
            subject,
            title,
            fileName,
            mediaType,
            terms,
            createdAt: isoInstant(createdAt),
          }));
        }),
    );
    app.get(
      '/api/accounts/:accountId/documents/:id/content',
      { config: { roles }, schema: { tags: ['document'], params: ofAccount.extend({ id: z.uuid() }) } },
      async (request, reply) => {
        const { document, bytes } = await readForRequest(request, services, async (tx, context) => {
          const account = await accountOf(tx, request.params.accountId);
          if (!account) return valueOf<never>(NOT_FOUND);
          refuseOthers(request, account.customerNumber, NOT_FOUND);
          const found = await documentContent(tx, context, account.id, request.params.id);
          // A customer reads a bill where its contract is asked for how long.
          const elsewhere = found?.document.kind === 'bill' && actorOf(request).kind === 'customer';
          const sealed = found !== undefined && SEALED_KINDS.includes(found.document.kind);
          return found && !elsewhere && !sealed ? found : valueOf<never>(NOT_FOUND);
        });
        // Files received from outside are never shown in the page: they are saved.
        const shown = document.mediaType === 'application/pdf' ? 'inline' : 'attachment';
        return reply
          .type(document.mediaType)
          .header('content-disposition', `${shown}; filename="${document.fileName.replace(/[^\w.-]/g, '_')}"`)
          .header('cache-control', 'private, max-age=86400, immutable')
          .send(Buffer.from(bytes));
      },
    );
  },
};
