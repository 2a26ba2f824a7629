import type { BoundDecision } from '../../law/bound.ts';
import { answerToRequest, extendedAnswer } from '../../law/bounds/data-request.ts';
import { notBefore } from '../../law/bounds/days.ts';

/** The decisions of this contract that the law bounds. */
export const lawBounds: readonly BoundDecision[] = [
  {
    decision: 'warranty',
    bounds: [
      notBefore({
        article: 'law/civ-1648',
        figure: 'years',
        unit: 'years',
        from: 'discoveredOn',
        field: 'claimDeadline',
      }),
    ],
  },
  {
    decision: 'data-subject-request',
    bounds: [answerToRequest('receivedOn', 'answerDueOn'), extendedAnswer('receivedOn', 'extendedAnswerDueOn')],
  },
];
