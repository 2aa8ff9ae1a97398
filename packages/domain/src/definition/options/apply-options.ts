import type { Definition, Option } from '@openpar/engine'
import type { Finding } from '../../fault/finding.ts'
import { type Path, startsWith } from '../../fault/path.ts'
import { en, vi } from '../../fault/sentence.ts'
import { checkShape } from '../shape/check-shape.ts'
import { suggestion } from '../shape/nearest.ts'
import { findOptionPath } from './option-path.ts'
import { replaceAt } from './replace-at.ts'

/** Chosen values by code of the option. */
export type Chosen = Readonly<Record<string, string>>

/** A change an option made: the place that changed and the place in the file that says so. */
export interface Change {
  readonly path: Path
  readonly by: Path
}

export interface OptionsOutcome {
  /** The definition with the options applied; absent where there are findings. */
  readonly definition?: Definition
  readonly changes: readonly Change[]
  readonly findings: readonly Finding[]
}

/**
 * `definition` as it reads with the `chosen` values, and with the default of every option that is not named there.
 * Options apply in the order of the file. An unknown option, an unknown value, a place that leads nowhere and a change
 * that breaks the shape are findings.
 */
export function applyOptions(definition: Definition, chosen: Chosen): OptionsOutcome {
  const options = definition.options ?? []
  const findings = Object.keys(chosen).flatMap((code) => unknownOption(code, options))
  const picks = options.map((option, position) => [position, chosen[option.code] ?? option.default] as const)
  const outcome = applyChoices(definition, picks)
  if (findings.length === 0) return outcome
  return { changes: outcome.changes, findings: [...findings, ...outcome.findings] }
}

/** `definition` as it reads with the given choices alone, by position of the option, without the defaults of others. */
export function applyChoices(
  definition: Definition,
  picks: readonly (readonly [option: number, value: string])[],
): OptionsOutcome {
  let data: unknown = definition
  const changes: Change[] = []
  const findings: Finding[] = []
  for (const [position, value] of picks) {
    const option = definition.options![position]!
    const choice = option.choices.findIndex((one) => one.value === value)
    if (choice < 0) {
      findings.push(unknownChoice(option, value, ['options', position]))
      continue
    }
    for (const [i, { at, to }] of (option.choices[choice]!.set ?? []).entries()) {
      const by = ['options', position, 'choices', choice, 'set', i]
      const path = findOptionPath(data, at)
      if (path === undefined) {
        findings.push(nowhere(option, value, at, [...by, 'at']))
        continue
      }
      data = replaceAt(data, path, to)
      changes.push({ path, by: [...by, 'to'] })
    }
  }
  if (findings.length > 0) return { changes, findings }
  if (changes.length === 0) return { definition, changes, findings }
  const shape = checkShape(data, () => undefined)
  return { definition: shape.definition, changes, findings: shape.findings }
}

/** A finding of a changed definition, moved to the place in the file that made the change. */
export function toOrigin(finding: Finding, changes: readonly Change[]): Finding {
  const change = changes.findLast(({ path }) => startsWith(finding.path, path))
  if (!change) return finding
  const inside = finding.path.slice(change.path.length)
  return {
    ...finding,
    path: [...change.by, ...inside],
    at: inside.length === 0 && finding.at === 'key' ? undefined : finding.at,
  }
}

function unknownOption(code: string, options: readonly Option[]): readonly Finding[] {
  const codes = options.map((option) => option.code)
  if (codes.includes(code)) return []
  if (codes.length === 0) {
    return [
      {
        code: 'unknown-option',
        path: ['options'],
        vi: vi`Định nghĩa không có tùy chọn nào nên không chọn được "${code}"; hãy bỏ lựa chọn này.`,
        en: en`The definition has no options, so "${code}" cannot be chosen; leave it out.`,
      },
    ]
  }
  const near = suggestion(code, codes)
  const list = codes.join(', ')
  return [
    {
      code: 'unknown-option',
      path: ['options'],
      at: 'key',
      vi: vi`Tùy chọn "${code}" không có trong định nghĩa;${near.vi ? `${near.vi} Các` : ' các'} tùy chọn: ${list}.`,
      en: en`The definition has no option "${code}";${near.en ? `${near.en} Its` : ' its'} options: ${list}.`,
    },
  ]
}

function unknownChoice(option: Option, value: string, path: Path): Finding {
  const values = option.choices.map((choice) => choice.value)
  const near = suggestion(value, values)
  return {
    code: 'unknown-choice',
    path,
    vi: vi`Tùy chọn ${option.code} không có giá trị "${value}";${near.vi ? `${near.vi} Hãy` : ' hãy'} chọn một trong: ${values.join(', ')}.`,
    en: en`Option ${option.code} has no value "${value}";${near.en ? `${near.en} Choose` : ' choose'} one of: ${values.join(', ')}.`,
  }
}

function nowhere(option: Option, value: string, at: string, path: Path): Finding {
  return {
    code: 'option-path-unknown',
    path,
    vi: vi`Tùy chọn ${option.code} = ${value}: "${at}" không dẫn tới chỗ nào trong định nghĩa; hãy viết như precision.points.mode hoặc node:1.2.rule.target.`,
    en: en`Option ${option.code} = ${value}: "${at}" leads nowhere in the definition; write it as precision.points.mode or node:1.2.rule.target.`,
  }
}
