/** Waits for an answer. */
export const isOpen = ({ state }: { readonly state: string }) => state === 'SENT' || state === 'OPENED';
