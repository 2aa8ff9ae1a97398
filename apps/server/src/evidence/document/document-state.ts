import { type DocumentState, supportFaults } from '@openpar/domain/evidence'

interface Row {
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: string | null
  readonly withdrawnAt: Date | null
}

/** What people see of a document's fitness on `today`. */
export function stateOf(row: Row, today: string): DocumentState {
  if (row.withdrawnAt !== null) return 'withdrawn'
  return supportFaults({ ...row, withdrawn: false }, today).length === 0 ? 'ready' : 'draft'
}
