import type { Definition } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { suggestion } from '../../shape/nearest.ts'
import { allNodes } from '../../visit-nodes.ts'
import { decimalsOf } from '../decimal.ts'
import { tooFine } from '../tree/maxima.ts'

/** What concerns the edition as a whole: its period, its scale, codes it maps to other editions. */
export function checkEdition(definition: Definition): readonly Finding[] {
  return [...checkPeriod(definition), ...checkScale(definition), ...checkMapping(definition)]
}

function checkPeriod({ valid }: Definition): readonly Finding[] {
  if (valid.to === undefined || valid.from <= valid.to) return []
  return [
    {
      code: 'dates-reversed',
      path: ['valid', 'to'],
      vi: vi`Hiệu lực kết thúc ngày ${valid.to}, trước ngày bắt đầu ${valid.from}; hãy sửa một trong hai ngày.`,
      en: en`The period in force ends on ${valid.to}, before it begins on ${valid.from}; correct one of the dates.`,
    },
  ]
}

function checkScale(definition: Definition): readonly Finding[] {
  const places = [
    { value: definition.scale, path: ['scale'], name: { vi: 'Thang điểm', en: 'The scale' } },
    {
      value: definition.bonus?.cap ?? 0,
      path: ['bonus', 'cap'],
      name: { vi: 'Điểm thưởng', en: 'Bonus points' },
    },
    {
      value: definition.penalty?.cap ?? 0,
      path: ['penalty', 'cap'],
      name: { vi: 'Điểm trừ', en: 'Penalty points' },
    },
  ]
  return places.flatMap(({ value, path, name }) =>
    decimalsOf(value) > 4 ? [tooFine(name, value, path)] : [],
  )
}

function checkMapping(definition: Definition): readonly Finding[] {
  const codes = new Set([
    definition.totalCode ?? 'total',
    ...allNodes(definition).map(({ node }) => node.code),
  ])
  return (definition.mapping ?? []).flatMap((mapping, i) =>
    Object.keys(mapping.codes).flatMap((code): readonly Finding[] => {
      if (codes.has(code)) return []
      const near = suggestion(code, codes)
      return [
        {
          code: 'mapping-unknown-code',
          path: ['mapping', i, 'codes', code],
          at: 'key',
          vi: vi`Bảng đối chiếu với phiên bản ${mapping.edition}: phiên bản này không có mục ${code};${near.vi || ' hãy sửa mã hoặc bỏ dòng này.'}`,
          en: en`Mapping to edition ${mapping.edition}: this edition has no node ${code};${near.en || ' correct the code or remove the line.'}`,
        },
      ]
    }),
  )
}
