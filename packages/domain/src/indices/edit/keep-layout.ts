import { parse } from 'yaml'
import { matchLines } from './match-lines.ts'

/**
 * The text `edited` with the lines of `original` wherever the edit left them alone. `before` and `edited` are the text
 * before and after as the library prints it, which folds long texts and braces its own way; `original` is the text
 * before as people wrote it. A merge of three texts that does not hold the edited `data` is given up for `edited`.
 */
export function keepLayout(original: string, before: string, edited: string, data: unknown): string {
  if (original === before) return edited
  if (before === edited) return original
  const merged = merge(linesOf(original), linesOf(before), linesOf(edited)).join('\n')
  return holds(merged, data) ? merged : edited
}

function linesOf(text: string): readonly string[] {
  return text.split('\n')
}

/** Runs of `before` that both others share stay; between two runs, the edit decides unless it changed nothing there. */
function merge(
  original: readonly string[],
  before: readonly string[],
  edited: readonly string[],
): readonly string[] {
  const inOriginal = matchLines(before, original)
  const inEdited = matchLines(before, edited)
  const merged: string[] = []
  let [o, b, e] = [0, 0, 0]
  const close = (toO: number, toB: number, toE: number) => {
    const untouched = same(before.slice(b, toB), edited.slice(e, toE))
    merged.push(...(untouched ? original.slice(o, toO) : edited.slice(e, toE)))
  }
  for (let line = 0; line < before.length; line++) {
    const [atO, atE] = [inOriginal[line]!, inEdited[line]!]
    if (atO < 0 || atE < 0) continue
    close(atO, line, atE)
    merged.push(before[line]!)
    ;[o, b, e] = [atO + 1, line + 1, atE + 1]
  }
  close(original.length, before.length, edited.length)
  return merged
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, position) => line === b[position])
}

function holds(text: string, data: unknown): boolean {
  try {
    return JSON.stringify(parse(text, { logLevel: 'silent' })) === JSON.stringify(data)
  } catch {
    return false
  }
}
