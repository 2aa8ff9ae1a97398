import { mustExplain } from '../../measures/index.ts'
import type { Case } from '../sheet/allow/check.ts'
import { REFUSALS, type Refusal } from '../sheet/allow/refusal.ts'
import { refusalOf } from '../sheet/allow/refusal-of.ts'
import { figureIn } from '../sheet/layers.ts'
import { factOf } from '../sheet/sheet.ts'
import { type AppraisalState, appraisalStateOf } from './appraisal-state.ts'

/** Why an entry that may be accepted is not accepted together with others. A code, once published, keeps its meaning. */
const HELD_BACK = {
  'judged-already': {
    vi: 'Đã có ý kiến thẩm định.',
    en: 'It was judged already.',
  },
  'explanation-to-read': {
    vi: 'Đã yêu cầu giải trình; cần đọc giải trình rồi cho ý kiến riêng.',
    en: 'An explanation was asked for; it has to be read and judged by itself.',
  },
  'changed-since': {
    vi: 'Số liệu đã đổi sau ý kiến thẩm định lần trước; cần xem lại riêng.',
    en: 'Its facts changed after the last verdict; it has to be seen by itself.',
  },
  'nothing-said': {
    vi: 'Đơn vị chưa có số liệu ở mục này.',
    en: 'The unit has no figures here.',
  },
  'differs-from-computed': {
    vi: 'Số kê khai khác số tính từ hệ thống.',
    en: 'The declared figures differ from the computed ones.',
  },
  'nothing-computed': {
    vi: 'Không có số tính từ hệ thống để đối chiếu; xem từng đơn vị, hoặc chọn đích danh đơn vị để chấp nhận.',
    en: 'There is no computed figure to compare with; look at each unit, or select the unit to accept it.',
  },
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>

export type HeldBack = Refusal | keyof typeof HELD_BACK

/** The sentence of each reason. */
export const HELD_BACK_WORDS: Readonly<Record<HeldBack, { readonly vi: string; readonly en: string }>> = {
  ...REFUSALS,
  ...HELD_BACK,
}

const BY_STATE: Readonly<Partial<Record<AppraisalState, HeldBack>>> = {
  done: 'judged-already',
  answered: 'explanation-to-read',
  asked: 'explanation-to-read',
  changed: 'changed-since',
}

/**
 * Why this person does not accept the entry in bulk; undefined where they do: nobody has judged it, and for each of its measures
 * the figure that counts is the computed one, which what was declared, if anything, equals. Figures that no system computed pass
 * only where the person named the unit (`named`).
 */
export function heldBackOf(of: Case, component: string, named: boolean): HeldBack | undefined {
  const refusal = refusalOf(of, { type: 'accept', component })
  if (refusal) return refusal
  const held = BY_STATE[appraisalStateOf(of, component)]
  if (held) return held
  const facts = (of.ground.components.get(component)?.measures ?? []).map((measure) =>
    factOf(of.sheet, measure),
  )
  if (facts.every((fact) => figureIn(fact, 'self') === undefined)) return 'nothing-said'
  const differs = facts.some(
    ({ declared, computed }) =>
      declared && computed && mustExplain(declared.value.figure, computed.value.figure),
  )
  if (differs) return 'differs-from-computed'
  const computed = facts.every((fact) => (fact.computed?.value.figure.value ?? null) !== null)
  return computed || named ? undefined : 'nothing-computed'
}
