import { type Definition, type Language, textIn } from '@openpar/engine'
import type { EditionChange } from '../edition-change.ts'
import type { EditionNode } from '../match/edition-node.ts'
import type { Cluster } from '../match/link-nodes.ts'
import { canonical } from '../words/canonical.ts'
import { figure, heading, inBoth, type Words, words } from '../words/words.ts'
import { fieldChanges } from './field.ts'
import { NODE_FIELDS } from './node-fields.ts'

export interface Editions {
  readonly earlier: Definition
  readonly later: Definition
  /** Whether two nodes, each undefined for the top of a tree, are linked. */
  readonly linked: (earlier: string | undefined, later: string | undefined) => boolean
  readonly earlierNodes: ReadonlyMap<string, EditionNode>
  readonly laterNodes: ReadonlyMap<string, EditionNode>
}

/** Changes of the nodes of one cluster. Of splits and mergers only the maxima are compared, their sums. */
export function clusterChanges({ earlier, later }: Cluster, editions: Editions): EditionChange[] {
  const [before, after] = [earlier[0], later[0]]
  if (!before) return after ? [loneChange('added', after)] : []
  if (!after) return [loneChange('removed', before)]
  if (earlier.length === 1 && later.length === 1) return pairChanges(before, after, editions)
  return groupChanges(earlier, later)
}

function loneChange(kind: 'added' | 'removed', { node, code }: EditionNode): EditionChange {
  const done = { added: { vi: 'bổ sung mới', en: 'added' }, removed: { vi: 'lược bỏ', en: 'removed' } }[kind]
  const max = (language: Language) => {
    if (node.max === undefined) return ''
    return `, ${language === 'vi' ? 'điểm tối đa' : 'maximum points'} ${figure(node.max, language)}`
  }
  const sentence = inBoth((language) => `${heading(node)[language]}: ${done[language]}${max(language)}`)
  const name = words(node.name)
  return kind === 'added'
    ? { kind, code, after: name, ...sentence }
    : { kind, code, earlierCode: code, before: name, ...sentence }
}

function pairChanges(before: EditionNode, after: EditionNode, editions: Editions): EditionChange[] {
  const subject = { code: after.code, earlierCode: before.code, heading: heading(after.node) }
  const told = (kind: EditionChange['kind'], from: Words, to: Words, say: (language: Language) => string) => {
    const sentence = inBoth((language) => `${subject.heading[language]}: ${say(language)}`)
    return { kind, code: after.code, earlierCode: before.code, before: from, after: to, ...sentence }
  }
  const changes: EditionChange[] = []
  if (before.code !== after.code) {
    const [from, to] = [words(before.code), words(after.code)]
    const say = (language: Language) => (language === 'vi' ? 'đổi mã' : 'code')
    changes.push(told('recoded', from, to, (language) => `${say(language)} ${before.code} → ${after.code}`))
  }
  if (before.tree !== after.tree || !editions.linked(before.parent, after.parent)) {
    const from = place(before, editions.earlierNodes)
    const to = place(after, editions.laterNodes)
    const say = (language: Language) =>
      language === 'vi' ? `chuyển từ ${from.vi} sang ${to.vi}` : `moved from ${from.en} to ${to.en}`
    changes.push(told('moved', from, to, say))
  }
  if (canonical(before.node.name) !== canonical(after.node.name)) {
    const [from, to] = [words(before.node.name), words(after.node.name)]
    const say = (language: Language) => {
      if (from[language] !== to[language]) {
        return language === 'vi' ? `đổi tên từ “${from.vi}”` : `renamed from “${from.en}”`
      }
      return language === 'vi'
        ? `sửa tên tiếng Anh “${from.en}” → “${to.en}”`
        : `Vietnamese name “${from.vi}” → “${to.vi}”`
    }
    changes.push(told('renamed', from, to, say))
  }
  const holder = (place: EditionNode, edition: Definition) => ({ place, edition })
  return [
    ...changes,
    ...fieldChanges(NODE_FIELDS, holder(before, editions.earlier), holder(after, editions.later), subject),
  ]
}

function groupChanges(earlier: readonly EditionNode[], later: readonly EditionNode[]): EditionChange[] {
  const kind = earlier.length === 1 ? 'split' : later.length === 1 ? 'merged' : 'regrouped'
  const one = (kind === 'split' ? earlier : later)[0]!
  const list = (nodes: readonly EditionNode[], language: Language) => {
    const codes = nodes.map((node) => node.code)
    const last = codes.pop()
    return codes.length === 0 ? `${last}` : `${codes.join(', ')} ${language === 'vi' ? 'và' : 'and'} ${last}`
  }
  const say = {
    split: inBoth(
      (language) => `${language === 'vi' ? 'tách thành' : 'split into'} ${list(later, language)}`,
    ),
    merged: inBoth(
      (language) => `${language === 'vi' ? 'gộp từ' : 'merged from'} ${list(earlier, language)}`,
    ),
    regrouped: {
      vi: `${list(earlier, 'vi')} sắp xếp lại thành ${list(later, 'vi')}`,
      en: `${list(earlier, 'en')} regrouped into ${list(later, 'en')}`,
    },
  }[kind]
  const head = heading(one.node)
  const codes = {
    code: later[0]!.code,
    ...(earlier.length === 1 ? { earlierCode: earlier[0]!.code } : {}),
  }
  const sentence = (text: Words) =>
    inBoth((language) => (kind === 'regrouped' ? text[language] : `${head[language]}: ${text[language]}`))
  const changes: EditionChange[] = [
    {
      kind,
      ...codes,
      before: inBoth((language) => list(earlier, language)),
      after: inBoth((language) => list(later, language)),
      ...sentence(say),
    },
  ]
  const [before, after] = [maximum(earlier), maximum(later)]
  if (before !== after && before !== undefined && after !== undefined) {
    const text = inBoth((language) => {
      const label = language === 'vi' ? 'tổng điểm tối đa' : 'maximum points in all'
      return `${label} ${figure(before, language)} → ${figure(after, language)}`
    })
    const full = inBoth((language) =>
      kind === 'regrouped' ? `${say[language]}: ${text[language]}` : `${head[language]}: ${text[language]}`,
    )
    changes.push({ kind: 'max-changed', ...codes, before, after, ...full })
  }
  return changes
}

/** Sum of the maxima, exact to four decimals; undefined when one has none. */
function maximum(nodes: readonly EditionNode[]): number | undefined {
  let sum = 0
  for (const { node } of nodes) {
    if (node.max === undefined) return undefined
    sum += Math.round(node.max * 10_000)
  }
  return sum / 10_000
}

/** Where a node stands: the heading of the node above, or the top of its tree. */
function place({ parent, tree }: EditionNode, nodes: ReadonlyMap<string, EditionNode>): Words {
  const above = parent === undefined ? undefined : nodes.get(parent)
  if (above) return inBoth((language) => `${above.code} ${textIn(above.node.name, language)}`)
  return {
    scale: { vi: 'cấp lĩnh vực', en: 'the level of domains' },
    bonus: { vi: 'điểm thưởng', en: 'the bonus' },
    penalty: { vi: 'điểm trừ', en: 'the penalty' },
  }[tree]
}
