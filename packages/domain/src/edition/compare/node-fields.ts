import { type Definition, type Language, type Node, textIn } from '@openpar/engine'
import type { EditionNode } from '../match/edition-node.ts'
import { plainRule } from '../words/plain-rule.ts'
import { ruleWords } from '../words/rule-words.ts'
import { listed } from '../words/words.ts'
import { type Field, oneOf } from './field.ts'

/** A node in its edition. */
export interface NodeHolder {
  readonly place: EditionNode
  readonly edition: Definition
}

const node = ({ place }: NodeHolder): Node => place.node

/** Settings of a node, its name, code and place excepted, in the order in which changes are listed. */
export const NODE_FIELDS: readonly Field<NodeHolder>[] = [
  { kind: 'max-changed', label: { vi: 'điểm tối đa', en: 'maximum points' }, read: (at) => node(at).max },
  {
    kind: 'max-changed',
    label: { vi: 'trọng số', en: 'weight' },
    read: (at) => (at.edition.method === 'composite' ? (node(at).weight ?? 1) : node(at).weight),
  },
  {
    kind: 'source-changed',
    label: { vi: 'cách chấm', en: 'source of the score' },
    ...oneOf((at: NodeHolder) => node(at).source, {
      self: { vi: 'tự chấm', en: 'self score' },
      survey: { vi: 'điều tra xã hội học', en: 'survey' },
      computed: { vi: 'tính từ số liệu', en: 'computed' },
      judged: { vi: 'thẩm định', en: 'judged' },
    }),
  },
  {
    kind: 'rule-changed',
    label: { vi: 'cách tính điểm', en: 'rule' },
    read: (at) => node(at).rule && plainRule(node(at).rule!),
    show: (at, language) => ruleIn(at, language, measureName(at.edition)),
    detail: (at, language) => ruleIn(at, language, (code) => code),
  },
  {
    kind: 'missing-changed',
    label: { vi: 'khi chưa có số liệu', en: 'when missing' },
    ...oneOf((at: NodeHolder) => node(at).missing ?? 'missing', {
      missing: { vi: 'để trống', en: 'left open' },
      zero: { vi: '0 điểm', en: '0 points' },
      full: { vi: 'điểm tối đa', en: 'full points' },
    }),
  },
  {
    kind: 'not-applicable-changed',
    label: { vi: 'khi không phát sinh', en: 'when not applicable' },
    ...oneOf((at: NodeHolder) => node(at).notApplicable ?? 'exclude', {
      exclude: { vi: 'không tính, quy đổi phần còn lại', en: 'left out, the rest rescaled' },
      zero: { vi: '0 điểm', en: '0 points' },
      full: { vi: 'điểm tối đa', en: 'full points' },
    }),
  },
  {
    kind: 'applies-to-changed',
    label: { vi: 'đối tượng áp dụng', en: 'applies to' },
    read: (at) => node(at).appliesTo?.toSorted() ?? 'all',
    show: (at, language) =>
      node(at)
        .appliesTo?.map((code) => groupName(at.edition, code, language))
        .join(', ') ?? (language === 'vi' ? 'tất cả' : 'all'),
    detail: (at, language) => node(at).appliesTo?.join(', ') ?? (language === 'vi' ? 'tất cả' : 'all'),
  },
  measureField(
    { vi: 'số liệu điểm đã công bố', en: 'measure of published points' },
    (at) => node(at).published,
  ),
  measureField({ vi: 'số liệu', en: 'measure' }, (at) => node(at).measure),
  measureField({ vi: 'số liệu làm mẫu số', en: 'measure to divide by' }, (at) => node(at).denominator),
  {
    kind: 'measure-changed',
    label: { vi: 'chiều đánh giá', en: 'direction' },
    ...oneOf(
      (at: NodeHolder) => (node(at).measure === undefined ? node(at).better : (node(at).better ?? 'higher')),
      {
        higher: { vi: 'cao hơn là tốt hơn', en: 'higher is better' },
        lower: { vi: 'thấp hơn là tốt hơn', en: 'lower is better' },
      },
    ),
  },
  { kind: 'measure-changed', label: { vi: 'mức mục tiêu', en: 'target' }, read: (at) => node(at).target },
  {
    kind: 'evidence-changed',
    label: { vi: 'tài liệu kiểm chứng', en: 'evidence' },
    read: (at) => node(at).evidence,
    show: (at, language) => listed(node(at).evidence, language),
  },
  { kind: 'owner-changed', label: { vi: 'cơ quan chủ trì', en: 'owner' }, read: (at) => node(at).owner },
  { kind: 'note-changed', label: { vi: 'ghi chú', en: 'note' }, read: (at) => node(at).note },
]

function measureField(
  label: Field<NodeHolder>['label'],
  read: (at: NodeHolder) => string | undefined,
): Field<NodeHolder> {
  return {
    kind: 'measure-changed',
    label,
    read,
    show: (at, language) => {
      const code = read(at)
      if (code === undefined) return language === 'vi' ? 'không có' : 'none'
      return `“${measureName(at.edition)(code, language)}”`
    },
    detail: (at) => read(at) ?? '–',
  }
}

function ruleIn(
  at: NodeHolder,
  language: Language,
  naming: (code: string, language: Language) => string,
): string {
  const { rule } = node(at)
  if (!rule) return language === 'vi' ? 'không có' : 'none'
  return `[${ruleWords(rule, language, naming)}]`
}

function measureName(edition: Definition) {
  return (code: string, language: Language): string => {
    const measure = edition.measures.find((one) => one.code === code)
    return measure ? textIn(measure.name, language) : code
  }
}

function groupName(edition: Definition, code: string, language: Language): string {
  const group = edition.groups.find((one) => one.code === code)
  return group ? textIn(group.title, language) : code
}
