import jsep from 'jsep'
import { FormulaError } from './formula-error.ts'

/** A node of the syntax tree of a formula, named as in CEL. */
export interface Syntax {
  readonly op: string
  readonly args: unknown
  /** Positions in the source, from 0, the end excluded. */
  readonly start: number
  readonly end: number
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The parser of the library, whose declarations leave out that it is a class with overridable steps. */
interface Parser {
  index: number
  gobbleSpaces(): void
  gobbleToken(): jsep.Expression | undefined
  parse(): jsep.Expression
}

const { Jsep } = jsep as unknown as { readonly Jsep: new (source: string) => Parser }

/** Remembers where each part of the source stands, which the library does not tell. */
class PositionedParser extends Jsep {
  readonly ranges = new Map<jsep.Expression, Range>()

  override gobbleToken(): jsep.Expression | undefined {
    this.gobbleSpaces()
    const start = this.index
    const node = super.gobbleToken()
    // A bracket gives its content back: that already has its place.
    if (node && !this.ranges.has(node)) this.ranges.set(node, { start, end: this.index })
    return node
  }
}

const UNARY: Readonly<Record<string, string>> = { '-': '-_', '!': '!_' }

/** What formulas may not contain, in words. */
const FIELD = 'field'
const KINDS: Readonly<Record<string, string>> = {
  ArrayExpression: 'list',
  MemberExpression: FIELD,
  ThisExpression: 'this',
}

/**
 * The syntax tree of an expression: the part of CEL that deals with numbers and conditions, which JavaScript writes the
 * same way. @throws FormulaError where the text is no expression.
 */
export function parseSyntax(source: string): Syntax {
  const parser = new PositionedParser(source)
  let tree: jsep.Expression
  try {
    tree = parser.parse()
  } catch (error) {
    const { description, message, index } = error as Error & { description?: string; index?: number }
    throw new FormulaError(description ?? message, index ?? 0)
  }
  const whole = { start: 0, end: source.length }

  // The parser reads on over spaces: a name ends where its letters end.
  const named = (name: string, { start }: Range): Syntax => {
    return { op: 'id', args: name, start, end: start + name.length }
  }

  function syntaxOf(expression: jsep.Expression): Syntax {
    const node = expression as jsep.CoreExpression
    const made = (op: string, args: unknown, inner: Range = whole): Syntax => {
      const { start, end } = parser.ranges.get(expression) ?? inner
      return { op, args, start, end }
    }
    switch (node.type) {
      case 'Literal':
        return made('value', node.value)
      case 'Identifier':
        return named(node.name, parser.ranges.get(expression) ?? whole)
      case 'UnaryExpression':
        return made(UNARY[node.operator] ?? `${node.operator} before a value`, syntaxOf(node.argument))
      case 'BinaryExpression': {
        const parts = [syntaxOf(node.left), syntaxOf(node.right)] as const
        return made(node.operator, parts, { start: parts[0].start, end: parts[1].end })
      }
      case 'ConditionalExpression': {
        const parts = [node.test, node.consequent, node.alternate].map(syntaxOf)
        return made('?:', parts, { start: parts[0]!.start, end: parts[2]!.end })
      }
      case 'CallExpression':
        if (node.callee.type !== 'Identifier') return made(FIELD, undefined)
        return made('call', [node.callee.name, node.arguments.map(syntaxOf)])
      case 'Compound':
        throw new FormulaError(
          node.body.length === 0 ? 'empty' : 'more than one expression',
          secondStart(node, parser),
        )
      default:
        return made(KINDS[node.type] ?? node.type, undefined)
    }
  }

  return syntaxOf(tree)
}

/** Where the second of several expressions begins. */
function secondStart({ body }: jsep.Compound, parser: PositionedParser): number {
  const second = body[1]
  return (second && parser.ranges.get(second)?.start) ?? 0
}
