import { fold } from '../fold.ts'
import { UnitKind, unitKindWords } from '../unit-kind.ts'

const LABELS: readonly (readonly [label: string, kind: UnitKind])[] = [
  ['đặc khu', 'commune'],
  ['phường', 'commune'],
  ['thị trấn', 'commune'],
  ['xã', 'commune'],
  ['huyện', 'district'],
  ['quận', 'district'],
  ['thị xã', 'district'],
  ['tỉnh', 'province'],
  ['thành phố', 'province'],
  ['sở', 'department'],
  ['ban', 'department'],
  ['thanh tra', 'department'],
  ['văn phòng', 'department'],
  ['bộ', 'ministry'],
  ['phòng', 'division'],
  ['chi cục', 'division'],
  ['trung tâm', 'centre'],
]

/** The words of each kind and label as a cell may write them: `Phường`, `phuong`, `dac_khu`. */
const KNOWN = new Map<string, { kind: UnitKind; label?: string }>([
  ...LABELS.map(([label, kind]) => [fold(label), { kind, label }] as const),
  ...UnitKind.options.flatMap((kind) =>
    [kind, unitKindWords[kind].vi, unitKindWords[kind].en].map((words) => [fold(words), { kind }] as const),
  ),
])

const plain = (text: string) => fold(text.replace(/[_-]+/g, ' '))

/** The kind, and what people call it, that a cell says; undefined where the words are not known. */
export function kindOfWords(cell: string): { readonly kind: UnitKind; readonly label?: string } | undefined {
  return KNOWN.get(plain(cell))
}

/** The kind told by the first words of a full name: `Phường Ba Đình` is a commune. */
export function kindOfName(name: string): { readonly kind: UnitKind; readonly label?: string } | undefined {
  const start = `${plain(name)} `
  const found = [...LABELS]
    .sort(([a], [b]) => b.length - a.length)
    .find(([label]) => start.startsWith(`${fold(label)} `))
  return found && { kind: found[1], label: found[0] }
}
