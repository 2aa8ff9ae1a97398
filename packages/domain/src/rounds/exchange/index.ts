export { type CheckedExchange, checkExchange, choiceKey, type ReadWorkbook } from './check-exchange.ts'
export { EXCHANGE_FAULTS } from './exchange-fault.ts'
export {
  type ExchangeCellAt,
  type ExchangeGround,
  type ExchangeLine,
  exchangeLines,
  reportCells,
} from './exchange-lines.ts'
export { standingAt } from './exchange-place.ts'
export { ExchangeCell, ExchangeCheck, ExchangeChoices } from './exchange-record.ts'
export {
  COLUMNS,
  cellsOfLine,
  columnOfId,
  HEAD_LINES,
  keyLines,
  readKeyLines,
  WORKBOOK_SHEETS,
  WRITING,
} from './workbook-layout.ts'
