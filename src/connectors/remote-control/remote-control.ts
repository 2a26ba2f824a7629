import type { RemoteControl } from '../../modules/remote-assistance/ports.ts';

/** A RustDesk client on the technician's own computer, opened on the number that the customer's shows. */
function rustDesk(): RemoteControl {
  return {
    tool: 'RustDesk',
    hint: { fr: 'Numéro que RustDesk affiche chez le client.', en: 'Number that RustDesk shows at the customer’s.' },
    linkFor: (workstation) => `rustdesk://connection/new/${encodeURIComponent(workstation)}`,
  };
}

/** A MeshCentral server of the operator's: the desktop of a node, whose agent the customer has installed. */
function meshCentral(server: string): RemoteControl {
  const DESKTOP = '11';
  return {
    tool: 'MeshCentral',
    hint: { fr: 'Identifiant du poste dans MeshCentral.', en: 'Identifier of the workstation in MeshCentral.' },
    linkFor: (workstation) => {
      const address = new URL(server);
      address.searchParams.set('gotonode', workstation);
      address.searchParams.set('viewmode', DESKTOP);
      return address.href;
    },
  };
}

/** The tool that a setting names: `rustdesk`, or `meshcentral:https://mesh.example`; none when there is no setting. */
export function remoteControlOf(setting: string | undefined): RemoteControl | undefined {
  if (setting === undefined) return undefined;
  if (setting === 'rustdesk') return rustDesk();
  const server = /^meshcentral:(https?:\/\/.+)$/.exec(setting)?.[1];
  if (server !== undefined) return meshCentral(server);
  throw new Error('settings refused: REGIE_REMOTE_CONTROL: expected rustdesk, or meshcentral:https://…');
}
