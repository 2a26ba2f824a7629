import { expect, test } from 'vitest';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import { freshDatabase } from '../support/database.ts';

test(
  'a complaint is acknowledged at once, answered in the words of an agent, and its date is kept',
  { timeout: 60_000 },
  async () => {
    const read = readStory({
      address: { territory: 'FR-57', postcode: '57360', commune: 'Amnéville', street: '8 rue de la Gare' },
      contract: { pack: 'orne-thd', offer: 'TRIO-RES', channel: 'shop' },
      events: [
        { on: '2026-03-02', do: 'order' },
        { on: '2026-03-02', at: '11:00', do: 'appointment', action: 'book', for: '2026-03-04T09:00' },
        { on: '2026-03-04', do: 'activate' },
        { on: '2026-03-10', do: 'case', procedure: 'complaint', facts: { subject: 'Coupures le soir' } },
        {
          on: '2026-03-20',
          do: 'case-fact',
          procedure: 'complaint',
          facts: { answeredOn: '2026-03-20', answerText: '  ' },
          expect: 'refused',
        },
        {
          on: '2026-03-20',
          at: '11:00',
          do: 'case-fact',
          procedure: 'complaint',
          facts: { answeredOn: '2026-03-20', answerText: 'Bonjour,\n\nVotre prise a été remplacée.' },
        },
      ],
      end: '2026-04-12',
    });
    if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
    const database = await freshDatabase();
    try {
      const output = await runStory(database, read.story);
      expect(output.events.filter((one) => !one.asExpected)).toEqual([]);
      const letters = output.messages.filter((one) => one.template === 'case-letter');
      // The acknowledgement; then the answer, and the word on the mediator whom it opens.
      expect(letters.map((one) => one.on)).toEqual(['2026-03-10', '2026-03-20', '2026-03-20']);
      // One month from the receipt, and it was in time.
      const due = output.obligations.find((one) => one.kind === 'complaint-answer')!;
      expect([due.dueOn, due.state, due.closedOn]).toEqual(['2026-04-10', 'fulfilled', '2026-03-20']);
    } finally {
      await database.drop();
    }
  },
);
