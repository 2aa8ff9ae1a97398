import type { Definition } from '@openpar/engine'
import { allNodes } from '../../definition/visit-nodes.ts'
import type { Figure } from './draw-figures.ts'
import type { UnitYear } from './unit-year.ts'

/** Why a unit reports nothing, as officers write it. */
const REASONS = [
  'Đơn vị chưa gửi báo cáo về nội dung này',
  'Đang đối chiếu với Sở chủ quản',
  'Sổ theo dõi bị thất lạc khi chuyển trụ sở',
] as const

/** One in so many figures is missing where the edition says what that means. */
const ONE_IN = 60

/** Measures of which every reader has a declared meaning of missing, so that a gap leaves no total open. */
export function forgivingMeasures(definition: Definition): ReadonlySet<string> {
  const forgiving = new Set<string>()
  for (const { node } of allNodes(definition)) {
    const { rule, missing } = node
    if (rule && 'measure' in rule && rule.measure !== undefined && (missing ?? 'missing') !== 'missing') {
      forgiving.add(rule.measure)
    }
  }
  return forgiving
}

/** The figure as the story of the unit tells it: gaps with reasons, late reports, what does not concern it. */
export function toldFigure(
  figure: Figure,
  measure: string,
  year: UnitYear,
  forgiving: ReadonlySet<string>,
): Figure {
  const { unit, draw, lasting } = year
  const { story } = unit
  if (measure === 'villages_to_merge' || measure === 'villages_merged') {
    return lasting('villages merged').chance(0.5) ? { reason: 'không phát sinh' } : figure
  }
  if (story === 'late') {
    if (measure === 'par_reports_on_time') return 1
    if (measure === 'scoresheet_days_late') return 4 + (year.year % 3)
  }
  if (measure === 'scoresheet_days_late' && story !== 'incomplete') return 0
  if (story === 'incomplete' && year.year === 2024 && measure === 'training_done') {
    return { reason: 'Đang đối chiếu số lượt đào tạo với cơ sở đào tạo' }
  }
  if (forgiving.has(measure) && draw(`gap ${measure}`).chance(1 / ONE_IN)) {
    return { reason: draw(`reason ${measure}`).pick(REASONS) }
  }
  return figure
}
