import type { Definition } from '@openpar/engine'
import type { Fault } from '../../fault/fault.ts'
import { FAULT_CODES } from '../../fault/fault-codes.ts'
import { type Finding, faultOf, type Locate } from '../../fault/finding.ts'
import { formatPath } from '../../fault/path.ts'
import { applyChoices, toOrigin } from '../options/apply-options.ts'
import { checkWhole } from './check-whole.ts'

interface Variant {
  readonly words: { readonly vi: string; readonly en: string }
  readonly picks: readonly (readonly [option: number, value: string])[]
}

/**
 * Every fault of `definition` that its shape does not show: as written, with all defaults, and under each choice of
 * each option applied alone. An error only under a choice says so, and stands where that choice is written.
 * Faults come in the order of lines.
 */
export function checkDefinition(definition: Definition, locate: Locate): readonly Fault[] {
  const faults = findAll(definition).map((finding) => faultOf(finding, locate))
  return faults.sort((a, b) => a.line - b.line || a.column - b.column)
}

/** What `checkDefinition` tells, by place in the data. */
export function findAll(definition: Definition): readonly Finding[] {
  const written = checkWhole(definition)
  const readings = variantsOf(definition).map((variant) => ({
    variant,
    findings: checkVariant(definition, variant),
  }))
  const known = new Set(written.map(keyOf))
  const kept: Finding[] = written.filter(
    (finding) =>
      finding.code !== 'unused-measure' ||
      readings.every(({ findings }) => findings.some((one) => keyOf(one) === keyOf(finding))),
  )
  for (const { variant, findings } of readings) {
    for (const finding of findings) {
      const key = keyOf(finding)
      if (known.has(key) || FAULT_CODES[finding.code] !== 'error') continue
      known.add(key)
      kept.push(finding.code === 'option-path-unknown' ? finding : under(variant, finding))
    }
  }
  return kept
}

function variantsOf(definition: Definition): readonly Variant[] {
  const options = definition.options ?? []
  const alone = options.flatMap((option, position) =>
    option.choices.map((choice): Variant => {
      const words = `${option.code} = ${choice.value}`
      return { words: { vi: `Khi chọn ${words}`, en: `With ${words}` }, picks: [[position, choice.value]] }
    }),
  )
  const defaults = options.flatMap((option, position) =>
    option.choices.some((choice) => choice.value === option.default)
      ? [[position, option.default] as const]
      : [],
  )
  const words = { vi: 'Khi mọi tùy chọn lấy mặc định', en: 'With all options at their defaults' }
  return options.length > 1 ? [...alone, { words, picks: defaults }] : alone
}

/** Findings of one variant; a change found wrong where it is made keeps that place in the file. */
function checkVariant(definition: Definition, { picks }: Variant): readonly Finding[] {
  const outcome = applyChoices(definition, picks)
  const findings = outcome.definition ? checkWhole(outcome.definition) : outcome.findings
  return findings.map((finding) => toOrigin(finding, outcome.changes))
}

function under({ words }: Variant, finding: Finding): Finding {
  return { ...finding, vi: `${words.vi}: ${finding.vi}`, en: `${words.en}: ${finding.en}` }
}

function keyOf(finding: Finding): string {
  return `${finding.code} ${formatPath(finding.path)} ${finding.vi}`
}
