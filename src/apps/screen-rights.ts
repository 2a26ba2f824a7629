import type { App } from '../platform/http/route-module.ts';
import { permissionBehind } from '../platform/sign-in/roles.ts';

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** What everybody does of their own: no permission speaks of it. */
const OWN = /^\/api\/(me|session)(\/|$)/;

/** Which permission each address that changes something asks for: the console offers nothing that would be refused. */
export async function screenRightsText(app: App): Promise<string> {
  const rights: Record<string, string> = {};
  for (const { method, url, roles } of app.guardedRoutes) {
    if (roles === 'public' || !CHANGES.has(method) || !url.startsWith('/api/') || OWN.test(url)) continue;
    const permission = permissionBehind(roles);
    if (permission === undefined && roles.some((role) => role !== 'customer'))
      throw new Error(`${method} ${url} names its roles by hand: rolesThat or agentsThat names them by a permission`);
    if (permission !== undefined) rights[`${method} ${url}`] = permission;
  }
  const sorted = Object.fromEntries(Object.entries(rights).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `// Written by "npm run generate" from the routes of the server. Do not edit.

/** The permission that each address which changes something asks for. */
export const RIGHTS: Readonly<Record<string, string>> = ${JSON.stringify(sorted)};
`;
  const { format } = await import('prettier');
  return format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
