import { type OutlineNode, outline, type SumCheck, sumChecks } from '@openpar/domain/indices'
import { useMemo } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { type BothLanguages, useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { dataAt, fieldsOf, numberOf, pathKey, textOf } from '../shared/read-data.ts'
import { SumMark } from '../shared/sum-mark.tsx'
import { sharedTexts } from '../shared/texts.ts'
import { wordsIn } from '../shared/words.ts'
import styles from './criteria-table.module.css'
import { editionTexts } from './texts.ts'

/** The whole tree as people read it in a decision: code, name, maximum, where the points come from, the rule in words. */
export function CriteriaTable({ data, words }: { data: unknown; words: ReadonlyMap<string, BothLanguages> }) {
  const texts = useTexts(editionTexts)
  const nodes = useMemo(() => outline(data), [data])
  const sums = useMemo(() => new Map(sumChecks(data).map((check) => [pathKey(check.path), check])), [data])
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{texts.tree}</caption>
      <thead>
        <tr className={styles.headRow}>
          {([texts.code, texts.node, texts.max, texts.source, texts.rule] as const).map((title, position) => (
            <th
              key={title}
              scope="col"
              className={position === 2 ? `${styles.head} ${styles.number}` : styles.head}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {(['scale', 'bonus', 'penalty'] as const).map((tree) => {
        const rows = nodes.filter((node) => node.tree === tree)
        if (rows.length === 0) return null
        return (
          <tbody key={tree} className={styles.body}>
            <TreeRow tree={tree} data={data} sum={sums.get(tree === 'scale' ? '' : tree)} />
            {rows.map((node) => (
              <NodeRow
                key={pathKey(node.path)}
                node={node}
                data={data}
                sum={sums.get(pathKey(node.path))}
                words={node.code === undefined ? undefined : words.get(node.code)}
              />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function TreeRow({
  tree,
  data,
  sum,
}: {
  tree: OutlineNode['tree']
  data: unknown
  sum: SumCheck | undefined
}) {
  const texts = useTexts(editionTexts)
  const shared = useTexts(sharedTexts)
  const format = useFormat()
  const points =
    tree === 'scale' ? numberOf(fieldsOf(data).scale) : numberOf(fieldsOf(fieldsOf(data)[tree]).cap)
  return (
    <tr className={`${styles.row} ${styles.tree}`}>
      <th scope="rowgroup" colSpan={2} className={`${styles.cell} ${styles.treeName}`}>
        {shared.trees[tree]}
      </th>
      <td className={`${styles.cell} ${styles.number}`}>{format.points(points)}</td>
      <td colSpan={2} className={`${styles.cell} ${styles.wide}`}>
        {tree !== 'scale' && texts.cap(format.number(points))} <SumMark sum={sum} />
      </td>
    </tr>
  )
}

function NodeRow({
  node,
  data,
  sum,
  words,
}: {
  node: OutlineNode
  data: unknown
  sum: SumCheck | undefined
  words: BothLanguages | undefined
}) {
  const texts = useTexts(editionTexts)
  const shared = useTexts(sharedTexts)
  const language = useLanguage()
  const format = useFormat()
  const source = textOf(fieldsOf(dataAt(data, node.path)).source) as keyof typeof shared.sources | undefined
  const component = node.children === undefined
  return (
    <tr
      className={`${styles.row} ${component ? styles.component : styles[`depth${Math.min(node.depth, 1)}`]}`}
    >
      <td className={`${styles.cell} ${styles.code}`}>{node.code}</td>
      <th
        scope="row"
        className={`${styles.cell} ${styles.name}`}
        style={{ ['--depth' as string]: node.depth }}
      >
        {node.name === undefined ? '–' : wordsIn(node.name, language)}
      </th>
      <td className={`${styles.cell} ${styles.number}`}>{format.points(node.max)}</td>
      <td className={`${styles.cell} ${styles.source} ${styles.wide}`}>{source && shared.sources[source]}</td>
      <td className={`${styles.cell} ${styles.rule} ${styles.wide}`}>
        {component ? (words?.[language] ?? <span className={styles.missing}>{texts.noRule}</span>) : null}
        <SumMark sum={sum} />
      </td>
    </tr>
  )
}
