export { Found, type FoundGroup, SearchAnswer } from './search-answer.ts'
export { MyWork, WorkItem } from './work-item.ts'
