import type { CompiledIndex, Definition } from '@openpar/engine'

/**
 * An index of nothing but one component, with the measures and roundings it is scored by: enough to score the component, and
 * little enough to be sent along with its figures.
 * @throws RangeError where the index has no such component
 */
export function componentDefinition(index: CompiledIndex, component: string): Definition {
  const place = index.byCode.get(component)
  if (place?.kind !== 'component' || !place.node)
    throw new RangeError(`the index has no component ${component}`)
  const { id, edition, title, basis, valid, status, precision, ranking, groups, scale } = index.definition
  const read = (code: string) => index.readers.get(code)?.includes(place) === true
  return {
    id,
    edition,
    title,
    basis,
    valid,
    status,
    method: 'points',
    scale: place.node.max !== undefined && place.node.max > 0 ? place.node.max : scale,
    precision,
    ranking,
    groups,
    measures: index.definition.measures.filter(({ code }) => read(code)),
    nodes: [place.node],
  }
}
