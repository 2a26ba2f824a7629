import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { remoteControl } from '../ports.ts';
import { type OnCase, takeCase, tellCase } from './keep-case.ts';

const NONE = fail(
  'assistance/no-remote-control',
  'Aucun outil de prise en main n’est installé.',
  'No tool that takes a workstation over is installed.',
);

/** Opens the tool of another house on a workstation, for a case under way: noted, since more than the picture is given. */
export async function openRemoteControl(
  tx: Tx,
  context: Context,
  input: OnCase & { readonly workstation: string },
): Promise<Result<{ readonly link: string }>> {
  const control = remoteControl();
  if (!control) return NONE;
  const taken = await takeCase(tx, input, 'end');
  if (!taken.ok) return taken;
  await tellCase(tx, context, taken.value, {
    kind: 'remote-control',
    title: { fr: `Prise en main par ${control.tool}`, en: `Workstation taken over by ${control.tool}` },
    detail: { tool: control.tool },
  });
  return ok({ link: control.linkFor(input.workstation) });
}
