import { Problem } from './problem.ts'

/** The failure of an edit based on an older version than the stored one; `current` goes out so that people can compare. */
export function staleEdit(based: number, current: { readonly version: number }): Problem {
  return new Problem('stale-edit', { based, current: current.version }, { based, current })
}
