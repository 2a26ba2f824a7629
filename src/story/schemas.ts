import { z } from 'zod';
import { storySchema } from './story.ts';
import { outputSchema } from './tell/output.ts';

function text(schema: z.ZodType, title: string, io: 'input' | 'output'): string {
  const described = { title, ...z.toJSONSchema(schema, { io }) };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** The JSON Schema of a story, for `docs/reference/story.schema.json`. */
export function storySchemaText(): string {
  return text(storySchema, 'A story: who subscribes to what, and what happens', 'input');
}

/** The JSON Schema of what a story prints, for `docs/reference/story-output.schema.json`. */
export function storyOutputSchemaText(): string {
  return text(outputSchema, 'What a story comes to', 'output');
}
