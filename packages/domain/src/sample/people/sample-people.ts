import type { Role } from '../../people/index.ts'
import { drawFrom } from '../draw/draw.ts'
import { sampleId } from '../draw/sample-id.ts'
import { type SampleUnit, type SampleUnitState, stateOn } from '../units/sample-unit.ts'
import { personName } from './person-name.ts'

/** A person of the sample with one role on one unit. Nobody can be written to: `.example` is no real domain. */
export interface SamplePerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly position: string
  readonly role: Role
  /** Where the role is held. */
  readonly unit: string
}

export const SAMPLE_MAIL = 'songhoa.example'
const APPRAISERS = 9

/** Who works at the province itself, in the order of the list printed at start. */
const PROVINCE: readonly { readonly mailbox: string; readonly position: string; readonly role: Role }[] = [
  { mailbox: 'quantri', position: 'Quản trị hệ thống', role: 'administrator' },
  { mailbox: 'noivu', position: 'Phó Trưởng phòng Cải cách hành chính, Sở Nội vụ', role: 'index-manager' },
  { mailbox: 'hoidong', position: 'Chủ tịch Hội đồng thẩm định', role: 'council-chair' },
  { mailbox: 'ubnd', position: 'Phó Chủ tịch UBND tỉnh', role: 'provincial-leader' },
  ...Array.from({ length: APPRAISERS }, (_, k) => ({
    mailbox: `thamdinh${k + 1}`,
    position: 'Thành viên tổ thẩm định',
    role: 'appraiser' as const,
  })),
]

/** The people of the province, then a leader and an officer of each of `units`, which exist on `day`. */
export function samplePeople(
  seed: number,
  province: SampleUnit,
  units: readonly SampleUnit[],
  day: string,
): SamplePerson[] {
  const people: SamplePerson[] = []
  const add = (mailbox: string, position: string, role: Role, unit: SampleUnit): void => {
    const number = people.length
    const name = personName(drawFrom(seed, 5, number))
    const email = `${mailbox}@${SAMPLE_MAIL}`
    people.push({ id: sampleId(seed, 5, number), name, email, position, role, unit: unit.id })
  }
  for (const { mailbox, position, role } of PROVINCE) add(mailbox, position, role, province)
  for (const unit of units) {
    const state = stateOn(unit, day)
    if (!state) continue
    const place = state.code.replace('SH-', '').toLowerCase()
    add(`lanhdao.${place}`, headOf(state), 'unit-leader', unit)
    add(`canbo.${place}`, 'Công chức phụ trách cải cách hành chính', 'unit-officer', unit)
  }
  return people
}

function headOf({ kind, name, label }: SampleUnitState): string {
  if (kind === 'commune') return `Chủ tịch UBND ${label}`
  if (name.startsWith('Văn phòng')) return 'Chánh Văn phòng'
  if (name.startsWith('Thanh tra')) return 'Chánh Thanh tra'
  return name.startsWith('Ban') ? 'Trưởng ban' : 'Giám đốc Sở'
}
