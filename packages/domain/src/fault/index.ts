export { type Fault, hasErrors } from './fault.ts'
export { formatFault } from './format-fault.ts'
