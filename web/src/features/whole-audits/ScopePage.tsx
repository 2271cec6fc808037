import { useSearchParams } from 'react-router';
import { PickPark } from './PickPark.tsx';
import { Scope } from './Scope.tsx';
import './whole-audits.css';

export default function ScopePage() {
  const [query] = useSearchParams();
  const code = query.get('park');
  return code ? <Scope key={code} code={code} /> : <PickPark />;
}
