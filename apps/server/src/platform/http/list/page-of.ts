import type { PageRequest } from '../list-route.ts'
import type { Cursor } from './cursor.ts'

const order = new Intl.Collator('vi', { numeric: true })

/**
 * One page of items that are all at hand, by what they sort by: numbers as numbers, texts as Vietnamese does; those
 * without a value stand last either way. One item more than the limit tells that there is a next page.
 */
export function pageOf<Item>(
  items: readonly Item[],
  request: Pick<PageRequest<unknown>, 'sort' | 'after' | 'limit'>,
  key: { readonly id: (item: Item) => string; readonly value: (item: Item) => string | number | null },
): { readonly item: Item; readonly cursor: Cursor }[] {
  const direction = request.sort.descending ? -1 : 1
  const sorted = items.toSorted((a, b) => {
    const [x, y] = [key.value(a), key.value(b)]
    if (x === null || y === null) return x === y ? compare(key.id(a), key.id(b)) : x === null ? 1 : -1
    return direction * compare(x, y) || compare(key.id(a), key.id(b))
  })
  const { after } = request
  const start = after === undefined ? 0 : sorted.findIndex((item) => key.id(item) === after.id) + 1
  return sorted
    .slice(start, start + request.limit + 1)
    .map((item) => ({ item, cursor: { value: key.value(item) ?? '', id: key.id(item) } }))
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return order.compare(String(a), String(b))
}
