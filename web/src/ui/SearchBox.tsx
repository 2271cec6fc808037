import { Input } from 'antd';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** With Enter or the button; absent where what is typed is searched by itself. */
  readonly onSearch?: (value: string) => void;
  readonly width?: number;
}

/** Where one types what a table or a list is searched for. */
export const SearchBox = ({ label, value, onChange, onSearch, width = 280 }: Props) => (
  <Input.Search
    aria-label={label}
    placeholder={label}
    style={{ width }}
    allowClear
    value={value}
    onChange={({ target }) => onChange(target.value)}
    {...(onSearch && { onSearch: (typed: string) => onSearch(typed.trim()) })}
  />
);
