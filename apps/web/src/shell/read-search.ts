/** A value of the address as written: codes such as 2.1 and 2.10 look like numbers and are none. */
function searchValue(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'number' ? text : read
  } catch {
    return text
  }
}

/** The part of an address after `?`: text, and what the router writes as JSON. */
export const readSearch = (search: string): Record<string, unknown> =>
  Object.fromEntries([...new URLSearchParams(search)].map(([key, text]) => [key, searchValue(text)]))
