import { z } from 'zod';
import type { OtherOperator } from '../../connectors/portability/local-operator.ts';
import { fail, type Result } from '../../kernel/result.ts';
import { day, dayOf, told } from '../fields.ts';
import type { Scene } from '../verb.ts';

/** How the other operator behaves: it accepts the next day and ports on the day when nothing is told. */
export const otherOperator = told({
  does: z.enum(['accepts', 'refuses', 'silent']).default('accepts'),
  answersAfterDays: z.int().min(0).max(60).optional(),
  reason: z.string().optional().describe('Of a refusal, such as `not-holder`.'),
  portingOn: day.optional().describe('The day of the port that it gives.'),
  lateDays: z.union([z.int().min(0).max(90), z.literal('never')]).optional(),
  stops: z
    .boolean()
    .optional()
    .describe('Whether it still stops a port that is asked to be stopped; true when absent.'),
}).describe('How the other operator behaves.');

/** The behaviour that a story tells of the other operator. */
export function behaviourOf(event: z.infer<typeof otherOperator>): OtherOperator {
  const { comment: _comment, portingOn, ...rest } = event;
  const known = Object.entries(rest).filter(([, value]) => value !== undefined);
  const behaviour = Object.fromEntries(known) as unknown as OtherOperator;
  return portingOn === undefined ? behaviour : { ...behaviour, portingOn: dayOf(portingOn) };
}

/** The last port that the story is about, or a refusal before there is one. */
export async function withPorting<T>(scene: Scene, use: (portingId: string) => Promise<Result<T>>): Promise<Result<T>> {
  const { portingId } = scene.cast;
  if (portingId !== undefined) return use(portingId);
  return fail('story/no-port', 'Aucun portage dans cette histoire.', 'No number is being ported in this story.');
}
