/** Hands a text to the user as a file: Chrome saves it as it saves downloads. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Chrome has taken hold of the contents by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
