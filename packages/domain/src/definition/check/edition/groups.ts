import type { Definition } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { suggestion } from '../../shape/nearest.ts'
import { allNodes } from '../../visit-nodes.ts'
import { nameOf } from '../naming.ts'

/** Unit groups given twice, and components that concern a group nobody declared (which may be a kind of unit). */
export function checkGroups(definition: Definition): readonly Finding[] {
  const codes = definition.groups.map((group) => group.code)
  const twice = codes.flatMap((code, i): readonly Finding[] => {
    if (codes.indexOf(code) === i) return []
    return [
      {
        code: 'duplicate-group',
        path: ['groups', i, 'code'],
        vi: vi`Nhóm đơn vị ${code} được khai báo hai lần; hãy bỏ một, hoặc đổi mã.`,
        en: en`The unit group ${code} is declared twice; remove one, or change its code.`,
      },
    ]
  })
  const unknown = allNodes(definition).flatMap((visit) =>
    (visit.node.appliesTo ?? []).flatMap((code, i): readonly Finding[] => {
      if (codes.includes(code)) return []
      const name = nameOf(visit)
      const near = suggestion(code, codes)
      return [
        {
          code: 'unknown-group',
          path: [...visit.path, 'appliesTo', i],
          vi: vi`${name.vi} áp dụng cho "${code}", không phải nhóm đơn vị đã khai báo;${near.vi || ' hãy chắc chắn đây là một loại đơn vị.'}`,
          en: en`${name.en} concerns "${code}", which is no declared unit group;${near.en || ' make sure that it is a kind of unit.'}`,
        },
      ]
    }),
  )
  return [...twice, ...unknown]
}
