import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useNavigate } from 'react-router';

interface Props {
  readonly to: string;
  readonly icon?: ReactNode;
  readonly primary?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button and stays a link: it can be opened in a new tab. */
export function LinkButton({ to, icon, primary, children }: Props) {
  const href = useHref(to);
  const navigate = useNavigate();
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      href={href}
      icon={icon}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void navigate(to);
      }}
    >
      {children}
    </Button>
  );
}
