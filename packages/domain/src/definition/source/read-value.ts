import { type Alias, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Finding } from '../../fault/finding.ts'
import type { Path } from '../../fault/path.ts'
import { en, vi } from '../../fault/sentence.ts'
import { decimalCommaFinding, decimalValue } from './decimal-comma.ts'
import type { Positions } from './positions.ts'
import { syntaxSentence } from './syntax-sentence.ts'

const DEEPEST = 60
const MOST_VALUES_BY_ALIAS = 50_000

type Tree = Node | null | undefined

export interface ValueReading {
  readonly value: unknown
  readonly findings: readonly Finding[]
}

/**
 * The plain data of a YAML tree; fills `positions` on the way. An alias stands for a copy of what it names, within a
 * limit on all copies together, so that a short file cannot swell into a huge one.
 */
export function readValue(tree: Tree, positions: Positions): ValueReading {
  const findings: Finding[] = []
  const anchors = new Map<string, Node>()
  const open = new Set<Node>()
  let copied = 0
  let swollen = false
  let outermost: Path = []

  function read(node: Tree, path: Path, key: number | undefined, copying: boolean): unknown {
    const value = node?.range?.[0]
    const written = node && !(isScalar(node) && node.value === null && node.source === '')
    positions.remember(path, {
      key,
      value: written ? value : undefined,
      scalar: isScalar(node) ? node : undefined,
    })
    if (copying) copied++
    if (swollen || !node) return null
    if (copied > MOST_VALUES_BY_ALIAS) return bomb(outermost)
    if (path.length > DEEPEST) return tooDeep(path)
    if (isAlias(node)) return readAlias(node, path, key, copying)
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isScalar(node)) return node.value
    open.add(node)
    let result: unknown
    if (isMap(node)) result = readMap(node, path, copying)
    else if (isSeq(node))
      result = node.items.map((item, i) =>
        read(isPair(item) ? null : (item as Tree), [...path, i], undefined, copying),
      )
    open.delete(node)
    return result
  }

  function readAlias(alias: Alias, path: Path, key: number | undefined, copying: boolean): unknown {
    if (!copying) outermost = path
    const target = anchors.get(alias.source)
    if (!target) findings.push({ code: 'yaml-syntax', path, ...syntaxSentence('BAD_ALIAS') })
    else if (open.has(target)) bomb(path)
    const result = target && !open.has(target) ? read(target, path, key, true) : null
    positions.remember(path, { key, value: alias.range?.[0], scalar: isScalar(target) ? target : undefined })
    return result
  }

  function readMap(map: YAMLMap, path: Path, copying: boolean): unknown {
    const result: Record<string, unknown> = {}
    const pairs = map.items as Pair<Tree, Tree>[]
    for (const [position, pair] of pairs.entries()) {
      const before = pairs[position - 1]
      const decimal = before && decimalOver(before, pair)
      if (decimal !== undefined && isScalar(before?.key)) {
        const split = String(before.key.value)
        findings.push(decimalCommaFinding([...path, split], decimal))
        put(result, split, decimalValue(decimal))
        continue
      }
      const key = keyOf(pair.key, path)
      if (key === undefined) continue
      const place = [...path, key]
      if (Object.hasOwn(result, key)) findings.push(twice(key, place))
      const value = read(pair.value, place, pair.key?.range?.[0], copying)
      put(result, key, value)
    }
    return result
  }

  function keyOf(key: Tree, path: Path): string | undefined {
    if (isScalar(key) && typeof key.value === 'string') return key.value
    const written = isScalar(key) ? (key.source ?? '') : ''
    const place = [...path, written]
    positions.remember(place, { key: key?.range?.[0] })
    findings.push({
      code: 'text-not-quoted',
      path: place,
      at: 'key',
      vi: vi`Khóa phải là chữ; hãy đặt trong dấu nháy: "${written}".`,
      en: en`A key must be text; put it in quotes: "${written}".`,
    })
    return undefined
  }

  function bomb(path: Path): null {
    swollen = true
    findings.push({
      code: 'alias-bomb',
      path,
      vi: vi`Các tham chiếu (*) làm nội dung phình quá ${MOST_VALUES_BY_ALIAS} giá trị hoặc quay vòng; hãy viết trực tiếp nội dung.`,
      en: en`The aliases (*) swell to more than ${MOST_VALUES_BY_ALIAS} values or run in a circle; write the content out.`,
    })
    return null
  }

  function tooDeep(path: Path): null {
    swollen = true
    findings.push({
      code: 'nested-too-deep',
      path,
      vi: vi`Nội dung lồng nhau quá ${DEEPEST} cấp; hãy kiểm tra lại thụt lề và dấu ngoặc.`,
      en: en`The content is nested more than ${DEEPEST} levels deep; check indentation and brackets.`,
    })
    return null
  }

  return { value: read(tree, [], undefined, false), findings }
}

/** `points: 0,5` between braces is read as `points: 0` and a key `5` without value: the decimal over both, with a point. */
function decimalOver(before: Pair<Tree, Tree>, { key, value }: Pair<Tree, Tree>): string | undefined {
  if (value !== null && value !== undefined) return undefined
  if (!isScalar(before.key) || typeof before.key.value !== 'string') return undefined
  if (!isScalar(before.value) || !isScalar(key)) return undefined
  const [whole, fraction] = [before.value, key].map((one) => (one.type === 'PLAIN' ? (one.source ?? '') : ''))
  return /^[+-]?\d+$/.test(whole!) && /^\d+%?$/.test(fraction!) ? `${whole}.${fraction}` : undefined
}

/** Also for keys such as `__proto__`. */
function put(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })
}

function twice(key: string, path: Path): Finding {
  return {
    code: 'duplicate-key',
    path,
    at: 'key',
    vi: vi`Khóa "${key}" được viết hai lần trong cùng một mục; hãy bỏ bớt một.`,
    en: en`The key "${key}" is given twice in the same place; remove one of them.`,
  }
}
