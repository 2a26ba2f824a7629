import type { RoomData } from '../../kernel/personal-data.ts';

/** What this room keeps of people, and how long. */
export const processFlowData: RoomData = {
  room: 'process-flow',
  title: { fr: 'Démarches', en: 'Requests and cases' },
  personal: [
    {
      table: 'process_flow',
      holds: { fr: 'Démarches et leurs réponses', en: 'Cases and their answers' },
      category: 'commercial',
      only: 't.closed_on is not null',
      end: 'erase',
    },
  ],
  nobody: ['use_watch'],
};
