import type { Definition, Option } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import type { Path } from '../../../fault/path.ts'
import { en, vi } from '../../../fault/sentence.ts'

/** Options by themselves: codes and values of their own, and a default among the choices. */
export function checkOptions(definition: Definition): readonly Finding[] {
  const seen = new Set<string>()
  return (definition.options ?? []).flatMap((option, i) => {
    const findings: Finding[] = []
    if (seen.has(option.code)) findings.push(twice(option.code, ['options', i, 'code']))
    seen.add(option.code)
    const values = option.choices.map((choice) => choice.value)
    for (const [j, value] of values.entries()) {
      if (values.indexOf(value) !== j)
        findings.push(twice(`${option.code} = ${value}`, ['options', i, 'choices', j, 'value']))
    }
    if (!values.includes(option.default))
      findings.push(unknownDefault(option, values, ['options', i, 'default']))
    return findings
  })
}

function twice(what: string, path: Path): Finding {
  return {
    code: 'duplicate-option',
    path,
    vi: vi`Tùy chọn ${what} được khai báo hai lần; hãy bỏ một, hoặc đổi tên.`,
    en: en`The option ${what} is declared twice; remove one, or rename it.`,
  }
}

function unknownDefault(option: Option, values: readonly string[], path: Path): Finding {
  return {
    code: 'option-default-unknown',
    path,
    vi: vi`Tùy chọn ${option.code}: giá trị mặc định "${option.default}" không nằm trong các lựa chọn ${values.join(', ')}; hãy chọn một trong đó.`,
    en: en`Option ${option.code}: the default "${option.default}" is none of its choices ${values.join(', ')}; choose one of them.`,
  }
}
