/**
 * The first card of what `chooseCard` hands over.
 * @param {unknown} cardList JSON
 * @returns {{ card_id: string, encrypt_code: string } | null} null when it is empty, or no such list
 */
export function firstCard(cardList) {
  if (typeof cardList !== 'string') return null;
  try {
    const [card] = JSON.parse(cardList);
    return typeof card?.encrypt_code === 'string' ? card : null;
  } catch {
    // A list that is none: nothing was chosen.
    return null;
  }
}
