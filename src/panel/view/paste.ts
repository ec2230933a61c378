/**
 * A one-line field drops the line breaks of what is pasted. They are a common reason why a ticket does not work, so a
 * text that has them is taken as it is, in place of the whole field; the field's own way is then prevented.
 *
 * @returns null when there is no line break in it.
 */
export function pastedWithBreaks(event: ClipboardEvent): string | null {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!/[\r\n]/.test(text)) return null;
  event.preventDefault();
  return text;
}

/** What a one-line field makes of a text. */
export const withoutBreaks = (text: string): string => text.replace(/[\r\n]/g, '');
