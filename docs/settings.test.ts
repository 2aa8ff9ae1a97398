import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from '@openpar/server'
import { expect, test } from 'vitest'

const PAGE = join(import.meta.dirname, 'manual/35-van-hanh.md')

const rows = Object.values(settings).map(
  ({ variable, initial, vi }) =>
    `| \`${variable}\` | ${vi} | ${initial === undefined ? '' : `\`${initial}\``} |`,
)
const table = ['| biến | ý nghĩa | mặc định |', '| --- | --- | --- |', ...rows].join('\n')

test('the manual lists every setting with its meaning and default; OPENPAR_UPDATE=1 writes the table', () => {
  const page = readFileSync(PAGE, 'utf8')
  const wanted = page.replace(
    /(<!-- settings: begin -->\n)[\s\S]*?(<!-- settings: end -->)/,
    (_, begin: string, end: string) => `${begin}${table}\n${end}`,
  )
  if (process.env.OPENPAR_UPDATE === '1') writeFileSync(PAGE, wanted)
  else expect(page).toBe(wanted)
})
