import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { sessionQuery } from '../../api/session.ts';

/** Whether whoever looks may send a change to an address. */
export type MayChange = (path: string, method?: string) => boolean;

/** In the customer space everybody may do what is offered; the console says otherwise. */
const MayChangeContext = createContext<MayChange>(() => true);

/** What whoever looks may change: an action that would be refused is not offered. */
export function useMayChange(): MayChange {
  return useContext(MayChangeContext);
}

/** Shown to those alone who may send a change to an address. */
export function Permitted(props: {
  readonly path: string;
  readonly method?: string;
  readonly children: ReactNode;
}): ReactNode {
  return useMayChange()(props.path, props.method) ? props.children : null;
}

/** Takes each part of an address for what its pattern calls it: `/api/customers/12/contact` for `…/:accountId/contact`. */
function isAt(pattern: readonly string[], parts: readonly string[]): boolean {
  return pattern.length === parts.length && pattern.every((part, i) => part.startsWith(':') || part === parts[i]);
}

/** The permissions that a change at an address may ask for; the pattern that names the most wins. */
function permissionAt(rights: Readonly<Record<string, string>>, method: string, path: string): string | undefined {
  const parts = path.split('?')[0]!.split('/');
  const names = (pattern: readonly string[]): number => pattern.filter((part) => !part.startsWith(':')).length;
  return Object.entries(rights)
    .map(([address, permission]) => ({ permission, pattern: address.slice(method.length + 1).split('/'), address }))
    .filter(({ address, pattern }) => address.startsWith(`${method} `) && isAt(pattern, parts))
    .sort((a, b) => names(b.pattern) - names(a.pattern))[0]?.permission;
}

/** What somebody with these permissions may change; each address is looked up once. */
function mayWith(rights: Readonly<Record<string, string>>, permissions: readonly string[]): MayChange {
  const answers = new Map<string, boolean>();
  return (path, method = 'POST') => {
    const key = `${method} ${path}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const needs = permissionAt(rights, method, path);
    const answer = needs === undefined || permissions.includes(needs);
    answers.set(key, answer);
    return answer;
  };
}

/** Tells the pages of the console what the agent who is signed in may change. */
export function PermissionsOfAgent(props: {
  readonly rights: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}): ReactNode {
  const { rights, children } = props;
  const permissions = useQuery(sessionQuery).data?.user?.permissions;
  const mayChange = useMemo(() => mayWith(rights, permissions ?? []), [rights, permissions]);
  return <MayChangeContext value={mayChange}>{children}</MayChangeContext>;
}
