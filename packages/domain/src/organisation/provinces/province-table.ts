/** The tables of definitions/units, read as texts by their header. */
export interface ProvinceTables {
  readonly before: readonly {
    readonly code: string
    readonly name: string
    readonly short_name: string
    readonly label: string
    readonly from: string
  }[]
  readonly after: readonly {
    readonly code: string
    readonly name: string
    readonly short_name: string
    readonly label: string
  }[]
  readonly successions: readonly {
    readonly from_code: string
    readonly to_code: string
    readonly share: string
    readonly on: string
    readonly basis: string
  }[]
  readonly changes: readonly {
    readonly code: string
    readonly on: string
    readonly name: string
    readonly short_name: string
    readonly label: string
    readonly basis: string
  }[]
}
