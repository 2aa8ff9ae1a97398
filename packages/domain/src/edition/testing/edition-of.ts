import type { Definition, Node } from '@openpar/engine'

/**
 * An edition from lines `code name | max`, a node below the nearest earlier one with fewer spaces before it; `more` for
 * nodes by code, `rest` for the whole.
 */
export function editionOf(
  edition: string,
  tree: string,
  more: Readonly<Record<string, Partial<Node>>> = {},
  rest: Partial<Definition> = {},
): Definition {
  return {
    id: 'par-index',
    edition,
    title: { vi: 'Chỉ số CCHC', en: 'PAR INDEX' },
    basis: 'Quyết định số 01/QĐ-UBND',
    valid: { from: '2024-01-01' },
    status: 'official',
    method: 'points',
    scale: 100,
    precision: {
      ratios: 'exact',
      points: { decimals: 2, mode: 'half-up' },
      totals: { decimals: 2, mode: 'half-up' },
    },
    ranking: { on: 'rounded', ties: 'competition' },
    groups: [{ code: 'department', title: { vi: 'Sở, ban, ngành', en: 'Departments' } }],
    measures: [
      { code: 'on_time', name: { vi: 'hồ sơ đúng hạn', en: 'cases on time' } },
      { code: 'due', name: { vi: 'hồ sơ đến hạn', en: 'cases due' } },
    ],
    nodes: read(
      tree.split('\n').filter((line) => line.trim() !== ''),
      more,
    ),
    ...rest,
  }
}

function read(lines: readonly string[], more: Readonly<Record<string, Partial<Node>>>): Node[] {
  const depth = (line: string) => line.length - line.trimStart().length
  const starts = lines.flatMap((line, at) => (depth(line) === depth(lines[0]!) ? [at] : []))
  return starts.map((start, i) => {
    const [, code = '', name = '', max] = /^\s*(\S+) (.+?)(?: \| (.+))?$/u.exec(lines[start]!) ?? []
    const below = lines.slice(start + 1, starts[i + 1])
    return {
      code,
      name,
      ...(max === undefined ? {} : { max: Number(max) }),
      ...(below.length === 0 ? {} : { nodes: read(below, more) }),
      ...more[code],
    }
  })
}
