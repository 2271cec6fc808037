const place = 'qinglian.explorer.recent';
const kept = 8;

/** Only ids are kept in the browser: names are asked for anew, so that each viewer sees only what they may. */
export function recent(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
}

export function remember(id: string): void {
  localStorage.setItem(place, JSON.stringify([id, ...recent().filter((each) => each !== id)].slice(0, kept)));
}
