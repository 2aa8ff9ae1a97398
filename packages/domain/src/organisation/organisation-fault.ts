import type { UnitId } from './unit-state.ts'

/** Why an operation on units is refused. A code, once published, keeps its meaning. */
const SENTENCES = {
  'unit-unknown': {
    vi: 'Không có đơn vị {unit}.',
    en: 'There is no unit {unit}.',
  },
  'unit-exists': {
    vi: 'Đơn vị {name} đã có; mỗi đơn vị chỉ thành lập một lần.',
    en: 'The unit {name} is there already; a unit is founded once.',
  },
  'unit-ended': {
    vi: '{name} đã chấm dứt từ ngày {day}, không thể thay đổi nữa.',
    en: '{name} ended on {day} and cannot be changed any more.',
  },
  'before-founding': {
    vi: '{name} bắt đầu từ ngày {day}; thay đổi không thể có hiệu lực trước ngày đó.',
    en: '{name} begins on {day}; a change cannot take effect before that.',
  },
  'later-change': {
    vi: '{name} đã có thay đổi có hiệu lực từ ngày {day}; không thể ghi thêm thay đổi có hiệu lực trước ngày đó.',
    en: '{name} has a change that takes effect on {day}; an earlier change can no longer be recorded.',
  },
  'nothing-changes': {
    vi: 'Nội dung mới của {name} giống hệt nội dung đang có.',
    en: 'What is new of {name} is the same as before.',
  },
  'code-taken': {
    vi: 'Mã {code} đang do {name} dùng trong khoảng thời gian này (từ ngày {day}).',
    en: 'The code {code} is held by {name} in this period (from {day}).',
  },
  'parent-absent': {
    vi: 'Đơn vị cấp trên {parent} không tồn tại suốt thời gian của {name} (từ ngày {day}).',
    en: 'The unit above, {parent}, is not there for the whole period of {name} (from {day}).',
  },
  'parent-below': {
    vi: '{name} không thể trực thuộc {parent}: đơn vị này nằm dưới {name} vào ngày {day}.',
    en: '{name} cannot stand under {parent}, which stands under {name} on {day}.',
  },
  'children-left': {
    vi: '{name} còn đơn vị trực thuộc ({children}); hãy chọn nơi chuyển đến cho từng đơn vị.',
    en: '{name} still has units under it ({children}); say where each of them goes.',
  },
  'not-a-child': {
    vi: '{name} không trực thuộc đơn vị nào được sắp xếp vào ngày {day}.',
    en: '{name} does not stand under a unit of this operation on {day}.',
  },
  'shares-not-whole': {
    vi: 'Các tỷ lệ kế thừa của {name} cộng lại được {total}, phải đúng 100%.',
    en: 'The shares of {name} add up to {total}; they must make exactly 100%.',
  },
  'unit-twice': {
    vi: '{name} được nêu hai lần.',
    en: '{name} is named twice.',
  },
  'too-few-units': {
    vi: 'Cần ít nhất {least} đơn vị cho thao tác này.',
    en: 'This operation needs at least {least} units.',
  },
  'receiver-ends': {
    vi: '{name} không thể nhận vì chính đơn vị này chấm dứt trong cùng thao tác.',
    en: '{name} cannot receive: it ends in the same operation.',
  },
  'built-upon': {
    vi: 'Không thể hoàn tác: đã có thay đổi sau đó dựa trên thao tác này ({name}). Hãy hoàn tác thay đổi sau trước.',
    en: 'This cannot be undone: a later change builds on it ({name}). Undo the later change first.',
  },
} as const

export type OrganisationFaultCode = keyof typeof SENTENCES

export interface OrganisationFault {
  readonly code: OrganisationFaultCode
  readonly unit?: UnitId
  readonly vi: string
  readonly en: string
}

/** A change that keeps every rule of the map, or the reasons why there is none. */
export type Outcome<T> = { readonly change: T } | { readonly faults: readonly OrganisationFault[] }

/** A day for people in Viet Nam: `2025-07-01` is `01/07/2025`. */
export function dayInWords(day: string): string {
  return day.split('-').reverse().join('/')
}

/** A fault with its sentences filled in; `day` is given as `YYYY-MM-DD`. */
export function organisationFault(
  code: OrganisationFaultCode,
  details: Readonly<Record<string, string>>,
): OrganisationFault {
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = details[name] ?? whole
      return name === 'day' ? dayInWords(value) : value
    })
  return { code, unit: details.unit, vi: fill(SENTENCES[code].vi), en: fill(SENTENCES[code].en) }
}
