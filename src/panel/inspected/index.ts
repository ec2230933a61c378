/**
 * The inspected page and the browser around it, as the panel needs them. The only files of the panel that touch
 * browser APIs, so that the rest runs anywhere, and another browser needs another folder like this one.
 */
export { authorizations } from './authorizations.ts';
export { addPanel, browserLanguage, browserUserAgent, copyText, isAlive, onClosing } from './devtools.ts';
export { connectFrames, type FrameListener } from './documents.ts';
export { openHandbook } from './handbook.ts';
export { becomeOnEmptyPage, onLoaded, onNavigated, openPage, reload } from './loading.ts';
export { BROWSER_PAGE, contentOf, onRequestFinished, openSource, type PageFacts, pageFacts } from './page.ts';
export { picturesBlocked, showInPage } from './pictures.ts';
export { askFor, isGranted, onPermissionsRemoved, registerScripts, unseenFrames } from './sites.ts';
export { scenarios, secrets, settings } from './storage.ts';
