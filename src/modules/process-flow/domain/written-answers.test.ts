import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../../terms/model/procedure.ts';
import { complaintAnswer } from '../../../terms/rules/written-answer.ts';
import { answerLetters, checkAnswers } from './written-answers.ts';

const label = { fr: 'Répondu', en: 'Answered' };
const complaint = {
  later: [{ fact: 'answeredOn', label, by: 'agent', writes: complaintAnswer('answerText') }],
} as unknown as Procedure;

describe('an answer in somebody’s own words', () => {
  it('leaves as a letter with its paragraphs', () => {
    const [letter] = answerLetters(complaint, { answerText: 'Bonjour,\n\nNous rétablissons la ligne.\n' });
    expect(letter).toMatchObject({ key: 'answerText', subject: { fr: 'Notre réponse à votre réclamation' } });
    expect(letter!.text.map((one) => one.fr)).toEqual(['Bonjour,', 'Nous rétablissons la ligne.']);
    expect(answerLetters(complaint, { answeredOn: '2026-03-02' })).toEqual([]);
  });

  it.each([[''], ['   '], [12], ['x'.repeat(10_001)]])('is a text, and not a book: %s', (answerText) => {
    expect(() => checkAnswers(complaint, { answerText })).toThrow(/10000/);
  });
});
