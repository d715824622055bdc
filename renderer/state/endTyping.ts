/** Fields that keep a draft hand it over when the focus leaves them; the focus returns. */
export function endTyping(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  if (field.isConnected) field.focus();
}
