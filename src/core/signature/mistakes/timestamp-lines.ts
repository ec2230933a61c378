import { assigned } from './string1-lines.ts';

/** Seconds, taken once, for the signature and for the page. */
export const ONE_TIMESTAMP = assigned('timestamp', {
  php: 'time() // signed and returned to the page as it is',
  java: 'System.currentTimeMillis() / 1000 // signed and returned to the page as it is',
  node: 'Math.floor(Date.now() / 1000) // signed and returned to the page as it is',
  python: 'int(time.time())  # signed and returned to the page as it is',
  go: 'time.Now().Unix() // signed and returned to the page as it is',
  csharp: 'DateTimeOffset.UtcNow.ToUnixTimeSeconds() // signed and returned to the page as it is',
});
