import type { AppraiserView } from '@openpar/domain/rounds'

type Nodes = AppraiserView['nodes']
type Assignments = AppraiserView['assignments']

/** Components at or under the node at a position of the tree, which lists parents before children. */
export function componentsUnder(nodes: Nodes, position: number): readonly string[] {
  const { depth } = nodes[position]!
  const after = nodes.slice(position + 1)
  const end = after.findIndex((node) => node.depth <= depth)
  const below = end < 0 ? after : after.slice(0, end)
  return [nodes[position]!, ...below].filter(({ component }) => component).map(({ code }) => code)
}

/** The assignments with these people, and nobody else, for these components. */
export function withPeople(
  assignments: Assignments,
  components: readonly string[],
  people: readonly string[],
): Assignments {
  const others = assignments.filter(({ component }) => !components.includes(component))
  return [...others, ...components.flatMap((component) => people.map((person) => ({ component, person })))]
}

/** Who appraises all of these components, and who appraises some of them only. */
export function peopleOf(
  assignments: Assignments,
  components: readonly string[],
): { readonly all: readonly string[]; readonly some: readonly string[] } {
  const wanted = new Set(components)
  const given = Map.groupBy(
    assignments.filter(({ component }) => wanted.has(component)),
    ({ person }) => person,
  )
  const people = [...given]
  return {
    all: people.filter(([, list]) => list.length === wanted.size).map(([person]) => person),
    some: people.filter(([, list]) => list.length < wanted.size).map(([person]) => person),
  }
}

/** Components that nobody appraises, in the order of the tree. */
export function withoutAppraiser(nodes: Nodes, assignments: Assignments): readonly string[] {
  const given = new Set(assignments.map(({ component }) => component))
  return nodes.filter(({ component, code }) => component && !given.has(code)).map(({ code }) => code)
}

/** For each component without anybody those who are suggested: who did it before, where nobody did who owns it. */
export function withSuggestions({ nodes, assignments, suggestions }: AppraiserView): Assignments {
  const added = withoutAppraiser(nodes, assignments).flatMap((code) => {
    const some = suggestions.filter(({ component }) => component === code)
    const before = some.filter(({ why }) => why === 'before')
    return before.length > 0 ? before : some
  })
  const unique = new Map(
    added.map(({ component, person }) => [`${component} ${person}`, { component, person }]),
  )
  return [...assignments, ...unique.values()]
}
