import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import type { RoleTable } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Field } from '../../design/field.tsx';
import { Icon } from '../../design/icon.tsx';
import { HelpButton } from '../../design/help.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { USER_LABELS } from './labels.ts';
import { rolesQuery } from './queries.ts';

type Permission = RoleTable['permissions'][number];

/** `customer-bill:read` as people say it: the room, then what is done there. */
function useSaid(): (permission: string) => { readonly room: string; readonly verb: string } {
  const { word } = useWords();
  return (permission) => {
    const [room = '', verb = ''] = permission.split(':');
    return { room: word('room', room), verb: word('verb', verb) };
  };
}

function Matrix({ table, role }: { readonly table: RoleTable; readonly role: string }) {
  const { t, word } = useWords();
  const said = useSaid();
  const shown = table.roles.filter((one) => role === '' || one === role);
  const rows = table.permissions.filter((one) => role === '' || one.roles.some((holder) => holder === role));
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={t('roles.table')}>
      <table className="table matrix">
        <caption className="visually-hidden">{t('roles.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('roles.may')}</th>
            {shown.map((one) => (
              <th key={one} scope="col">
                {word('role', one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => {
            const { room, verb } = said(one.permission);
            return (
              <tr key={one.permission}>
                <th scope="row">{t('roles.right', { room, verb })}</th>
                {shown.map((holder) => (
                  <td key={holder} data-align="center">
                    {one.roles.includes(holder) ? (
                      <>
                        <Icon name="check" />
                        <span className="visually-hidden">{t('yes')}</span>
                      </>
                    ) : (
                      <span className="visually-hidden">{t('no')}</span>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The addresses of the API behind each permission, for who lays them open to another system. */
function Routes({ permissions, role }: { readonly permissions: readonly Permission[]; readonly role: string }) {
  const { t } = useWords();
  const said = useSaid();
  const shown = permissions.filter(
    (one) => one.routes.length > 0 && (role === '' || one.roles.some((holder) => holder === role)),
  );
  return shown.map((one) => {
    const { room, verb } = said(one.permission);
    const routes = one.routes.filter((route) => role !== 'customer' || route.customers);
    return (
      <details key={one.permission} className="folded">
        <summary>
          {t('roles.right', { room, verb })}{' '}
          <span className="soft">({t('roles.addresses', { count: routes.length })})</span>
        </summary>
        <ul className="plain">
          {routes.map((route) => (
            <Fragment key={`${route.method} ${route.url}`}>
              <li>
                <code>
                  {route.method} {route.url}
                </code>
                {route.customers ? <span className="small soft"> {t('roles.own-only')}</span> : null}
              </li>
            </Fragment>
          ))}
        </ul>
      </details>
    );
  });
}

/** Which role may do what: the very table by which the server decides, and the addresses that stand behind it. */
export function RolesPage() {
  useAlso(USER_LABELS);
  const { t, word } = useWords();
  const table = useQuery(rolesQuery);
  const [role, setRole] = useState('');
  return (
    <main id="main" tabIndex={-1} className="wide-page">
      <HelpButton />
      <div className="page-head">
        <h1>{t('roles.title')}</h1>
        <p>{t('roles.lede')}</p>
      </div>
      <Asked query={table}>
        {(answer) => (
          <>
            <div className="form-pair filters">
              <Field label={t('roles.role')}>
                {(given) => (
                  <select {...given} value={role} onChange={(event) => setRole(event.target.value)}>
                    <option value="">{t('roles.all')}</option>
                    {answer.roles.map((one) => (
                      <option key={one} value={one}>
                        {word('role', one)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </div>
            <Matrix table={answer} role={role} />
            <Section id="routes" title={t('roles.routes')}>
              <p className="soft">{t('roles.routes-lede')}</p>
              <Routes permissions={answer.permissions} role={role} />
            </Section>
          </>
        )}
      </Asked>
    </main>
  );
}
