import type { z } from 'zod';
import { notedClauses } from '../../decision/index.ts';
import type { UpdateRow } from '../domain/update.ts';
import type * as shapes from '../shapes.ts';

type Shown = Pick<UpdateRow, 'id' | 'title' | 'consequences' | 'instructions' | 'essential'>;

/** An update as screens show it, with what a buyer may do about it. */
export function updateShape(
  update: Shown & { readonly mayRefuse: boolean; readonly mayUninstall: boolean; readonly because: readonly string[] },
  pack: string,
  decision: string | null,
): z.infer<typeof shapes.shopUpdate> {
  const { id, title, consequences, instructions, essential, mayRefuse, mayUninstall, because } = update;
  const clauses = notedClauses(pack, because).map((one) => ({ ...one }));
  return { id, title, consequences, instructions, essential, mayRefuse, mayUninstall, clauses, decision };
}
