import type { AnsweredQuestion } from '../../shapes/questions.ts';
import { commitmentQuestion, leavingQuestion, moveQuestion } from './contract-questions.ts';
import type { QuestionFacts } from './facts.ts';
import { bankQuestion, oweQuestion } from './money-questions.ts';
import {
  complaintQuestion,
  equipmentQuestion,
  rioQuestion,
  technicianQuestion,
  useQuestion,
} from './service-questions.ts';

/** The ten questions that customers call about, answered from their own data. */
export function answerQuestions(facts: QuestionFacts): AnsweredQuestion[] {
  return [
    oweQuestion,
    commitmentQuestion,
    leavingQuestion,
    technicianQuestion,
    useQuestion,
    moveQuestion,
    rioQuestion,
    equipmentQuestion,
    complaintQuestion,
    bankQuestion,
  ].map((answer) => answer(facts));
}
