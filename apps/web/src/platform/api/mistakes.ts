import { z } from 'zod'
import { ProblemError } from './problem-error.ts'

const Mistakes = z.array(z.object({ path: z.array(z.string()), message: z.string() }))
type Mistake = z.infer<typeof Mistakes>[number]

/** The single mistakes in the input that a refusal names, in the language of the request; none for other errors. */
export function mistakesOf(error: unknown): readonly Mistake[] {
  if (!(error instanceof ProblemError)) return []
  return Mistakes.safeParse(error.more.mistakes).data ?? []
}

/** What is wrong with one field of the input, for the `error` of its control: `mistakeAt(change.error, 'name')`. */
export function mistakeAt(error: unknown, ...path: string[]): string | undefined {
  return mistakesOf(error).find((mistake) => mistake.path.join('.') === path.join('.'))?.message
}
