import { compileFormula } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import type { Path } from '../../../fault/path.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { suggestion } from '../../shape/nearest.ts'
import type { Place } from '../../shape/place.ts'
import type { RuleVisit } from './rule-visit.ts'

/** A formula that cannot be read, names something undeclared, or works on a choice. All unknown names are told. */
export function checkFormula({ rule, path, name, definition }: RuleVisit): readonly Finding[] {
  if (!('formula' in rule) || rule.formula === undefined) return []
  const place = [...path, 'formula']
  const codes = definition.measures.map((measure) => measure.code)
  const names = [...codes]
  const findings: Finding[] = []
  for (;;) {
    const compiled = compileFormula(rule.formula, names)
    if (compiled.ok) {
      const choices = definition.measures.filter(
        ({ code, kind }) => kind === 'choice' && compiled.names.includes(code),
      )
      return [...findings, ...choices.map(({ code }) => onChoice(code, rule.formula!, place, name))]
    }
    if (compiled.unknownName === undefined || names.includes(compiled.unknownName)) {
      return [...findings, invalid(compiled.message, compiled.at, rule.formula, place, name)]
    }
    findings.push(unknownName(compiled.unknownName, compiled.at, codes, place, name))
    names.push(compiled.unknownName)
  }
}

function unknownName(
  unknown: string,
  at: number | undefined,
  codes: readonly string[],
  path: Path,
  name: Place,
): Finding {
  const near = suggestion(unknown, codes)
  return {
    code: 'formula-unknown-name',
    path,
    at,
    vi: vi`${name.vi}: công thức dùng tên "${unknown}" chưa khai báo trong measures;${near.vi || ' hãy khai báo số liệu này.'}`,
    en: en`${name.en}: the formula uses the name "${unknown}", which measures does not declare;${near.en || ' declare it.'}`,
  }
}

function invalid(message: string, at: number | undefined, formula: string, path: Path, name: Place): Finding {
  const fragment = at === undefined ? formula : formula.slice(Math.max(0, at - 10), at + 10)
  const words = fragment.replaceAll(/\s+/g, ' ').trim()
  return {
    code: 'formula-invalid',
    path,
    at,
    vi: vi`${name.vi}: công thức không tính được tại "${words}"; hãy kiểm tra phép tính, dấu ngoặc và tên hàm.`,
    en: en`${name.en}: the formula cannot be computed at "${words}" (${message}); check operators, brackets and function names.`,
  }
}

function onChoice(code: string, formula: string, path: Path, name: Place): Finding {
  return {
    code: 'measure-not-number',
    path,
    at: formula.search(new RegExp(`\\b${code}\\b`)),
    vi: vi`${name.vi}: công thức dùng số liệu ${code} là lựa chọn, không phải con số; hãy dùng số liệu khác.`,
    en: en`${name.en}: the formula uses the measure ${code}, which is a choice and no number; use another measure.`,
  }
}
