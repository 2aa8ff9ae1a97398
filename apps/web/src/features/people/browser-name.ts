const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['coc_coc_browser/', 'Cốc Cốc'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** What people call the browser that a `User-Agent` names: `Chrome · Windows`. What is unknown stays as it is, `–` when absent. */
export function browserName(agent: string | null): string {
  if (agent === null || agent === '') return '–'
  const browser = browsers.find(([mark]) => agent.includes(mark))?.[1]
  const system = systems.find(([mark]) => agent.includes(mark))?.[1]
  return browser === undefined
    ? agent.slice(0, 60)
    : [browser, system].filter((part) => part !== undefined).join(' · ')
}
