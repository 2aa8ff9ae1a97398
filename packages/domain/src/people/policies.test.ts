import { expect, test } from 'vitest'
import { type Action, actions } from './action.ts'
import { reachOf } from './may.ts'
import { type Role, roles } from './role.ts'

// Columns in the order of `roles`: administrator, index manager, unit officer, unit leader, appraiser, council chair,
// survey manager, interviewer, provincial leader. u: the grant's unit and all under it; E: everywhere; · not at all.
const grid = `
                        ad im of le ap ch su in pl
  unit.read             E  E  E  E  E  E  E  E  E
  unit.change           ·  u  ·  ·  ·  ·  ·  ·  ·
  unit.import           ·  u  ·  ·  ·  ·  ·  ·  ·
  person.read           u  u  ·  u  ·  ·  u  ·  ·
  person.invite         u  u  ·  ·  ·  ·  u  ·  ·
  person.change         u  ·  ·  ·  ·  ·  ·  ·  ·
  person.import         u  u  ·  ·  ·  ·  ·  ·  ·
  grant.read            u  u  ·  u  ·  ·  u  ·  ·
  grant.change          u  u  ·  ·  ·  ·  u  ·  ·
  grant.delegate        u  u  u  u  u  u  u  ·  u
  token.read            u  u  ·  ·  ·  ·  ·  ·  ·
  token.change          u  u  ·  ·  ·  ·  ·  ·  ·
  session.revoke        u  ·  ·  ·  ·  ·  ·  ·  ·
  document.read         ·  u  u  u  u  u  ·  ·  u
  document.add          ·  u  u  u  ·  ·  ·  ·  ·
  document.change       ·  u  u  u  ·  ·  ·  ·  ·
  document.link         ·  u  u  u  ·  ·  ·  ·  ·
  audit.read            u  ·  ·  ·  ·  ·  ·  ·  ·
  audit.export          u  ·  ·  ·  ·  ·  ·  ·  ·
  measure.read          E  E  E  E  E  E  E  E  E
  measure.define        ·  u  ·  ·  ·  ·  ·  ·  ·
  measure-value.read    ·  u  u  u  u  u  ·  ·  u
  measure-value.write   ·  u  u  u  ·  ·  ·  ·  ·
  measure-value.import  ·  u  u  u  ·  ·  ·  ·  ·
  collection.change     ·  u  ·  ·  ·  ·  ·  ·  ·
  index.read            E  E  E  E  E  E  E  E  E
  index.change          ·  u  ·  ·  ·  ·  ·  ·  ·
  edition.publish       ·  u  ·  ·  ·  ·  ·  ·  ·
  edition.retire        ·  u  ·  ·  ·  ·  ·  ·  ·
  result.read           E  E  E  E  E  E  E  ·  E
  round.read            E  E  E  E  E  E  E  E  E
  round.change          ·  u  ·  ·  ·  ·  ·  ·  ·
  round.settle          ·  u  ·  ·  ·  u  ·  ·  ·
  scoresheet.read       ·  u  u  u  u  u  ·  ·  u
  scoresheet.act        ·  u  u  u  u  u  ·  ·  ·
  notice.send           u  u  ·  ·  ·  ·  ·  ·  ·
  system.read           u  ·  ·  ·  ·  ·  ·  ·  ·
  system.change         u  ·  ·  ·  ·  ·  ·  ·  ·
`

const rows = grid
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/))

test('The grid names every right once, in the order of the list.', () => {
  expect(rows.map(([action]) => action)).toEqual(actions)
  expect(rows.every((row) => row.length === 1 + roles.length)).toBe(true)
})

const cells = rows.flatMap(([action, ...marks]) =>
  roles.map((role, column): [Role, Action, string] => [role, action as Action, marks[column] ?? '?']),
)

test.each(cells)('%s holds %s: %s', (role, action, mark) => {
  expect(markOf(role, action)).toBe(mark)
})

function markOf(role: Role, action: Action): string {
  const reach = reachOf(role, action)
  return reach === undefined ? '·' : reach === 'unit' ? 'u' : 'E'
}
