/** What is handed on about a session: as data, as Markdown, as a page. */
export { reportAsHtml } from './html.ts';
export { reportAsMarkdown } from './markdown.ts';
export {
  MOST_CALLS,
  type Report,
  type ReportCall,
  type ReportFix,
  type ReportOpening,
  type ReportProblem,
  type ReportSignature,
  type ReportVerdict,
  reportAsJson,
} from './report.ts';
