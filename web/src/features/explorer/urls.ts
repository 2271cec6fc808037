export const explorerPath = '/explorer';

interface Asked {
  /** The park's code. */
  readonly park?: string;
  readonly enterprise?: string;
  readonly direction?: 'UPSTREAM' | 'DOWNSTREAM';
  readonly tiers?: number;
  /** Enterprises shown beside the rest, or by themselves. */
  readonly also?: readonly string[];
  /** What the colours say; of which there are, scene.ts. */
  readonly perspective?: string;
}

/** The address other screens link to; what else it may hold is in url.ts. */
export function explorerUrl({ park, enterprise, direction, tiers, also, perspective }: Asked = {}): string {
  const query = new URLSearchParams();
  if (enterprise) query.set('focus', enterprise);
  else if (park) query.set('park', park);
  if (enterprise && direction) query.set('direction', direction);
  if (enterprise && tiers) query.set('tiers', String(tiers));
  if (perspective) query.set('by', perspective);
  if (also?.length) query.set('also', also.join(','));
  const text = query.toString();
  return text ? `${explorerPath}?${text}` : explorerPath;
}
