import type { XmlElement, XmlNode, XmlText } from '@cj-tech-master/excelts/xml'
import { PLACEHOLDER } from '@openpar/domain/rounds'

export const isElement = (node: XmlNode): node is XmlElement => node.type === 'element'

/** A piece of text of a paragraph, with what holds it. */
interface Piece {
  readonly run: XmlElement
  readonly node: XmlElement
}

/** The `w:t` of a paragraph in order, without those of paragraphs inside it (text boxes). */
function piecesOf(paragraph: XmlElement): Piece[] {
  const pieces: Piece[] = []
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child) || child.name === 'w:p') continue
      if (child.name === 'w:t') pieces.push({ run: element, node: child })
      else visit(child)
    }
  }
  visit(paragraph)
  return pieces
}

const textOf = ({ node }: Piece): string =>
  node.children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('')

/** The words of a paragraph as people see them, whatever runs Word has split them into. */
export const paragraphText = (paragraph: XmlElement): string => piecesOf(paragraph).map(textOf).join('')

/** The placeholders of a text, as written between the braces. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map((match) => match[1]!)

const textNode = (value: string): XmlText => ({ type: 'text', value })
const element = (
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement => ({
  type: 'element',
  name,
  attributes,
  children,
})
const wordText = (value: string): XmlElement => element('w:t', { 'xml:space': 'preserve' }, [textNode(value)])

/** Texts with line breaks between them. */
const withBreaks = (text: string): XmlElement[] =>
  text.split('\n').flatMap((line, k) => (k === 0 ? [wordText(line)] : [element('w:br'), wordText(line)]))

/**
 * Puts values into the placeholders of a paragraph. One that Word has split over several runs takes the look of the run in which
 * it begins. A name for which `wordsOf` has nothing stays as it is.
 */
export function fillParagraph(
  paragraph: XmlElement,
  wordsOf: (placeholder: string) => string | undefined,
): void {
  const pieces = piecesOf(paragraph)
  const texts = pieces.map(textOf)
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length
  }
  const changed = new Set<number>()
  for (const match of [...texts.join('').matchAll(PLACEHOLDER)].toReversed()) {
    const value = wordsOf(match[1]!)
    if (value === undefined) continue
    const [from, to] = [match.index, match.index + match[0].length]
    const first = starts.findLastIndex((start) => start <= from)
    for (let k = pieces.length - 1; k >= first; k--) {
      const start = starts[k]!
      const text = texts[k]!
      const [cutFrom, cutTo] = [Math.max(from - start, 0), Math.min(to - start, text.length)]
      if (cutFrom >= cutTo) continue
      texts[k] = text.slice(0, cutFrom) + (k === first ? value : '') + text.slice(cutTo)
      changed.add(k)
    }
  }
  for (const k of changed) {
    const { run, node } = pieces[k]!
    run.children.splice(run.children.indexOf(node), 1, ...withBreaks(texts[k]!))
  }
}
