import { useFormat } from './format.ts';

interface Part {
  readonly name: string;
  readonly value: number;
  readonly colour: string;
}

/** A small bar in a table cell, said in words to those who do not see it. */
export function ShareBar({ parts, total }: { parts: readonly Part[]; total: number }) {
  const { share, count } = useFormat();
  const first = parts[0];
  if (!total || !first) return <span>—</span>;
  const label = parts.map((p) => `${p.name} ${count(p.value)}`).join(', ');
  return (
    <span className="share-bar" role="img" aria-label={label} title={label}>
      <span className="share-bar-track">
        {parts.map((p) => (
          <span key={p.name} style={{ width: `${(p.value / total) * 100}%`, background: p.colour }} />
        ))}
      </span>
      <span className="num">{share(first.value / total, 0)}</span>
    </span>
  );
}
