import type { Definition, FrameCounts } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { allNodes, isComponent } from '../../visit-nodes.ts'
import { exactSum } from '../decimal.ts'

type Counted = keyof FrameCounts

const NAMES: Readonly<Record<Counted, readonly [vi: string, en: string]>> = {
  domains: ['số lĩnh vực', 'the number of domains'],
  criteria: ['số tiêu chí', 'the number of criteria'],
  components: ['số tiêu chí thành phần', 'the number of components'],
  reportPoints: ['điểm tự chấm qua báo cáo', 'the points by report'],
  surveyPoints: ['điểm điều tra xã hội học', 'the points by survey'],
}

/** Declared counts against the tree: equal where the tree is complete, not fewer than listed in a frame. */
export function checkCounts(definition: Definition): readonly Finding[] {
  const counts = definition.counts
  if (!counts) return []
  const listed = definition.status === 'frame' ? listedInFrame(definition) : listedInFull(definition)
  const findings = (Object.keys(NAMES) as Counted[]).flatMap((key) => {
    const declared = counts[key]
    const found = listed[key]
    if (declared === undefined || found === undefined) return []
    const fits = definition.status === 'frame' ? found <= declared : found === declared
    return fits ? [] : [mismatch(key, declared, found)]
  })
  const points = exactSum([counts.reportPoints, counts.surveyPoints])
  if (points !== undefined && points !== definition.scale)
    findings.push(pointsMismatch(points, definition.scale))
  return findings
}

function listedInFull(definition: Definition): FrameCounts {
  const nodes = allNodes(definition).filter(({ tree }) => tree === 'scale')
  const components = nodes.filter(({ node }) => isComponent(node)).map(({ node }) => node)
  const bySurvey = components.filter((node) => node.source === 'survey' || node.rule?.kind === 'survey')
  const survey = exactSum(bySurvey.map((node) => node.max))
  const all = exactSum(components.map((node) => node.max))
  return {
    domains: definition.nodes.length,
    criteria: nodes.filter(({ node, depth }) => depth > 0 && !isComponent(node)).length,
    components: components.length,
    surveyPoints: survey,
    reportPoints: exactSum([all, survey === undefined ? undefined : -survey]),
  }
}

function listedInFrame(definition: Definition): FrameCounts {
  const nodes = allNodes(definition).filter(({ tree }) => tree === 'scale')
  return {
    domains: definition.nodes.length,
    criteria: nodes.filter(({ depth }) => depth === 1).length,
    components: nodes.filter(({ depth }) => depth > 1).length,
  }
}

function mismatch(key: Counted, declared: number, found: number): Finding {
  const [nameVi, nameEn] = NAMES[key]
  return {
    code: 'count-mismatch',
    path: ['counts', key],
    vi: vi`Khai báo ${nameVi} là ${declared} nhưng cây tiêu chí có ${found}; hãy sửa counts hoặc cây tiêu chí.`,
    en: en`Counts declare ${nameEn} as ${declared} but the tree has ${found}; correct counts or the tree.`,
  }
}

function pointsMismatch(points: number, scale: number): Finding {
  return {
    code: 'count-mismatch',
    path: ['counts', 'surveyPoints'],
    vi: vi`Điểm tự chấm và điểm điều tra cộng lại là ${points}, khác thang điểm ${scale}; hãy sửa counts.`,
    en: en`Points by report and by survey add up to ${points}, not to the scale of ${scale}; correct counts.`,
  }
}
