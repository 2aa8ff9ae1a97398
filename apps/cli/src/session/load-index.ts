import { basename } from 'node:path'
import { type Fault, formatFault, readDefinition } from '@openpar/domain'
import { type CompiledIndex, compileIndex, type Definition } from '@openpar/engine'
import { EXIT, Refusal } from '../exit-code.ts'
import { readText } from '../files/read-bytes.ts'
import { counted } from './counted.ts'
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

/** Most faults that are printed. */
const MOST_FAULTS = 200

/** Prints faults as notes, errors first, and how many more there are. `errorCount` counts those that are not listed too. */
export function noteFaults(faults: readonly Fault[], session: Session, errorCount: number): void {
  const errors = faults.filter((fault) => fault.severity === 'error')
  const warnings = faults.filter((fault) => fault.severity === 'warning')
  const shown = [...errors, ...warnings].slice(0, MOST_FAULTS)
  for (const fault of shown) session.note(formatFault(fault, 'vi'), formatFault(fault, 'en'))
  const more = errorCount + warnings.length - shown.length
  if (more > 0) session.note(`… và ${more} chỗ nữa.`, `… and ${more} more.`)
}

/** Reads and checks a definition file; its faults are printed. @throws Refusal when one of them is an error. */
export async function loadDefinition(
  path: string,
  pairs: readonly string[],
  session: Session,
): Promise<Definition> {
  if (/\.(csv|tsv|json|xlsx|xlsm)$/i.test(path)) {
    throw new Refusal(
      EXIT.usage,
      `${path} là bảng số liệu; tệp đầu tiên phải là định nghĩa (.yaml). Có phải đã đổi chỗ hai tệp?`,
      `${path} is a table of facts; the first file must be a definition (.yaml). Were the two files swapped?`,
    )
  }
  session.stage('Đang kiểm tra định nghĩa', 'Checking the definition')
  const { definition, faults } = readDefinition(await readText(path), basename(path), chosenOptions(pairs))
  const errors = faults.filter((fault) => fault.severity === 'error')
  noteFaults(errors, session, errors.length)
  if (!definition || errors.length > 0) {
    throw new Refusal(
      EXIT.definition,
      `Định nghĩa ${path} có ${errors.length} lỗi; chưa tính được.`,
      `Definition ${path} has ${counted(errors.length, 'error')}; nothing was computed.`,
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
