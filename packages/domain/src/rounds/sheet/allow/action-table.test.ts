import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { somebody } from '../../testing/scene.ts'
import { EXAMPLES, SITUATIONS } from '../../testing/situations.ts'
import { sheetActionTypes } from '../sheet-action.ts'
import { type Part, parts } from './capacity.ts'

const PAGE = new URL('../../../../../../docs/reference/scoresheet-actions.md', import.meta.url)

const MARK: Readonly<Record<Part, string>> = {
  officer: 'C',
  leader: 'L',
  appraiser: 'T',
  manager: 'Q',
  chair: 'H',
  system: 'M',
}

const HEAD = `# Ai làm được gì trên phiếu chấm điểm, và khi nào

Bảng này do phép thử \`action-table.test.ts\` viết ra từ mã nguồn; sửa quy tắc thì bảng đổi theo.
This table is written by \`action-table.test.ts\` from the rules themselves: every situation × action × part.

**C** cán bộ của đơn vị (officer), **L** lãnh đạo đơn vị chưa kê khai gì trên phiếu (leader), **T** thành viên tổ thẩm định
được giao tiêu chí, không thuộc đơn vị (appraiser), **Q** người quản lý kỳ (index manager), **H** chủ tịch hội đồng (council
chair), **M** hệ thống (system). Ô trống: không ai.
`

/** Who may do each action in each situation; \`undo\` is of the person's own step, which is why only the officer of the scene can. */
function table(): string {
  const names = Object.keys(SITUATIONS)
  const rows = sheetActionTypes.map((type) => {
    const cells = names.map((name) => {
      const scene = SITUATIONS[name]!()
      return parts
        .filter((part) => {
          const capacity = somebody(part === 'appraiser' ? 'other' : part, [part])
          return scene.refusal(capacity, EXAMPLES[type]) === undefined
        })
        .map((part) => MARK[part])
        .join('')
    })
    return `| \`${type}\` | ${cells.join(' | ')} |`
  })
  const rule = ['---', ...names.map(() => ':-:')].join(' | ')
  return [HEAD, `| | ${names.join(' | ')} |`, `| ${rule} |`, ...rows, ''].join('\n')
}

test('every situation × action × part is as the page tells; run with -u after a change of rules', async () => {
  await expect(table()).toMatchFileSnapshot(fileURLToPath(PAGE))
})

test('every action can be done by somebody somewhere', () => {
  const lines = table().split('\n')
  const undone = lines.filter(
    (line) => line.startsWith('| `') && !/[CLTQHM]/.test(line.slice(line.indexOf('|', 2))),
  )
  // Its example needs a difference between what was declared and computed.
  expect(undone.map((line) => /`(.+?)`/.exec(line)?.[1])).toEqual(['explain-fact'])
})
