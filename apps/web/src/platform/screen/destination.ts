/** A path below `/app` as links take it: what stands after `?` apart, so that it stays a search and its values stay texts. */
export function destinationOf(path: string): { readonly to: string; readonly search?: never } {
  const at = path.indexOf('?')
  if (at < 0) return { to: path }
  // The router types the search of each of its routes; ours are made of screens at run time.
  const search = Object.fromEntries(new URLSearchParams(path.slice(at + 1))) as never
  return { to: path.slice(0, at), search }
}
