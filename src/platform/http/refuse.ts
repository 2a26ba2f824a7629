import type { Result } from '../../kernel/result.ts';
import { PLATFORM_FAILURES, type PlatformFailure } from './problem-labels.ts';
import { Refusal } from './problem.ts';

/** A refusal of the platform's own, with its status. */
export function refusal(code: PlatformFailure, status: number): Refusal {
  return new Refusal({ code, message: PLATFORM_FAILURES[code] }, status);
}

/** The value of a result; a failure becomes the answer of the request, as a problem document. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.failure);
  return result.value;
}
