import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { Start } from './panels/Start.tsx';
import { readAddress, type Origin } from './url.ts';
import { Workbench } from './Workbench.tsx';
import './explorer.css';

const keyOf = (origin: Origin) =>
  origin.from === 'enterprise'
    ? `e:${origin.id}:${origin.direction}:${origin.tiers}`
    : origin.from === 'park'
      ? `p:${origin.code}:${origin.outsideTiers}`
      : 'chosen';

/** Where a picture begins is in the address; what was done to it since is written there too, and changes nothing here. */
export default function Explorer() {
  const [query] = useSearchParams();
  const address = useMemo(() => readAddress(query), [query]);
  if (address.origin.from === 'nothing' && address.also.length === 0) return <Start />;
  return <Workbench key={keyOf(address.origin)} address={address} />;
}
