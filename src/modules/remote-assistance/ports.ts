import type { Bilingual } from '../../terms/model/decision.ts';

/**
 * A tool of another house by which a technician takes a workstation over, where an operator has one. Régie itself only looks and
 * points: what the tool does is between the technician, the customer and the tool.
 */
export interface RemoteControl {
  /** What people call it. */
  readonly tool: string;
  /** What the technician asks the customer for. */
  readonly hint: Bilingual;
  /** The address that opens the tool on the workstation of that identifier, as the tool on it shows it. */
  linkFor(workstation: string): string;
}

let connected: RemoteControl | undefined;

/** Connects the tool of the installation; without one, screens are shown and nothing is taken over. */
export function connectRemoteControl(control: RemoteControl | undefined): void {
  connected = control;
}

/** The tool of the installation, where there is one. */
export function remoteControl(): RemoteControl | undefined {
  return connected;
}
