import { isoDate } from '../../kernel/civil-date.ts';
import { decisionNotes } from '../../modules/decision/index.ts';
import { casesOf } from '../../modules/process-flow/index.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast, type Cast } from '../cast.ts';
import { isoOrNull } from './pages.ts';
import type { StoryOutput } from './output.ts';

/** The cases of somebody under the procedures of their contracts, in the order of their opening. */
export async function tellCases(tx: Tx, cast: Cast): Promise<StoryOutput['cases']> {
  const flows = (await casesOf(tx, accountOfCast(cast).id)).toReversed();
  const asked = flows.flatMap((flow) => (flow.decision === null ? [] : [flow.decision]));
  const notes = new Map((await decisionNotes(tx, asked)).map((note) => [note.id, note]));
  return flows.map((flow) => ({
    subscriber: cast.name,
    procedure: flow.procedure,
    state: flow.state,
    openedOn: isoDate(flow.openedOn),
    closedOn: isoOrNull(flow.closedOn),
    figures: Object.fromEntries(flow.shown.figures.map(({ name, value }) => [name, value])),
    because: notes.get(flow.decision ?? '')?.because.map((clause) => clause.id) ?? [],
  }));
}
