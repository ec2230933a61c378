/** Hands a text to the user as a file: Chrome saves it as it saves downloads. `type`: its MIME type. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Chrome has taken hold of the contents by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
