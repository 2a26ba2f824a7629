import { readForRequest } from '../../platform/http/request-transaction.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { agentsThat, type Permission } from '../../platform/sign-in/roles.ts';
import { type BoardName } from './domain/boards.ts';
import { readBoard } from './operations/read-board.ts';
import { board } from './shapes.ts';

const tags = ['figures'];
/** Who looks at which board. */
const BOARD_NEEDS: Readonly<Record<BoardName, Permission>> = {
  operator: 'account:read',
  collection: 'collection:read',
  network: 'trouble-ticket:read',
  billing: 'ledger:read',
};

/** Boards of figures by trade. */
export const figuresRoutes: RouteModule = {
  name: 'figures',
  register: (app, services) => {
    for (const [name, permission] of Object.entries(BOARD_NEEDS) as [BoardName, Permission][])
      app.get(
        `/api/dashboards/${name}`,
        { config: { roles: agentsThat(permission) }, schema: { tags, response: { 200: board } } },
        (request) => readForRequest(request, services, (tx) => readBoard(tx, name)),
      );
  },
};
