import { basename } from 'node:path'
import { type Fault, formatFault, readDefinition } from '@openpar/domain'
import { type CompiledIndex, compileIndex, type Definition } from '@openpar/engine'
import { EXIT, Refusal } from '../exit-code.ts'
import { readText } from '../files/read-bytes.ts'
import type { Session } from './session.ts'

/** `code=value` pairs as given to `--option`. @throws Refusal on a pair without `=`. */
export function chosenOptions(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      if (at <= 0)
        throw new Refusal(
          EXIT.usage,
          `--option ${pair}: phải viết mã=giá trị.`,
          `--option ${pair}: write code=value.`,
        )
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

/** Prints faults as notes, at most `most` of them, and how many more there are. */
export function noteFaults(faults: readonly Fault[], session: Session, most = 200): void {
  for (const fault of faults.slice(0, most)) session.note(formatFault(fault, 'vi'), formatFault(fault, 'en'))
  const more = faults.length - most
  if (more > 0) session.note(`… và ${more} lỗi nữa.`, `… and ${more} more.`)
}

/** Reads and checks a definition file; its faults are printed. @throws Refusal when one of them is an error. */
export async function loadDefinition(
  path: string,
  pairs: readonly string[],
  session: Session,
): Promise<Definition> {
  const { definition, faults } = readDefinition(await readText(path), basename(path), chosenOptions(pairs))
  const errors = faults.filter((fault) => fault.severity === 'error')
  noteFaults(errors, session)
  if (!definition || errors.length > 0) {
    throw new Refusal(
      EXIT.definition,
      `Định nghĩa ${path} có ${errors.length} lỗi; chưa tính được.`,
      `Definition ${path} has ${errors.length} errors; nothing was computed.`,
    )
  }
  return definition
}

/** Reads, checks and compiles a definition file. @throws Refusal on faults and on frames, which have no points. */
export async function loadIndex(
  path: string,
  pairs: readonly string[],
  session: Session,
): Promise<CompiledIndex> {
  const definition = await loadDefinition(path, pairs, session)
  if (definition.status === 'frame') {
    throw new Refusal(
      EXIT.definition,
      `${path} mới là khung (status: frame), chưa có điểm và cách tính nên không tính được.`,
      `${path} is a frame (status: frame): it has no points and rules to compute with.`,
    )
  }
  return compileIndex(definition)
}
