import { type Configuration, settings } from './configuration.ts'

/** Every fault of the settings at once, so that one reading mends them all. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault'
}

/** Settings of the server, and those that only tests read. */
const known = new Set<string>([
  ...Object.values(settings).map(({ variable }) => variable),
  'OPENPAR_SEED',
  'OPENPAR_UPDATE',
  'OPENPAR_KILLS',
  'OPENPAR_FUZZ',
  'OPENPAR_TEST_BUILT',
  'OPENPAR_TEST_PICTURES',
  'OPENPAR_TEST_VIEWS',
])

/** Needs the other: one without it is a fault. */
const PAIRS = [
  ['OPENPAR_OIDC_ISSUER', 'OPENPAR_OIDC_CLIENT_ID'],
  ['OPENPAR_OIDC_ISSUER', 'OPENPAR_OIDC_CLIENT_SECRET'],
  ['OPENPAR_OIDC_CLIENT_ID', 'OPENPAR_OIDC_ISSUER'],
  ['OPENPAR_S3_ACCESS_KEY_ID', 'OPENPAR_S3_SECRET_ACCESS_KEY'],
  ['OPENPAR_S3_SECRET_ACCESS_KEY', 'OPENPAR_S3_ACCESS_KEY_ID'],
] as const

/**
 * The configuration in the variables of an environment. An empty variable counts as absent.
 * Throws {@link ConfigurationFault} naming every fault: a value of the wrong form, half of a pair, a misspelt name.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const faults: string[] = []
  const given = (variable: string) => environment[variable] || undefined
  const configuration: Record<string, unknown> = {}
  for (const [key, { variable, form, initial, vi, en }] of Object.entries(settings)) {
    const checked = form.safeParse(given(variable) ?? initial)
    if (checked.success) configuration[key] = checked.data
    // The value itself may be a secret.
    else faults.push(`${variable}: ${checked.error.issues[0]?.message} · ${vi} / ${en}`)
  }
  for (const variable of Object.keys(environment)) {
    if (variable.startsWith('OPENPAR_') && !known.has(variable)) {
      faults.push(`${variable}: không có thiết lập tên này / there is no setting of this name`)
    }
  }
  for (const [one, other] of PAIRS) {
    if (given(one) !== undefined && given(other) === undefined) {
      faults.push(`${other}: cần có khi đặt ${one} / needed together with ${one}`)
    }
  }
  if (faults.length > 0) throw new ConfigurationFault(faults.join('\n'))
  return configuration as unknown as Configuration
}
